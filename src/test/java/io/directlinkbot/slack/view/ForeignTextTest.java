package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Language;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.sandbox.slack.BlockWords;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.HelpAnswer;
import io.directlinkbot.slack.view.answer.HistoryAnswer;
import io.directlinkbot.slack.view.answer.MatchAnswer;
import io.directlinkbot.slack.view.answer.RequestAnswer;
import io.directlinkbot.slack.view.answer.StatusAnswer;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.slack.view.thread.ThreadReply;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever another company writes into a field: Slack takes what is shown, and interprets nothing
 * in it. A failure names its seed.
 */
final class ForeignTextTest {
  /** Of each kind: some two thousand messages and dialogs in all. */
  private static final int CASES = 200;

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final Instant LATER = Examples.NOW.plusSeconds(500_000);

  @Test
  void cardsAndRepliesHoldAnyText() {
    for (long seed = 0; seed < CASES; seed++) {
      ForeignRequests foreign = new ForeignRequests(new Random(seed));
      InterfaceRequest request = Examples.request(foreign.offered());
      AccountView account = foreign.account(request.offer());
      for (int events = 0; events < 4; events++) {
        Message card =
            RequestCard.of(
                request, account, foreign.choice(), foreign.findings(request, account), LATER);
        for (Message form : AllForms.of(card, ENGLISH)) {
          assertThat(Shown.problems(form)).as("card, seed %s", seed).isEmpty();
        }
        Event event = foreign.event();
        InterfaceRequest after = request.apply(event);
        Optional<Message> reply =
            EventReply.of(request, event, account.in(language(seed).language()))
                .map(ThreadReply::message);
        for (Message form : reply.map(it -> AllForms.of(it, ENGLISH)).orElse(List.of())) {
          assertThat(Shown.problems(form)).as("reply, seed %s", seed).isEmpty();
        }
        request = after;
      }
    }
  }

  @Test
  void dialogsHoldAnyText() {
    for (long seed = 0; seed < CASES; seed++) {
      ForeignRequests foreign = new ForeignRequests(new Random(seed));
      InterfaceRequest request = Examples.request(foreign.offered());
      Optional<Gateway> chosen = seed % 2 == 0 ? Optional.of(foreign.gateway()) : Optional.empty();
      View dialog = AcceptDialog.of(foreign.acceptance(request, chosen), ENGLISH, LATER);
      assertThat(Shown.problems(dialog)).as("dialog, seed %s", seed).isEmpty();
      assertThat(Shown.problems(SimplerForms.withoutRichText(dialog).orElseThrow()))
          .as("dialog in sections, seed %s", seed)
          .isEmpty();
      View simple = AcceptDialog.simple(foreign.acceptance(request, chosen), ENGLISH, LATER);
      assertThat(Shown.problems(simple)).as("simple dialog, seed %s", seed).isEmpty();
    }
  }

  @Test
  void pickersHoldAnyText() {
    for (long seed = 0; seed < CASES; seed++) {
      Gateway gateway = new ForeignRequests(new Random(seed)).gateway();
      OptionObject option = GatewayPicker.options(List.of(gateway), ENGLISH).getFirst();
      assertThat(option.getText().getText())
          .startsWith("vgw-87654321")
          .hasSizeLessThanOrEqualTo(75);
      assertThat(option.getDescription().getText()).hasSizeLessThanOrEqualTo(75);
      gateway
          .net()
          .ifPresent(net -> assertThat(option.getDescription().getText()).contains(net.id()));
    }
  }

  @Test
  void answersHoldAnyText() {
    for (long seed = 0; seed < CASES / 10; seed++) {
      ForeignRequests foreign = new ForeignRequests(new Random(seed));
      List<InterfaceRequest> requests =
          IntStream.range(0, 25).mapToObj(_ -> Examples.request(foreign.offered())).toList();
      InterfaceRequest first = requests.getFirst();
      AnswerContext context =
          AnswerExamples.context(
              Language.ENGLISH, Map.of("prod", foreign.account(first.offer())), LATER);
      List<Event> history = Stream.generate(foreign::event).limit(20).toList();
      assertThat(Shown.problems(StatusAnswer.of(requests, 1, context).message()))
          .as("status, seed %s", seed)
          .isEmpty();
      assertThat(Shown.problems(RequestAnswer.of(first, List.of(), List.of(), history, context)))
          .as("one, seed %s", seed)
          .isEmpty();
      List<InterfaceRequest> ended =
          requests.stream().map(request -> request.apply(foreign.event())).toList();
      assertThat(
              Shown.problems(
                  HistoryAnswer.of(ended, Optional.empty(), Optional.empty(), 1, context)
                      .message()))
          .as("history, seed %s", seed)
          .isEmpty();
    }
  }

  @Test
  void whatPeopleTypeAndTheCloudSaysIsHeldToo() {
    for (long seed = 0; seed < CASES; seed++) {
      NastyText text = new NastyText(new Random(seed));
      List<Message> messages = new ArrayList<>();
      Texts texts = language(seed);
      messages.add(HelpAnswer.unknown(text.next(), Optional.of(text.next()), "/directlink", texts));
      messages.add(MatchAnswer.none(text.next(), texts));
      for (Decision.ForAccept decision :
          List.of(
              new Decision.NotAllowed(Reason.quoted(text.next())),
              new Decision.NotNow(Reason.quoted(text.next())),
              new Decision.InDoubt(Reason.quoted(text.next())))) {
        messages.add(Message.paragraph(DecisionText.of(language(seed), decision)));
        assertThat(
                Shown.problems(
                    NoticeDialog.of("Not accepted", DecisionText.of(texts, decision), texts)))
            .as("notice, seed %s", seed)
            .isEmpty();
      }
      for (Message message : messages) {
        assertThat(Shown.problems(message)).as("message, seed %s", seed).isEmpty();
      }
    }
  }

  @Test
  void noEmojiIsMadeOfItsName() {
    for (long seed = 0; seed < CASES / 10; seed++) {
      ForeignRequests foreign = new ForeignRequests(new Random(seed));
      InterfaceRequest request = Examples.request(foreign.offered(), foreign.event());
      AccountView account = foreign.account(request.offer());
      Message card =
          RequestCard.of(
              request,
              account,
              new GatewayChoice.NotRead(),
              foreign.findings(request, account),
              LATER);
      for (JsonNode block : SlackJson.tree(card).path("blocks")) {
        for (JsonNode text : plainTexts(block)) {
          if (text.path("text").textValue().contains(":tada:")) {
            assertThat(text.path("emoji").isBoolean() && !text.path("emoji").booleanValue())
                .as("%s, seed %s", text, seed)
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void anIdIsNeverCutOffByALongName() {
    String id = Examples.waiting().id();
    for (long seed = 0; seed < CASES; seed++) {
      ForeignRequests foreign = new ForeignRequests(new Random(seed));
      InterfaceRequest request = Examples.request(foreign.offered());
      AccountView account = foreign.account(request.offer());
      Message card =
          RequestCard.of(request, account, new GatewayChoice.NotRead(), List.of(), LATER);
      assertThat(card.text()).contains(id);
      assertThat(BlockWords.of(SlackJson.tree(card).path("blocks"))).contains(id);
    }
  }

  private static Texts language(long seed) {
    return Texts.in(seed % 2 == 0 ? Language.ENGLISH : Language.FRENCH);
  }

  private static List<JsonNode> plainTexts(JsonNode tree) {
    List<JsonNode> found = new ArrayList<>();
    if (tree.path("type").asText().equals("plain_text")) {
      found.add(tree);
    }
    tree.forEach(child -> found.addAll(plainTexts(child)));
    return found;
  }
}
