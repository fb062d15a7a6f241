package io.directlinkbot.config;

/**
 * A token or key. It prints as dots wherever it ends up, and only {@link #reveal()} gives the
 * value. Immutable.
 */
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "•••";
  }
}
