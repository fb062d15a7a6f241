package io.directlinkbot.sandbox.page;

/** Thrown for an action that can't be done. The message is for the person at the page. */
final class ActionRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ActionRefusal(String message) {
    super(message);
  }
}
