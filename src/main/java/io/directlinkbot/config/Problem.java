package io.directlinkbot.config;

/**
 * One thing that is wrong in a configuration file, or that a person should know of. It names keys,
 * and quotes a wrong value only where that is no secret, be it one in the wrong place.
 *
 * @param file the file as it was named to the bot
 * @param path the key's place, such as {@code accounts[0].region}; empty for the file as a whole
 * @param what what is wrong, a sentence without its subject and full stop
 * @param mend what to do about it, likewise
 */
public record Problem(String file, String path, String what, String mend) {

  /** One line for a person. */
  @Override
  public String toString() {
    String place = path.isEmpty() ? file : file + ": " + path;
    return place + ": " + what + "; " + mend;
  }
}
