package io.directlinkbot.sandbox.slack.web;

import java.util.List;

/** What goes wrong with a call, on a test's order. */
public sealed interface MethodFault {

  /** HTTP 429 with {@code Retry-After}; nothing was done. */
  record RateLimited(int retryAfterSeconds) implements MethodFault {}

  /** Another HTTP status with no use in its body; nothing was done. */
  record Status(int code) implements MethodFault {}

  /**
   * {@code ok:false} with an error; nothing was done.
   *
   * @param reasons what exactly is wrong and where; may be empty
   */
  record Refused(String error, List<String> reasons) implements MethodFault {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    public Refused(String error) {
      this(error, List.of());
    }
  }

  /** An answer in any form, for example one of a proxy in between; nothing was done. */
  record Respond(int status, String contentType, String body) implements MethodFault {}

  /** The connection breaks before anything was done. */
  record CutBefore() implements MethodFault {}

  /** The connection breaks after everything was done. */
  record CutAfter() implements MethodFault {}

  /** The call waits before anything is done, until it is let go. */
  record Held(Hold hold) implements MethodFault {}

  /** The call is carried out, and its answer waits until it is let go. */
  record HeldAfter(Hold hold) implements MethodFault {}
}
