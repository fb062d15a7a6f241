package io.directlinkbot.sandbox.cloud.endpoint;

/** What can go wrong with a call. */
public sealed interface CallFault {

  /** Nothing is done; an error in the form of the protocol that the call came in. */
  record Refuse(int status, String code, String message) implements CallFault {}

  /** The call is carried out, and answered with an error all the same. */
  record RefuseAfter(int status, String code, String message) implements CallFault {}

  /** Nothing is done; an answer in any form, for example one of a proxy in between. */
  record Respond(int status, String contentType, String body) implements CallFault {}

  /** Nothing is done and the connection is cut without an answer. */
  record CutBefore() implements CallFault {}

  /** The call is carried out and the connection is cut without an answer. */
  record CutAfter() implements CallFault {}

  /** The call waits at the gate and is carried out once that is released. */
  record HoldBefore(Gate gate) implements CallFault {}

  /** The call is carried out, and its answer waits at the gate. */
  record HoldAfter(Gate gate) implements CallFault {}

  /** Something happens in the cloud while the call is under way, which then runs into a fault. */
  record Meanwhile(Runnable event, CallFault then) implements CallFault {}
}
