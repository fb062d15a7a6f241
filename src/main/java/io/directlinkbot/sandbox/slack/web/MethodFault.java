package io.directlinkbot.sandbox.slack.web;

import java.util.List;

/** A fault that a test injects into a call of the Web API. */
public sealed interface MethodFault {

  /** HTTP 429 with {@code Retry-After}; the call is not carried out. */
  record RateLimited(int retryAfterSeconds) implements MethodFault {}

  /** Another HTTP status with an empty body; the call is not carried out. */
  record Status(int code) implements MethodFault {}

  /**
   * {@code ok:false} with an error; the call is not carried out.
   *
   * @param reasons details of the error; may be empty
   */
  record Refused(String error, List<String> reasons) implements MethodFault {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    public Refused(String error) {
      this(error, List.of());
    }
  }

  /** Any response, for example a proxy's; the call is not carried out. */
  record Respond(int status, String contentType, String body) implements MethodFault {}

  /** The connection is cut before the call is carried out. */
  record CutBefore() implements MethodFault {}

  /** The connection is cut after the call is carried out. */
  record CutAfter() implements MethodFault {}

  /** The call waits until released, and is carried out then. */
  record Held(Hold hold) implements MethodFault {}

  /** The call is carried out, and its answer waits until released. */
  record HeldAfter(Hold hold) implements MethodFault {}
}
