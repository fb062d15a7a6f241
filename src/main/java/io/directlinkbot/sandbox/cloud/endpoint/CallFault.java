package io.directlinkbot.sandbox.cloud.endpoint;

/** A fault that a test injects into a call to the cloud. */
public sealed interface CallFault {

  /** The call is not carried out, and is answered by an error in its own protocol. */
  record Refuse(int status, String code, String message) implements CallFault {}

  /** The call is carried out, yet answered by an error. */
  record RefuseAfter(int status, String code, String message) implements CallFault {}

  /** The call is not carried out, and is answered by any response, for example a proxy's. */
  record Respond(int status, String contentType, String body) implements CallFault {}

  /** The connection is cut before the call is carried out. */
  record CutBefore() implements CallFault {}

  /** The connection is cut after the call is carried out. */
  record CutAfter() implements CallFault {}

  /** The call waits at the gate, and is carried out once the gate is released. */
  record HoldBefore(Gate gate) implements CallFault {}

  /** The call is carried out, and its response waits at the gate. */
  record HoldAfter(Gate gate) implements CallFault {}

  /**
   * An event happens in the cloud while the call is under way; then the call runs into another
   * fault.
   */
  record Meanwhile(Runnable event, CallFault then) implements CallFault {}
}
