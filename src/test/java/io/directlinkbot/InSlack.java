package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.BlockWords;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** What people see and do in the workspace. Waits are for something to be seen, never for time. */
final class InSlack {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** The gateways, and what is known of approvers, may each change the card once. */
  private static final int MOST_PICKS = 3;

  private static final String POST = "chat.postMessage";

  private final Workspace workspace;

  InSlack(Workspace workspace) {
    this.workspace = workspace;
  }

  SlackPerson alice() {
    return workspace.person(Fixture.ALICE);
  }

  SlackPerson bob() {
    return workspace.person(Fixture.BOB);
  }

  /** In the channel, and no approver. */
  SlackPerson mallory() {
    return workspace.person(Fixture.MALLORY);
  }

  /** The workspace itself, where faults can be set and calls counted. */
  Workspace workspace() {
    return workspace;
  }

  /** Waits until the workspace looks as wanted. */
  WorkspaceSnapshot see(String what, Predicate<WorkspaceSnapshot> wanted)
      throws InterruptedException {
    try {
      return workspace.await(wanted, PATIENCE);
    } catch (IllegalStateException unseen) {
      throw new AssertionError(what + " was not seen; there is\n" + seen(), unseen);
    }
  }

  /** The card of an interface, once it stands and clicks can reach the bot. */
  WorkspaceMessage card(String interfaceId) throws InterruptedException {
    see(
        "a card of " + interfaceId,
        now -> !cards(now, interfaceId).isEmpty() && workspace.delivery().isReachable());
    return cards(interfaceId).getLast();
  }

  /** The same card, once it says this. */
  WorkspaceMessage card(String interfaceId, String text) throws InterruptedException {
    return card(interfaceId, card -> says(card, text), "a card of " + interfaceId + ": " + text);
  }

  WorkspaceMessage card(String interfaceId, Predicate<WorkspaceMessage> wanted, String what)
      throws InterruptedException {
    WorkspaceSnapshot now =
        see(what, it -> last(cards(it, interfaceId)).filter(wanted).isPresent());
    return cards(now, interfaceId).getLast();
  }

  /** A message as it is now. */
  WorkspaceMessage latest(WorkspaceMessage message) {
    return workspace.snapshot().message(message.channel(), message.ts()).orElseThrow();
  }

  /** All cards of an interface, the oldest first. */
  List<WorkspaceMessage> cards(String interfaceId) {
    return cards(workspace.snapshot(), interfaceId);
  }

  /** What a channel was told that belongs to no single request. */
  List<WorkspaceMessage> notices(String channel) {
    return workspace.snapshot().messages().stream()
        .filter(each -> each.channel().equals(channel))
        .filter(each -> metadata(each, "key").filter(key -> !key.isEmpty()).isPresent())
        .toList();
  }

  /** Waits until a channel is told this, beside all requests. */
  WorkspaceMessage notice(String channel, String text) throws InterruptedException {
    see("a notice: " + text, _ -> notices(channel).stream().anyMatch(m -> says(m, text)));
    return notices(channel).stream().filter(m -> says(m, text)).findFirst().orElseThrow();
  }

  /** Waits for a reply under a card that says this. */
  WorkspaceMessage reply(WorkspaceMessage card, String text) throws InterruptedException {
    WorkspaceSnapshot now =
        see("a reply: " + text, it -> replies(it, card).stream().anyMatch(m -> says(m, text)));
    return replies(now, card).stream().filter(m -> says(m, text)).findFirst().orElseThrow();
  }

  List<WorkspaceMessage> replies(WorkspaceMessage card) {
    return replies(workspace.snapshot(), card);
  }

  /** Waits for a message that only this person sees and that says this. */
  WorkspaceMessage whisper(SlackPerson person, String text) throws InterruptedException {
    Predicate<WorkspaceMessage> wanted = each -> isOnlyFor(each, person) && says(each, text);
    WorkspaceSnapshot now =
        see(
            person.id() + " alone being told: " + text,
            it -> it.messages().stream().anyMatch(wanted));
    return now.messages().stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Waits for the person's dialog to have this title. */
  View dialog(SlackPerson person, String title) throws InterruptedException {
    WorkspaceSnapshot now =
        see(
            person.id() + " having the dialog " + title,
            it -> it.modal(person.id()).filter(view -> title(view).equals(title)).isPresent());
    return now.modal(person.id()).orElseThrow();
  }

  /** Clicks the card's Accept, once that can reach the bot, and waits for the dialog. */
  View open(SlackPerson person, WorkspaceMessage card) throws Exception {
    seeConnected();
    person.click(card.surface(), "accept").get();
    return dialog(person, "Accept interface");
  }

  /** Picks a gateway on the card, clicks Accept and waits for the dialog. */
  View open(SlackPerson person, WorkspaceMessage card, String gateway) throws Exception {
    pick(person, card, gateway);
    return open(person, card);
  }

  /** Picks a gateway again if the card was drawn again meanwhile, which empties its picker. */
  void pick(SlackPerson person, WorkspaceMessage card, String gateway) throws Exception {
    seeConnected();
    for (int attempt = 1; true; attempt++) {
      assertThat(person.options(card.surface(), "gateway", gateway).get().error()).isEmpty();
      try {
        person.select(card.surface(), "gateway", gateway).get();
        return;
      } catch (IllegalArgumentException drawnAgain) {
        if (attempt == MOST_PICKS) {
          throw drawnAgain;
        }
      }
    }
  }

  /** Waits until what people do reaches the bot. */
  void seeConnected() throws InterruptedException {
    see("a bot that is connected", _ -> workspace.delivery().isReachable());
  }

  /** All the way from the card to the final Accept. */
  Outcome accept(SlackPerson person, WorkspaceMessage card, String gateway) throws Exception {
    open(person, card, gateway);
    return person.submit().get();
  }

  /** How many messages the bot asked Slack to post so far, cut off and refused ones included. */
  int posts() {
    return workspace.calls().count(POST);
  }

  static boolean says(WorkspaceMessage message, String text) {
    return message.text().contains(text)
        || message.blocks().toString().contains(text)
        || BlockWords.of(message.blocks()).contains(text);
  }

  static boolean says(View view, String text) {
    return view.body().toString().contains(text)
        || BlockWords.of(view.body().path("blocks")).contains(text);
  }

  static String title(View view) {
    return view.body().at("/title/text").asText();
  }

  static boolean hasControls(WorkspaceMessage message) {
    for (JsonNode block : message.blocks()) {
      if (block.path("type").asText().equals("actions")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyFor(WorkspaceMessage message, SlackPerson person) {
    return message.onlyFor().filter(person.id()::equals).isPresent();
  }

  private static List<WorkspaceMessage> replies(WorkspaceSnapshot now, WorkspaceMessage card) {
    return now.thread(Fixture.ALICE, card.channel(), card.ts());
  }

  private static List<WorkspaceMessage> cards(WorkspaceSnapshot now, String interfaceId) {
    return now.messages().stream()
        .filter(each -> each.threadTs().isEmpty() && each.onlyFor().isEmpty())
        .filter(InSlack::isCard)
        .filter(each -> metadata(each, "interface_id").filter(interfaceId::equals).isPresent())
        .toList();
  }

  private static boolean isCard(WorkspaceMessage message) {
    return message
        .metadata()
        .filter(it -> it.path("event_type").asText().equals("directlink_request"))
        .isPresent();
  }

  private static Optional<String> metadata(WorkspaceMessage message, String member) {
    return message.metadata().map(it -> it.path("event_payload").path(member).asText());
  }

  private static Optional<WorkspaceMessage> last(List<WorkspaceMessage> messages) {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
  }

  private String seen() {
    WorkspaceSnapshot now = workspace.snapshot();
    String views =
        now.views().stream().map(view -> view.user() + " has " + view.body()).collect(lines());
    return now.messages().stream().map(InSlack::line).collect(lines()) + "\n" + views;
  }

  private static String line(WorkspaceMessage message) {
    return "#%s %s%s %s %s"
        .formatted(
            message.channel(),
            message.threadTs().isPresent() ? "  reply " : "",
            message.onlyFor().map(user -> "only for " + user).orElse(""),
            message.text(),
            message.blocks());
  }

  private static Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
