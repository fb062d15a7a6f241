package io.directlinkbot.sandbox.cloud.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.directconnect.model.DirectConnectException;

class CallFaultTest {
  private static final String CONFIRM = "ConfirmPrivateVirtualInterface";
  private static final String DESCRIBE = "DescribeVirtualInterfaces";

  private final RunningCloud running = new RunningCloud();
  private final DirectConnectClient prod = running.directConnect(DocumentedExample.PROD);
  private final CallFaultPlan faults = running.endpoint.faults();

  @AfterEach
  void stop() {
    prod.close();
    running.close();
  }

  @Test
  void nextCallsAreRefusedAndThenNoMore() {
    faults.next(2, DESCRIBE, new CallFault.Refuse(503, "Throttling", "Slow down."));

    for (int call = 0; call < 2; call++) {
      assertThatThrownBy(prod::describeVirtualInterfaces)
          .isInstanceOfSatisfying(
              DirectConnectException.class,
              error -> {
                assertThat(error.statusCode()).isEqualTo(503);
                assertThat(error.awsErrorDetails().errorCode()).isEqualTo("Throttling");
              });
    }
    assertThat(prod.describeVirtualInterfaces().virtualInterfaces()).hasSize(1);
    assertThat(running.endpoint.calls().count(DocumentedExample.PROD, DESCRIBE)).isEqualTo(3);
    assertThat(running.endpoint.calls().count(DocumentedExample.CARRIER, DESCRIBE)).isZero();
  }

  @Test
  void whatCameInTellsWhetherItWasCarriedOut() {
    faults.next(1, DESCRIBE, new CallFault.Refuse(400, "AccessDeniedException", "No."));
    assertThatThrownBy(prod::describeVirtualInterfaces).hasMessageContaining("No.");
    prod.describeVirtualInterfaces();

    List<ReceivedCall> calls = running.endpoint.calls().of(DESCRIBE);
    assertThat(calls).extracting(ReceivedCall::body).containsExactly("{}", "{}");
    assertThat(calls.getFirst().carriedOut()).isEmpty();
    assertThat(calls.getLast().carriedOut()).hasValue(calls.getLast().arrived() + 1);
  }

  @Test
  void faultsOfOneAccountSpareTheOther() {
    faults.next(
        1,
        call -> call.account().equals(DocumentedExample.CARRIER),
        new CallFault.Refuse(400, "AccessDeniedException", "No."));

    assertThat(prod.describeVirtualInterfaces().virtualInterfaces()).hasSize(1);
    try (DirectConnectClient carrier = running.directConnect(DocumentedExample.CARRIER)) {
      assertThatThrownBy(carrier::describeVirtualInterfaces).hasMessageContaining("No.");
    }
  }

  @Test
  void answerOfAnyFormIsGivenAsItIs() {
    faults.next(
        1,
        DESCRIBE,
        new CallFault.Respond(502, "text/html", "<html><body>Bad gateway</body></html>"));

    assertThatThrownBy(prod::describeVirtualInterfaces)
        .isInstanceOfSatisfying(
            DirectConnectException.class, error -> assertThat(error.statusCode()).isEqualTo(502));
  }

  @Test
  void cutBeforeTheWorkLeavesEverythingAsItWas() {
    faults.next(1, CONFIRM, new CallFault.CutBefore());

    assertThatThrownBy(this::confirm).isInstanceOf(SdkClientException.class);
    assertThat(state()).isEqualTo("confirming");
  }

  @Test
  void cutAfterTheWorkHidesASuccess() {
    faults.next(1, CONFIRM, new CallFault.CutAfter());

    assertThatThrownBy(this::confirm).isInstanceOf(SdkClientException.class);
    assertThat(state()).isEqualTo("pending");
  }

  @Test
  void heldCallIsCarriedOutOnceReleased() throws Exception {
    Gate gate = new Gate();
    faults.next(1, CONFIRM, new CallFault.HoldBefore(gate));
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::confirm);

    assertThat(gate.awaitArrival(30)).isTrue();
    assertThat(state()).isEqualTo("confirming");
    gate.release();

    assertThat(answer.join()).isEqualTo("pending");
  }

  @Test
  void heldAnswerComesAfterTheWork() throws Exception {
    Gate gate = new Gate();
    faults.next(1, CONFIRM, new CallFault.HoldAfter(gate));
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::confirm);

    assertThat(gate.awaitArrival(30)).isTrue();
    assertThat(state()).isEqualTo("pending");
    gate.release();

    assertThat(answer.join()).isEqualTo("pending");
  }

  private String confirm() {
    return prod.confirmPrivateVirtualInterface(
            q ->
                q.virtualInterfaceId(DocumentedExample.INTERFACE)
                    .virtualGatewayId(DocumentedExample.GATEWAY))
        .virtualInterfaceStateAsString();
  }

  private String state() {
    return running.cloud.snapshot().interfaces().getFirst().state();
  }
}
