package io.directlinkbot.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.problem.HostProblem;
import io.directlinkbot.problem.KnownProblem;
import io.directlinkbot.problem.NetworkProblem;
import io.directlinkbot.problem.SlackProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class CheckTest {
  private static final Duration PATIENT = Duration.ofMinutes(1);

  @Test
  void saysAllInTheOrderOfTheProbesHoweverTheyEnd() {
    CountDownLatch second = new CountDownLatch(1);
    List<Integer> progress = new ArrayList<>();
    Probe slow = probe("slow", () -> await(second));
    Probe fast =
        probe(
            "fast",
            () -> {
              second.countDown();
              return List.of(CheckLine.ok("fast", "well"));
            });

    CheckReport report =
        new Check(List.of(slow, fast), PATIENT)
            .run(
                (done, all) -> {
                  synchronized (progress) {
                    progress.add(done * 10 + all);
                  }
                });

    assertThat(report.lines()).extracting(CheckLine::subject).containsExactly("slow", "fast");
    assertThat(report.hasFailed()).isFalse();
    assertThat(progress).containsExactlyInAnyOrder(12, 22);
  }

  @Test
  void givesUpAProbeThatHangsAndKeepsWhatTheOthersFound() {
    CountDownLatch never = new CountDownLatch(1);
    List<Probe> probes = new ArrayList<>();
    probes.add(probe("dead", () -> await(never)));
    for (int number = 1; number < 10; number++) {
      String name = "account " + number;
      probes.add(probe(name, () -> List.of(CheckLine.ok(name, "well"))));
    }

    CheckReport report = new Check(probes, Duration.ofMillis(50)).run((_, _) -> {});

    assertThat(report.lines()).hasSize(10);
    assertThat(report.lines().getFirst().problem().orElseThrow().problem())
        .isEqualTo(NetworkProblem.NO_ANSWER);
    never.countDown();
  }

  @Test
  void takesFromAProbesTimeWhatTheProcessTookToStart() {
    assertThat(Check.timeLeft(Duration.ZERO)).isEqualTo(Duration.ofSeconds(12));
    assertThat(Check.timeLeft(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(9));
    assertThat(Check.timeLeft(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(8));
    assertThat(Check.timeLeft(Duration.ofHours(-1))).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void reportsItsOwnFaultAsALineOfItsOwn() {
    Probe faulty =
        probe(
            "faulty",
            () -> {
              throw new IllegalStateException("CANARY");
            });

    CheckReport report = new Check(List.of(faulty), PATIENT).run((_, _) -> {});

    assertThat(problem(report.lines().getFirst())).isEqualTo(HostProblem.CHECK_FAULT);
    assertThat(report.text())
        .startsWith("FAIL  faulty: The check itself failed (IllegalStateException): see its log.\n")
        .endsWith("0 ok, 0 warn, 1 FAIL\n")
        .doesNotContain("CANARY");
  }

  @Test
  void addsTheGeneralFixToASentenceThatHasNone() {
    CheckLine own = CheckLine.of("a", SlackProblem.CALL_REFUSED.inWords("users.info: a_new_word"));
    CheckLine filled = CheckLine.of("b", CloudProblem.THROTTLED.with("x", "HTTP 429"));

    assertThat(new CheckReport(List.of(own, filled)).text())
        .contains("FAIL  a: users.info: a_new_word Fix: look the word up among the method's errors")
        .contains(
            "warn  b: The cloud throttles calls of x (HTTP 429): wait before the next try.\n");
    assertThat(new CheckReport(List.of(filled)).json())
        .isEqualTo(
            "{\"status\":\"warn\",\"checks\":[{\"level\":\"warn\",\"subject\":\"b\",\"text\":\"The"
                + " cloud throttles calls of x (HTTP 429): wait before the next try.\",\"problem\":"
                + "\"cloud-throttled\",\"fix\":\"wait before the next try\"}]}");
  }

  @Test
  void saysOfAClockHowFarItIsOffAndWhichWay() {
    Instant now = Instant.parse("2026-11-23T10:00:00Z");
    ClockComparison clock = new ClockComparison(InstantSource.fixed(now));

    assertThat(clock.with("Slack", now.plusSeconds(29))).isEmpty();
    assertThat(clock.with("Slack", now.plusSeconds(31)).orElseThrow().sentence())
        .startsWith("This machine's clock is 31 s behind that of Slack: ");
    assertThat(clock.with("Slack", now.minusSeconds(240)).orElseThrow().sentence())
        .startsWith("This machine's clock is 240 s ahead of that of Slack: ");
  }

  private static KnownProblem problem(CheckLine line) {
    return line.problem().orElseThrow().problem();
  }

  private static List<CheckLine> await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
    return List.of(CheckLine.ok("slow", "well"));
  }

  private static Probe probe(String subject, Supplier<List<CheckLine>> work) {
    return new Probe() {
      @Override
      public String subject() {
        return subject;
      }

      @Override
      public List<CheckLine> run() {
        return work.get();
      }
    };
  }
}
