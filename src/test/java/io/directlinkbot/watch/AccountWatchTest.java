package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.request.reminder.ReminderRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("captures what the whole JVM logs")
final class AccountWatchTest {
  @TempDir private Path folder;
  private Account account;

  @BeforeEach
  void open() {
    account = new Account(folder, Optional.empty());
  }

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @CsvSource({
    "FORBIDDEN, 60, 60",
    "REFUSED, 60, 60",
    "UNSENT, 60, 60",
    "UNCERTAIN, 60, 60",
    "THROTTLED, 60, 60",
    "THROTTLED, 1, 30",
    "CREDENTIALS, 60, 1"
  })
  void waitsByTheKindOfFailure(Kind kind, int interval, int wait) {
    AccountWatch watch = watch(Duration.ofSeconds(interval));
    account.cloud.fails(Operation.INTERFACES, kind, 1);

    assertThat(watch.pollAndRemind()).isEqualTo(Duration.ofSeconds(wait));
    assertThat(watch.pollAndRemind()).isEqualTo(Duration.ofSeconds(interval));
  }

  /** An account whose poll throws anything must not count as watched. */
  @Test
  void saysThatTheAccountCantBePolledWhenTheBotItselfFails() {
    AccountWatch watch = watch(Duration.ofSeconds(60));
    watch.pollAndRemind();
    account.cloud.during(
        Operation.INTERFACES,
        () -> {
          throw new NoClassDefFoundError("a/B");
        });

    assertThatThrownBy(watch::pollAndRemind).isInstanceOf(NoClassDefFoundError.class);

    assertThat(watch.status().stage()).isEqualTo(PollStatus.Stage.FAILS);
    assertThat(watch.status().trouble().orElseThrow().english()).contains("NoClassDefFoundError");
    watch.pollAndRemind();
    assertThat(watch.status().stage()).isEqualTo(PollStatus.Stage.POLLED);
  }

  @Test
  void logsOnlyWhatChanged() {
    AccountWatch watch = watch(Duration.ofSeconds(1));
    account.cloud.fails(Operation.INTERFACES, Kind.UNCERTAIN, 3);
    account.cloud.fails(Operation.INTERFACES, Kind.FORBIDDEN, 2);
    try (LogCapture lines = LogCapture.of(AccountWatch.class)) {
      for (int turn = 0; turn < 8; turn++) {
        watch.pollAndRemind();
        account.clock.advance(Duration.ofSeconds(25));
      }

      assertThat(lines.messages())
          .containsExactly(
              "prod can't be polled: The cloud says UNCERTAIN.",
              "prod can't be polled: The cloud says FORBIDDEN.",
              "prod: polling recovered after 2m5s");
    }
  }

  private AccountWatch watch(Duration interval) {
    return account.newWatch(interval, ReminderRules.never());
  }
}
