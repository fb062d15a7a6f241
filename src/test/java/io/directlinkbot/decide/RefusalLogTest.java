package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who may not decide and clicks on and on: told each time, on record once an hour. */
final class RefusalLogTest {
  private static final Person MALLORY = Office.MALLORY;

  @TempDir private Path folder;
  private Office office;
  private Reason reason = notApprover(Reason.of("reason.approvers.named", "Alice"));

  @BeforeEach
  void open() {
    office = new Office(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void areOnRecordOnceForEveryKindOfClickOfSeveralBots() throws Exception {
    Decider one = office.deciderForTwo(this::refusal);
    Decider other = office.deciderForTwo(this::refusal);
    List<Callable<Boolean>> clicks = new ArrayList<>();
    for (int click = 0; click < 100; click++) {
      Decider bot = click % 2 == 0 ? one : other;
      clicks.add(() -> bot.refusal(Examples.ID, MALLORY).isPresent());
      clicks.add(
          () ->
              bot.accept(Examples.ID, MALLORY, Office.GATEWAY, "", Set.of())
                  instanceof Decision.NotAllowed);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> answered : threads.invokeAll(clicks)) {
        assertThat(answered.get()).isTrue();
      }
    }

    assertThat(office.events()).containsExactly("Refused");
    assertThat(office.deciderForTwo(this::refusal).refusal(Examples.ID, MALLORY)).isPresent();
    assertThat(office.events()).containsExactly("Refused");
  }

  @Test
  void areOnRecordAgainForAnotherPersonAnotherReasonAndAnHourLater() {
    Decider decider = office.deciderForTwo(this::refusal);
    decider.refusal(Examples.ID, MALLORY);
    reason = notApprover(Reason.of("reason.approvers.more", "Alice, Bob", 2));
    office.clock.advance(Duration.ofMinutes(59));
    decider.refusal(Examples.ID, new Person("T0OTHER", MALLORY.user()));
    assertThat(office.events()).hasSize(1);

    decider.refusal(Examples.ID, Office.BOB);
    reason = Reason.of("reason.refusal.no-team");
    decider.refusal(Examples.ID, MALLORY);
    assertThat(office.events()).hasSize(3);

    office.clock.advance(Duration.ofHours(1));
    decider.refusal(Examples.ID, MALLORY);
    assertThat(office.events()).hasSize(4);
  }

  @Test
  void areOnRecordOnceForWithdrawalsToo() {
    office.append(
        new Event.Approved(
            office.clock.instant(), new Claim(Examples.ALICE, Examples.GATEWAY, "")));
    ApprovalWithdrawal withdrawal = new ApprovalWithdrawal(office.journal, office.clock);
    for (int click = 0; click < 20; click++) {
      assertThat(withdrawal.withdraw(Examples.ID, MALLORY))
          .containsInstanceOf(Decision.NotAllowed.class);
    }

    assertThat(office.events()).containsExactly("Approved", "Refused");
  }

  private Optional<Reason> refusal(Person person) {
    return Optional.of(reason).filter(_ -> !person.equals(Examples.ALICE));
  }

  private static Reason notApprover(Reason approvers) {
    return Reason.of("reason.both", Reason.of("reason.refusal.not-approver", "prod"), approvers);
  }
}
