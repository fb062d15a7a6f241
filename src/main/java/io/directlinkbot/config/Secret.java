package io.directlinkbot.config;

/**
 * A token, key or password. {@link #toString} prints dots; only {@link #reveal()} returns the
 * value. Immutable.
 */
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "•••";
  }
}
