package io.directlinkbot.sandbox.cloud.protocol;

import io.directlinkbot.sandbox.cloud.CloudAccount;

/** One protocol for calls to the cloud. Thread-safe. */
public interface Protocol {

  /** Returns the operation that the request names. */
  String operation(Request request) throws Failure;

  /**
   * Carries out the operation for the account that signed the request.
   *
   * @param requestId the id for the body of the answer, if the protocol has it there
   */
  Response carryOut(CloudAccount caller, Request request, String requestId) throws Failure;

  /** Formats an error in this protocol. */
  Response failure(Failure failure, String requestId);

  /** Returns this protocol's error for a request without a valid signature. */
  Failure unauthenticated(Unauthenticated why);
}
