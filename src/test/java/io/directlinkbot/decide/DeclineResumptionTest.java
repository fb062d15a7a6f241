package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decline whose bot was stopped before it wrote down what came of it. */
final class DeclineResumptionTest {
  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void leaveADeclineBehind() {
    office = new Office(folder);
    office.append(new Event.DeclineClaimed(office.clock.instant(), Examples.decline()));
    office.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void isDoneForWhatStillWaits() {
    office.resumption().resumeAll();

    assertThat(office.request().decline()).contains(Examples.decline());
    assertThat(office.request().isClosed()).isTrue();
    assertThat(office.events()).containsExactly("DeclineClaimed", "DeclineClaimed", "Declined");
    assertThat(office.cloud.declined()).containsExactly("dxvif-56781234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejected", "deleted", "pending", "available", "expired"})
  void callsNothingForWhatIsInAnotherState(String state) {
    office.cloudSays(state);
    office.resumption().resumeAll();

    assertThat(office.events()).containsExactly("DeclineClaimed", "StateSeen");
    assertThat(office.cloud.declined()).isEmpty();
  }

  /** Unlike a confirm: where the state says nothing, the interface may be in use. */
  @ParameterizedTest
  @ValueSource(strings = {"unknown", "verifying", "approving"})
  void isNotRepeatedWhereTheStateDoesNotSay(String state) {
    office.cloud.has(Examples.in(state, Optional.empty()));
    Resumption resumption = office.resumption();
    resumption.resumeAll();
    resumption.resumeAll();

    assertThat(office.events()).containsExactly("DeclineClaimed", "StateSeen");
    assertThat(office.cloud.declined()).isEmpty();
  }

  @Test
  void callsNothingForWhatChangedSinceItsReading() {
    office.cloud.during(Operation.READ, () -> {});
    office.cloud.during(Operation.READ, () -> office.cloudSays("available"));
    office.resumption().resumeAll();
    assertThat(office.cloud.declined()).isEmpty();

    office.clock.advance(Duration.ofMinutes(3));
    office.resumption().resumeAll();
    assertThat(office.request().phase()).isInstanceOf(Phase.AcceptedOutside.class);
    assertThat(office.cloud.declined()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED,     Waiting",
    "FORBIDDEN,   Waiting",
    "CREDENTIALS, Declining",
    "THROTTLED,   Declining",
    "UNCERTAIN,   Declining"
  })
  void letsPeopleDecideAnewOnlyWhenTheCloudLookedAndRefused(Kind kind, String phase) {
    office.cloud.fails(Operation.DECLINE, kind, 1);
    office.resumption().resumeAll();

    assertThat(office.request().phase().getClass().getSimpleName()).isEqualTo(phase);
    assertThat(office.cloud.declined()).hasSize(1);
  }

  @Test
  void isGivenUpWhereDecliningIsNotAllowedAnyMore() {
    office.resumptionWithoutDecline().resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Waiting.class);
    assertThat(office.cloud.declined()).isEmpty();
  }

  @Test
  void isLeftToTheWatchWhenTheCloudDoesNotListIt() {
    office.cloud.has();
    office.resumption().resumeAll();

    assertThat(office.events()).containsExactly("DeclineClaimed");
    assertThat(office.cloud.declined()).isEmpty();
  }

  @Test
  void ofTwoThatResumeOneCalls() {
    Resumption other = office.resumption();
    office.cloud.during(Operation.READ, other::resumeAll);
    office.resumption().resumeAll();

    assertThat(office.cloud.declined()).hasSize(1);
  }
}
