package io.directlinkbot;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.check.CheckLine;
import io.directlinkbot.check.CheckReport;
import io.directlinkbot.check.Doctor;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.config.yaml.ConfigReader;
import io.directlinkbot.problem.KnownProblem;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that {@code check} can find is provoked in the sandbox, and found. */
final class EveryFindingTest {
  private static final List<String> SECRETS =
      List.of(
          "xoxb-sandbox",
          "xapp-sandbox",
          "of-another",
          DocumentedExample.PROD.secretKey(),
          "CANARY");

  /** No row needs it, but for the one that waits for it. */
  private static final Duration PATIENT = Duration.ofSeconds(60);

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

    CheckReport report = check(sick);

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

    CheckReport report = check(sick);

    assertThat(report.text())
        .contains("FAIL  account prod: account prod gave no answer within")
        .contains("ok    account staging: the key works", "ok    slack: signed in");
  }

  private CheckReport check(SickBot sick) throws Exception {
    Path file = Files.writeString(folder.resolve("bot.yml"), bot.yaml());
    LoadedConfig read = ConfigReader.read(file, Map.of());
    try (Doctor doctor = new Doctor(read, sick.proxies(), SickBot.SCOPES, sick.clock())) {
      return doctor.check(sick.limit().orElse(PATIENT)).run((_, _) -> {});
    }
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
