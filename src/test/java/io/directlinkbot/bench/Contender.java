package io.directlinkbot.bench;

import java.nio.file.Path;
import java.util.List;

/** A bot that takes part. */
sealed interface Contender {
  /** As the table names it. */
  String name();

  /** The whole bot, which finds the offers and posts the cards itself. */
  default boolean isWhole() {
    return this instanceof Whole;
  }

  /**
   * A build of this project.
   *
   * @param jar its jar
   */
  record Whole(String name, Path jar) implements Contender {}

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

  /**
   * The options with which {@code bin/directlink-bot} starts Java; all bots on Java get the same.
   */
  List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED");
}
