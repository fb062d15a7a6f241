package io.directlinkbot.sandbox.slack.web;

/** What goes wrong with a call, on a test's order. */
public sealed interface Fault {

  /** HTTP 429 with {@code Retry-After}; nothing was done. */
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /** Another HTTP status with no use in its body; nothing was done. */
  record Status(int code) implements Fault {}

  /** {@code ok:false} with an error; nothing was done. */
  record Refused(String error) implements Fault {}

  /** The connection breaks before anything was done. */
  record CutBefore() implements Fault {}

  /** The connection breaks after everything was done. */
  record CutAfter() implements Fault {}

  /** The call waits before anything is done, until it is let go. */
  record Held(Hold hold) implements Fault {}
}
