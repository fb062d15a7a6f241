package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.invocation.InvocationOnMock;

/** What becomes of a decision when somebody else appends first, or the store fails. */
final class ContestedDecisionTest {
  private DecideScene scene;

  @BeforeEach
  void open() throws CloudException {
    scene = new DecideScene();
  }

  @ParameterizedTest
  @CsvSource({
    "Refused,        Refused Claimed Confirmed, Accepted",
    "Claimed,        Claimed,                   TooLate",
    "DeclineClaimed, DeclineClaimed,            TooLate",
  })
  void looksAgainWhenSomebodyElseWasFirst(String other, String events, String decision) {
    Event event =
        switch (other) {
          case "Refused" -> new Event.Refused(Examples.NOW, Examples.BOB, Reason.quoted("no"));
          case "Claimed" -> Examples.claimed();
          default -> Examples.declineClaimed();
        };
    doAnswer(
            call -> {
              scene.append(event);
              return append(call);
            })
        .doAnswer(this::append)
        .when(scene.journal)
        .append(any(), anyInt(), any());

    assertThat(scene.accept().getClass().getSimpleName()).isEqualTo(decision);
    assertThat(scene.events()).isEqualTo(events);
  }

  @Test
  void leavesTheOutcomeToAPollThatRecordedItFirst() throws CloudException {
    Event seen = Examples.seen("pending", Optional.of(Examples.GATEWAY.id()));
    when(scene.cloud.confirm(any(), any()))
        .thenAnswer(
            _ -> {
              scene.append(seen);
              return State.PENDING;
            });

    assertThat(scene.accept()).isInstanceOf(Decision.Accepted.class);
    assertThat(scene.events()).isEqualTo("Claimed StateSeen");
  }

  @Test
  void goesOnWhenTheClaimIsOnRecordThoughTheStoreFailed() {
    doAnswer(
            call -> {
              append(call);
              throw storeFailed();
            })
        .doAnswer(this::append)
        .when(scene.journal)
        .append(any(), anyInt(), any());

    assertThat(scene.accept()).isInstanceOf(Decision.Accepted.class);
    assertThat(scene.events()).isEqualTo("Claimed Confirmed");
  }

  @Test
  void isInDoubtWhenTheClaimMayBeOnRecord() throws CloudException {
    doThrow(storeFailed()).when(scene.journal).append(any(), anyInt(), any());

    assertThat(scene.accept()).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.decline()).isInstanceOf(Decision.InDoubt.class);
    scene.verifyNothingCalled();
  }

  @Test
  void isInDoubtWhenTheStoreFailsBetweenTheClaimAndTheOutcome() throws CloudException {
    doAnswer(this::append)
        .doThrow(storeFailed())
        .when(scene.journal)
        .append(any(), anyInt(), any());

    assertThat(scene.accept()).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.events()).isEqualTo("Claimed");
    verify(scene.cloud).confirm(any(), any());
  }

  private static IllegalStateException storeFailed() {
    return new IllegalStateException("the store failed");
  }

  private boolean append(InvocationOnMock call) {
    return scene.append(call.getArgument(0), call.getArgument(1), call.getArgument(2));
  }
}
