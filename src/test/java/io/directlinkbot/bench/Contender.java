package io.directlinkbot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** A bot or a command that takes part. */
sealed interface Contender {
  /** As the table names it. */
  String name();

  /** Whether it is this project's bot, which finds the offers and posts the cards itself. */
  default boolean isWhole() {
    return this instanceof Whole;
  }

  /**
   * A build of this project.
   *
   * @param form how it starts
   */
  record Whole(String name, BotForm form) implements Contender {

    /** Whether it can be asked not to keep Slack's pace; older builds have none. */
    boolean canBeUnpaced() throws IOException {
      try (JarFile classes = new JarFile(form.jar().toFile())) {
        return classes.getEntry("io/directlinkbot/slack/pace/SlackPace.class") != null;
      }
    }
  }

  /**
   * The minimal bot on Bolt for Java.
   *
   * @param backend {@code Tyrus} or {@code JavaWebSocket}
   */
  record OnJava(String name, String backend) implements Contender {}

  /**
   * The minimal bot on Bolt for JavaScript.
   *
   * @param script its file
   */
  record OnNode(String name, Path script) implements Contender {}

  /** A command with which people make the same calls by hand. */
  record ByHand(String name, CloudTool tool) implements Contender {}
}
