package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import io.directlinkbot.config.Language;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.home.AccountHealth;
import io.directlinkbot.slack.view.home.AccountHealth.Outcome;
import io.directlinkbot.slack.view.home.HomeAudience;
import io.directlinkbot.slack.view.home.HomeContent;
import io.directlinkbot.slack.view.home.HomeView;
import io.directlinkbot.slack.view.home.NamedInterface;
import io.directlinkbot.slack.view.home.NamedStatusText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack takes the Home tab, whatever it has to show, and the tab says what it leaves out. */
final class HomeLimitsTest {
  private static final int MOST_BLOCKS = 100;
  private static final int SHOWN = 50;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | No interface waits to be accepted        | ",
        "1    | 1 interface waits to be accepted         | ",
        "50   | 50 interfaces wait to be accepted        | ",
        "51   | 51 interfaces wait to be accepted        | 1 more waits.",
        "100  | 100 interfaces wait to be accepted       | 50 more wait.",
        "500  | 500 interfaces wait to be accepted       | 450 more wait.",
        "3000 | 3,000 interfaces wait to be accepted     | 2,950 more wait."
      })
  void saysHowManyWaitAndHowManyItLeavesOut(int waiting, String title, String more) {
    JsonNode tab = tab(HomeView.of(content(waiting), audience(Language.ENGLISH)));

    assertThat(tab.at("/blocks/0/text/text").asText()).isEqualTo(title);
    assertThat(tab.findValuesAsText("action_id")).hasSize(Math.min(waiting, SHOWN));
    assertThat(tab.toString().contains("more wait")).isEqualTo(more != null);
    if (more != null) {
      assertThat(tab.toString()).contains(more);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "100", "500", "3000"})
  void slackTakesItWithTheLongestTextsAndAllPartsFull(int waiting) {
    for (Language language : Language.values()) {
      View view = HomeView.of(content(waiting), audience(language));
      JsonNode tab = tab(view);

      assertThat(BlockKit.problemsOfView(tab)).isEmpty();
      assertThat(tab.path("blocks").size()).isLessThanOrEqualTo(MOST_BLOCKS);
      assertThat(BlockKit.bytesOf(tab)).isLessThanOrEqualTo(BlockKit.VIEW_BYTES);
      assertThat(
              BlockKit.problemsOfView(tab(HomeView.simple(content(waiting), audience(language)))))
          .isEmpty();
    }
  }

  /** A thousand requests in which another company wrote what it liked. */
  @ParameterizedTest
  @EnumSource
  void nothingForeignIsInterpreted(Language language) {
    List<String> problems =
        IntStream.range(0, 1_000)
            .boxed()
            .flatMap(seed -> problems(seed, language).stream())
            .limit(20)
            .toList();

    assertThat(problems).isEmpty();
  }

  private static List<String> problems(long seed, Language language) {
    ForeignRequests foreign = new ForeignRequests(new Random(seed));
    InterfaceRequest offered = Examples.request(foreign.offeredWithAnyId());
    InterfaceRequest after = offered.apply(foreign.event());
    HomeAudience audience =
        new HomeAudience(
            Texts.in(language),
            Map.of("prod", foreign.account(offered.offer())),
            _ -> Optional.empty(),
            "/directlink",
            Examples.NOW.plusSeconds(500_000));
    HomeContent content =
        HomeContent.of(
            Examples.ALICE.user(),
            List.of(after),
            List.of(after),
            audience.accounts(),
            List.of(),
            Map.of());
    List<String> problems = new ArrayList<>(Shown.problems(HomeView.of(content, audience)));
    problems.addAll(
        Shown.problems(
            NamedStatusText.of(
                List.of(
                    new NamedInterface("dxvif-1", Optional.of(offered)),
                    new NamedInterface("dxvif-1", Optional.of(after))),
                audience)));
    return problems.stream().map(problem -> "seed " + seed + ": " + problem).toList();
  }

  private static HomeContent content(int waiting) {
    List<InterfaceRequest> requests =
        IntStream.range(0, waiting).mapToObj(HomeLimitsTest::longest).toList();
    List<InterfaceRequest> later =
        IntStream.range(0, 30)
            .mapToObj(HomeLimitsTest::longest)
            .map(request -> request.apply(Examples.claimed()).apply(Examples.confirmed()))
            .toList();
    return HomeContent.of(
        Examples.ALICE.user(),
        requests,
        later,
        HomeExamples.ACCOUNTS,
        IntStream.range(0, 200)
            .mapToObj(
                number ->
                    new AccountHealth(
                        "account-" + number + "&".repeat(60),
                        List.of(Outcome.values()).get(number % 3),
                        Optional.of(Reason.quoted("<&>".repeat(1_000)))))
            .toList(),
        IntStream.range(0, 20)
            .boxed()
            .collect(
                Collectors.toMap(number -> "C" + number, _ -> Reason.quoted("x".repeat(5_000)))));
  }

  private static InterfaceRequest longest(int number) {
    String id = String.format(Locale.ROOT, "dxvif-%08d", number);
    Event offered = Examples.offered(new OfferDraft().id(id).name("&<>".repeat(200)).build());
    Event snoozed =
        new Event.Snoozed(Examples.NOW, Examples.BOB, Examples.NOW.plus(Duration.ofDays(1)));
    return InterfaceRequest.of(new RequestId("prod", id, 1), List.of(offered))
        .apply(new Event.TakenUp(Examples.NOW, Examples.BOB))
        .apply(snoozed);
  }

  private static HomeAudience audience(Language language) {
    return HomeExamples.audience(language, Examples.NOW.plusSeconds(60));
  }

  private static JsonNode tab(View view) {
    return SlackJson.tree(view);
  }
}
