package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.protocol.Answer;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import io.directlinkbot.sandbox.cloud.protocol.Protocol;
import io.directlinkbot.sandbox.cloud.protocol.Request;

/** A call that can be carried out, which is noted. */
record Work(Protocol protocol, Request request, String requestId, Received received) {

  Answer carryOut() throws Failure {
    Answer answer = protocol.carryOut(received.call().account(), request, requestId);
    received.nowCarriedOut();
    return answer;
  }
}
