package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.GatewaysAnswer;
import io.directlinkbot.slack.view.answer.GatewaysAnswer.AccountGateways;
import io.directlinkbot.slack.view.answer.HealthAnswer;
import io.directlinkbot.slack.view.answer.HealthAnswer.PolledAccount;
import io.directlinkbot.slack.view.answer.HistoryAnswer;
import io.directlinkbot.slack.view.answer.MatchAnswer;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import io.directlinkbot.slack.view.answer.RequestAnswer;
import io.directlinkbot.slack.view.answer.StatusAnswer;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.channel.DigestText;
import io.directlinkbot.slack.view.channel.ExpectText;
import io.directlinkbot.slack.view.channel.PollOutageText;
import io.directlinkbot.slack.view.home.NamedInterface;
import io.directlinkbot.slack.view.home.NamedStatusText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack takes every answer, however many rows there are and however long they are. */
final class AnswersAtScaleTest {
  private static final String LONGEST = "&<*_`".repeat(80);
  private static final Instant NOW = Examples.NOW;

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 0", "ENGLISH, 1", "ENGLISH, 12", "ENGLISH, 100", "ENGLISH, 3000",
    "FRENCH, 0", "FRENCH, 1", "FRENCH, 12", "FRENCH, 100", "FRENCH, 3000"
  })
  void slackTakesTheFirstPagesAndTheLast(Language language, int count) {
    AnswerContext context =
        AnswerExamples.context(
            language,
            Map.of(
                "prod", AccountViews.with(AccountViews.COUNTERPARTY), LONGEST, AccountViews.aws()),
            NOW);
    List<InterfaceRequest> open = requests(count);
    List<InterfaceRequest> ended =
        open.stream()
            .map(it -> it.apply(Examples.declineClaimed()).apply(Examples.declined("rejected")))
            .toList();
    takesAll(page -> StatusAnswer.of(open, page, context), context);
    takesAll(page -> MatchAnswer.several(LONGEST, open, page, context), context);
    takesAll(
        page -> HistoryAnswer.of(ended, Optional.of(NOW), Optional.of(LONGEST), page, context),
        context);
    takesAll(
        page ->
            GatewaysAnswer.of(
                List.of(
                    new AccountGateways(
                        LONGEST, gateways(count), Optional.of(Reason.quoted(LONGEST)))),
                LONGEST,
                page,
                context),
        context);
    takesAll(
        page ->
            HealthAnswer.of(
                polled(Math.min(count, 100)),
                Optional.of(Reason.quoted(LONGEST)),
                Optional.of(Reason.quoted(LONGEST)),
                Map.of("C0123456789", Reason.quoted(LONGEST)),
                page,
                context.texts()),
        context);
    takes(MatchAnswer.which("accept", LONGEST, open, context));
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 0", "ENGLISH, 1", "ENGLISH, 100", "ENGLISH, 3000",
    "FRENCH, 0", "FRENCH, 1", "FRENCH, 100", "FRENCH, 3000"
  })
  void slackTakesWhatChannelsAndMentionsAndPickersGet(Language language, int count) {
    Texts texts = Texts.in(language);
    AccountView view = AccountViews.with(AccountViews.COUNTERPARTY).in(language);
    List<InterfaceRequest> open = requests(count);
    List<String> failing = Collections.nCopies(count, LONGEST);
    DigestText.of(
            texts,
            open,
            failing,
            Map.of("prod", view),
            _ -> Optional.of("https://example.slack.com/archives/C0123456789/p1"),
            NOW)
        .ifPresent(AnswersAtScaleTest::takes);
    takes(
        PollOutageText.began(
            new Notice.PollOutageBegan(NOW, "prod", Optional.of(NOW), Reason.quoted(LONGEST)),
            view,
            open));
    takes(
        PollOutageText.ended(
            new Notice.PollOutageEnded(
                NOW,
                "prod",
                Optional.of(NOW),
                Optional.empty(),
                open.stream().map(InterfaceRequest::id).toList(),
                count),
            view,
            open));
    takes(
        ExpectText.list(
            texts,
            "/directlink",
            IntStream.rangeClosed(1, count).mapToObj(AnswersAtScaleTest::announcement).toList(),
            NOW,
            ZoneOffset.UTC));
    if (count > 0) {
      List<NamedInterface> named =
          open.stream()
              .map(request -> new NamedInterface(request.offer().id(), Optional.of(request)))
              .toList();
      takes(NamedStatusText.of(named, HomeExamples.audience(language, NOW)));
    }
    JsonNode options = SlackJson.options(GatewayPicker.options(gateways(count), texts));
    assertThat(BlockKit.problemsOfSuggestions(options)).isEmpty();
    assertThat(options.path("options").size()).isEqualTo(Math.min(count, 100));
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, 1", "ENGLISH, 3000", "FRENCH, 1", "FRENCH, 3000"})
  void slackTakesTheLongestHistory(Language language, int count) {
    AnswerContext context =
        AnswerExamples.context(language, AccountViews.with(AccountViews.COUNTERPARTY));
    InterfaceRequest request = requests(1).getFirst();
    List<Event> history =
        Collections.nCopies(count, new Event.Refused(NOW, Examples.BOB, Reason.quoted(LONGEST)));
    takes(RequestAnswer.of(request, List.of(), List.of(), history, context));
  }

  private static void takesAll(IntFunction<PagedAnswer> draw, AnswerContext context) {
    int pages = draw.apply(1).pages();
    for (int page : new int[] {1, Math.min(2, pages), pages}) {
      PagedAnswer answer = draw.apply(page);
      assertThat(answer.page()).isEqualTo(page);
      takes(AnswerExamples.buttons(answer, "status", context));
    }
    // the list was longer when its last page was drawn
    assertThat(draw.apply(pages + 1).page()).isEqualTo(pages);
  }

  private static Announcement announcement(int number) {
    return new Announcement(
        number,
        "C0123456789",
        Examples.ALICE,
        NOW,
        "dxcon-" + LONGEST,
        Optional.of(4094),
        Optional.of(LocalDate.of(2026, 12, 1)),
        LONGEST);
  }

  private static void takes(Message message) {
    AllForms.of(message, Texts.in(Language.FRENCH)).forEach(AnswersAtScaleTest::takesForm);
  }

  private static void takesForm(Message message) {
    JsonNode tree = SlackJson.tree(message);
    assertThat(BlockKit.problemsOfMessage(tree)).isEmpty();
    assertThat(BlockKit.charactersOf(tree.path("blocks"))).isLessThanOrEqualTo(Limits.BLOCKS);
    assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(Limits.TEXT);
  }

  private static List<InterfaceRequest> requests(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                InterfaceRequest.of(
                    new RequestId("prod", "dxvif-" + number, 1),
                    List.of(
                        Examples.offered(
                            new OfferDraft().id("dxvif-" + number + LONGEST).name(LONGEST).build()),
                        new Event.TakenUp(NOW, Examples.BOB))))
        .toList();
  }

  private static List<Gateway> gateways(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                new Gateway(
                    "vgw-" + number,
                    Optional.of(LONGEST),
                    "available",
                    Optional.of(new Net("vpc-" + number, Optional.of(LONGEST)))))
        .toList();
  }

  private static List<PolledAccount> polled(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                new PolledAccount(LONGEST, Optional.of(NOW), Optional.of(Reason.quoted(LONGEST))))
        .toList();
  }
}
