package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.protocol.Failure;
import io.directlinkbot.sandbox.cloud.protocol.Protocol;
import io.directlinkbot.sandbox.cloud.protocol.Request;
import io.directlinkbot.sandbox.cloud.protocol.Response;

/** A call ready to be carried out. Carrying it out is recorded. */
record Execution(Protocol protocol, Request request, String requestId, ReceivedCall received) {

  Response carryOut() throws Failure {
    Response answer = protocol.carryOut(received.call().account(), request, requestId);
    received.nowCarriedOut();
    return answer;
  }
}
