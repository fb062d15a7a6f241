package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;

/** One thread ends the calls of all accounts that take too long. */
final class CallTimerTest {
  private static final ScriptedCloud.Answer EMPTY =
      ScriptedCloud.Answer.json("{\"virtualInterfaces\": []}");

  @Test
  void noClientStartsThreadsOfItsOwn() throws Exception {
    try (var cloud = ScriptedCloud.always(EMPTY);
        var one = connect(cloud);
        var other = connect(cloud)) {
      assertThat(one.interfaces()).isEmpty();
      assertThat(other.interfaces()).isEmpty();

      List<String> threads =
          Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
      assertThat(threads).noneMatch(name -> name.startsWith("sdk-ScheduledExecutor"));
      assertThat(threads).filteredOn("call-timer"::equals).hasSize(1);
    }
  }

  @Test
  void aClosedAccountLeavesItToTheOthers() throws Exception {
    try (var cloud = ScriptedCloud.always(EMPTY);
        var other = connect(cloud)) {
      var one = connect(cloud);
      assertThat(one.interfaces()).isEmpty();
      one.close();

      assertThat(other.interfaces()).isEmpty();
      assertThat(CallTimer.shared().isShutdown()).isFalse();
    }
  }

  /** Else it would hold on to each call of the last half minute. */
  @Test
  void anEndedCallLeavesItsQueue() {
    assertThat(CallTimer.shared())
        .isInstanceOfSatisfying(
            ScheduledThreadPoolExecutor.class,
            timer -> assertThat(timer.getRemoveOnCancelPolicy()).isTrue());
  }

  private static AwsDirectLink connect(ScriptedCloud cloud) {
    return AwsDirectLink.of(Accounts.at(cloud.uri()), Path.of("no-such-home"), Accounts.PATIENT);
  }
}
