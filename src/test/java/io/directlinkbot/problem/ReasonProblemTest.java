package io.directlinkbot.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.reason.TextFile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence about a call that fails stands once, and the catalogue takes it from there. */
final class ReasonProblemTest {
  /** Parts of other sentences, and what passes by itself, which are no problems. */
  private static final Set<String> PARTS =
      Set.of(
          "reason.cloud.http",
          "reason.cloud.http-code",
          "reason.cloud.with-request",
          "reason.cloud.key-of-account",
          "reason.cloud.key-of-aws-profile",
          "reason.cloud.key-of-osc-profile",
          "reason.cloud.key-of-default-chain",
          "reason.slack.good-token",
          "reason.slack.connecting",
          "reason.slack.not-yet-connected",
          "reason.slack.stopping",
          "reason.slack.new-socket-asked",
          "reason.slack.quiet",
          "reason.slack.no-hello",
          "reason.slack.socket-given-up",
          "reason.slack.socket-closed",
          "reason.slack.socket-broke",
          "reason.slack.socket-broke-so",
          "reason.slack.no-address",
          "reason.way.with-status",
          "reason.way.through-proxy");

  static Stream<Arguments> words() {
    return KnownProblem.all().stream()
        .flatMap(each -> each.entry().words().stream().map(words -> Arguments.of(each, words)));
  }

  @ParameterizedTest
  @MethodSource("words")
  void aProblemHasTheWordsOfItsReason(KnownProblem problem, ReasonWords words) {
    Reason reason = words.reason(words.places().stream().map("<%s>"::formatted).toList());

    assertThat(ReasonProblem.of(reason, problem))
        .isEqualTo(new Diagnosis(problem, reason.english(), ""));
    assertThat(words.sentence()).startsWith(words.what()).contains(words.fix());
    assertThat(problem.entry().what()).contains(words.what());
    assertThat(reason.english().replace('<', '{').replace('>', '}')).startsWith(words.sentence());
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyArgumentOfTheReasonHasAName(KnownProblem problem, ReasonWords words) {
    String pattern =
        Objects.requireNonNull(
            TextFile.read(Reason.class, "reason", Locale.ENGLISH).get(words.key()),
            words.key() + " of " + problem);

    assertThat(pattern).doesNotContain("{" + words.places().size() + "}");
    assertThat(words.places())
        .allSatisfy(place -> assertThat(words.sentence()).contains("{" + place + "}"));
  }

  @Test
  void everySentenceAboutACallIsOfOneProblem() {
    List<String> named = words().map(each -> ((ReasonWords) each.get()[1]).key()).toList();

    assertThat(named).doesNotHaveDuplicates().doesNotContainAnyElementsOf(PARTS);
    assertThat(
            TextFile.read(Reason.class, "reason", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.matches("reason\\.(cloud|slack|store|way)\\..*"))
                .filter(key -> !PARTS.contains(key)))
        .containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void whatASentenceQuotesIsNearerToTheCause() {
    Reason late = Reason.of("reason.cloud.too-slow", "directlink_endpoint");
    Reason way = Reason.of("reason.way.no-tls");

    assertThat(problem(Reason.of("reason.cloud.not-sent", "call", late)))
        .isEqualTo(CloudProblem.TIMEOUT);
    assertThat(problem(Reason.of("reason.cloud.not-sent", "call", way)))
        .isEqualTo(CloudProblem.WAY_BLOCKED);
    assertThat(problem(Reason.of("reason.slack.unreached", "method", way)))
        .isEqualTo(SlackProblem.UNREACHABLE);
    assertThat(problem(Reason.quoted("words of another"))).isEqualTo(HostProblem.CHECK_FAULT);
  }

  private static KnownProblem problem(Reason reason) {
    return ReasonProblem.of(reason, HostProblem.CHECK_FAULT).problem();
  }
}
