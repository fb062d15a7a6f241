package io.directlinkbot;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.check.CheckLine;
import io.directlinkbot.check.CheckReport;
import io.directlinkbot.problem.KnownProblem;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code check} finds is provoked, and found: each problem that the sandbox, a file or a
 * server can be brought to. The tests of their sources provoke the others, such as a full disk.
 */
final class EveryFindingTest {
  private static final List<String> SECRETS =
      List.of(
          "xoxb-sandbox",
          "xapp-sandbox",
          "of-another",
          DocumentedExample.PROD.secretKey(),
          "CANARY");

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  @TempDir private Path folder;

  static Stream<Provocation> provocations() {
    return Stream.of(
            StoreProvocations.all(),
            CloudProvocations.all(),
            SlackProvocations.all(),
            HostProvocations.all())
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("provocations")
  void isFoundAndSaidWithItsFix(Provocation provocation) throws Exception {
    SickBot sick = new SickBot(bot, folder);
    provocation.make().of(sick);

    CheckReport report = sick.check();

    List<CheckLine> found =
        report.lines().stream()
            .filter(line -> problem(line).equals(provocation.problem().id()))
            .toList();
    assertThat(found).as(report.text()).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            line -> {
              assertThat(line.level())
                  .isEqualToIgnoringCase(provocation.problem().severity().name());
              assertThat(line.text()).isNotBlank().doesNotContain("{", "\n", "Exception:");
            });
    assertThat(report.text() + report.json()).doesNotContain(SECRETS);
    assertThat(report.json()).contains("\"problem\":\"" + provocation.problem().id() + "\"");
  }

  @Test
  void ofAnAccountThatHangsLeavesTheOthersAlone() throws Exception {
    SickBot sick = new SickBot(bot, folder);
    CloudProvocations.holdProd(sick);

    CheckReport report = sick.check();

    assertThat(report.text())
        .contains("FAIL  account prod: account prod gave no answer within")
        .contains("ok    account staging: the key works", "ok    slack: signed in");
  }

  private static String problem(CheckLine line) {
    return line.problem().map(each -> each.problem().id()).stream().collect(joining());
  }

  /** Something that goes wrong, and what is said of it. */
  record Provocation(KnownProblem problem, Making make) {
    @Override
    public String toString() {
      return problem.id();
    }
  }

  /** Makes something go wrong. */
  @FunctionalInterface
  interface Making {
    void of(SickBot sick) throws Exception;
  }
}
