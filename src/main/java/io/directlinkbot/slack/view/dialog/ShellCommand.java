package io.directlinkbot.slack.view.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command line to be pasted into a POSIX shell. Words with special characters are quoted, so that
 * the shell takes each as it is. Immutable.
 */
public record ShellCommand(List<String> words) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

  public ShellCommand {
    words = List.copyOf(words);
  }

  /** Returns a command of these words. */
  public static ShellCommand of(String... words) {
    return new ShellCommand(List.of(words));
  }

  /** Returns the command with more words at its end. */
  public ShellCommand and(String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return new ShellCommand(all);
  }

  /** Returns the command as one line. */
  @Override
  public String toString() {
    return words.stream().map(ShellCommand::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
