package io.directlinkbot.sandbox.cloud.protocol;

import io.directlinkbot.sandbox.cloud.CloudAccount;

/** One way of speaking to the cloud. Thread-safe. */
public interface Protocol {

  /** The operation that the request names. */
  String operation(Request request) throws Failure;

  /**
   * Carries out the operation for the account that signed the request.
   *
   * @param requestId appears in the answer where the protocol has it in the body
   */
  Response carryOut(CloudAccount caller, Request request, String requestId) throws Failure;

  /** An error in the form of this protocol. */
  Response failure(Failure failure, String requestId);

  /** The error that this protocol has for a request that is not taken as signed. */
  Failure unauthenticated(Unauthenticated why);
}
