package io.directlinkbot.config;

/**
 * An error or a warning about a configuration file. It names keys, and quotes a wrong value only
 * where that can't be a secret, not even one at the wrong key.
 *
 * @param file the file's name as it was given to the bot
 * @param path the path of the key, such as {@code accounts[0].region}; empty for the file as a
 *     whole
 * @param what what is wrong: a clause whose subject is the key, without a full stop
 * @param fix what to do about it: an imperative clause without a full stop
 */
public record Problem(String file, String path, String what, String fix) {

  /** Formats the problem as one line. */
  @Override
  public String toString() {
    String place = path.isEmpty() ? file : file + ": " + path;
    return place + ": " + what + "; " + fix;
  }
}
