package io.directlinkbot.sandbox.slack.web;

import java.util.List;

/** What goes wrong with a call, on a test's order. */
public sealed interface Fault {

  /** HTTP 429 with {@code Retry-After}; nothing was done. */
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /** Another HTTP status with no use in its body; nothing was done. */
  record Status(int code) implements Fault {}

  /**
   * {@code ok:false} with an error; nothing was done.
   *
   * @param reasons what exactly is wrong and where; may be empty
   */
  record Refused(String error, List<String> reasons) implements Fault {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    public Refused(String error) {
      this(error, List.of());
    }
  }

  /** An answer in any form, for example one of a proxy in between; nothing was done. */
  record Respond(int status, String contentType, String body) implements Fault {}

  /** The connection breaks before anything was done. */
  record CutBefore() implements Fault {}

  /** The connection breaks after everything was done. */
  record CutAfter() implements Fault {}

  /** The call waits before anything is done, until it is let go. */
  record Held(Hold hold) implements Fault {}

  /** The call is carried out, and its answer waits until it is let go. */
  record HeldAfter(Hold hold) implements Fault {}
}
