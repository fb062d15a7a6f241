package io.directlinkbot;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.Person;
import io.directlinkbot.sandbox.slack.state.Message;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import io.directlinkbot.sandbox.slack.state.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** What people see and do in the workspace. Waits are for something to be seen, never for time. */
final class InSlack {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String POST = "chat.postMessage";

  private final Workspace workspace;

  InSlack(Workspace workspace) {
    this.workspace = workspace;
  }

  Person alice() {
    return workspace.person(Fixture.ALICE);
  }

  Person bob() {
    return workspace.person(Fixture.BOB);
  }

  /** In the channel, and no approver. */
  Person mallory() {
    return workspace.person(Fixture.MALLORY);
  }

  /** The workspace itself, where faults can be set and calls counted. */
  Workspace workspace() {
    return workspace;
  }

  /** Waits until the workspace looks as wanted. */
  Snapshot see(String what, Predicate<Snapshot> wanted) throws InterruptedException {
    try {
      return workspace.await(wanted, PATIENCE);
    } catch (IllegalStateException unseen) {
      throw new AssertionError(what + " was not seen; there is\n" + seen(), unseen);
    }
  }

  /** The card of an interface, once it stands and clicks can reach the bot. */
  Message card(String interfaceId) throws InterruptedException {
    see(
        "a card of " + interfaceId,
        now -> !cards(now, interfaceId).isEmpty() && workspace.sockets().connected() > 0);
    return cards(interfaceId).getLast();
  }

  /** The same card, once it says this. */
  Message card(String interfaceId, String text) throws InterruptedException {
    return card(interfaceId, card -> says(card, text), "a card of " + interfaceId + ": " + text);
  }

  Message card(String interfaceId, Predicate<Message> wanted, String what)
      throws InterruptedException {
    Snapshot now = see(what, it -> last(cards(it, interfaceId)).filter(wanted).isPresent());
    return cards(now, interfaceId).getLast();
  }

  /** A message as it is now. */
  Message latest(Message message) {
    return workspace.snapshot().message(message.channel(), message.ts()).orElseThrow();
  }

  /** All cards of an interface, the oldest first. */
  List<Message> cards(String interfaceId) {
    return cards(workspace.snapshot(), interfaceId);
  }

  /** What a channel was told that belongs to no single request. */
  List<Message> notices(String channel) {
    return workspace.snapshot().messages().stream()
        .filter(each -> each.channel().equals(channel))
        .filter(each -> metadata(each, "key").filter(key -> !key.isEmpty()).isPresent())
        .toList();
  }

  /** Waits until a channel is told this, beside all requests. */
  Message notice(String channel, String text) throws InterruptedException {
    see("a notice: " + text, _ -> notices(channel).stream().anyMatch(m -> says(m, text)));
    return notices(channel).stream().filter(m -> says(m, text)).findFirst().orElseThrow();
  }

  /** Waits for a reply under a card that says this. */
  Message reply(Message card, String text) throws InterruptedException {
    Snapshot now =
        see("a reply: " + text, it -> replies(it, card).stream().anyMatch(m -> says(m, text)));
    return replies(now, card).stream().filter(m -> says(m, text)).findFirst().orElseThrow();
  }

  List<Message> replies(Message card) {
    return replies(workspace.snapshot(), card);
  }

  /** Waits for a message that only this person sees and that says this. */
  Message whisper(Person person, String text) throws InterruptedException {
    Predicate<Message> wanted = each -> isOnlyFor(each, person) && says(each, text);
    Snapshot now =
        see(
            person.id() + " alone being told: " + text,
            it -> it.messages().stream().anyMatch(wanted));
    return now.messages().stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Waits for the person's dialog to have this title. */
  View dialog(Person person, String title) throws InterruptedException {
    Snapshot now =
        see(
            person.id() + " having the dialog " + title,
            it -> it.modal(person.id()).filter(view -> title(view).equals(title)).isPresent());
    return now.modal(person.id()).orElseThrow();
  }

  /** Clicks the card's Accept, once that can reach the bot, and waits for the dialog. */
  View open(Person person, Message card) throws Exception {
    seeConnected();
    person.click(card.surface(), "accept").get();
    return dialog(person, "Accept interface");
  }

  /** Picks a gateway on the card, clicks Accept and waits for the dialog. */
  View open(Person person, Message card, String gateway) throws Exception {
    seeConnected();
    person.options(card.surface(), "gateway", gateway).get();
    person.select(card.surface(), "gateway", gateway).get();
    return open(person, card);
  }

  private void seeConnected() throws InterruptedException {
    see("a bot that is connected", _ -> workspace.sockets().connected() > 0);
  }

  /** All the way from the card to the final Accept. */
  Outcome accept(Person person, Message card, String gateway) throws Exception {
    open(person, card, gateway);
    return person.submit().get();
  }

  /** How many messages the bot asked Slack to post so far, cut off and refused ones included. */
  int posts() {
    return workspace.calls().count(POST);
  }

  static boolean says(Message message, String text) {
    return message.text().contains(text) || message.blocks().toString().contains(text);
  }

  static boolean says(View view, String text) {
    return view.body().toString().contains(text);
  }

  static String title(View view) {
    return view.body().at("/title/text").asText();
  }

  static boolean hasControls(Message message) {
    for (JsonNode block : message.blocks()) {
      if (block.path("type").asText().equals("actions")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyFor(Message message, Person person) {
    return message.onlyFor().filter(person.id()::equals).isPresent();
  }

  private static List<Message> replies(Snapshot now, Message card) {
    return now.thread(Fixture.ALICE, card.channel(), card.ts());
  }

  private static List<Message> cards(Snapshot now, String interfaceId) {
    return now.messages().stream()
        .filter(each -> each.threadTs().isEmpty() && each.onlyFor().isEmpty())
        .filter(InSlack::isCard)
        .filter(each -> metadata(each, "interface_id").filter(interfaceId::equals).isPresent())
        .toList();
  }

  private static boolean isCard(Message message) {
    return message
        .metadata()
        .filter(it -> it.path("event_type").asText().equals("directlink_request"))
        .isPresent();
  }

  private static Optional<String> metadata(Message message, String member) {
    return message.metadata().map(it -> it.path("event_payload").path(member).asText());
  }

  private static Optional<Message> last(List<Message> messages) {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
  }

  private String seen() {
    Snapshot now = workspace.snapshot();
    String views =
        now.views().stream().map(view -> view.user() + " has " + view.body()).collect(lines());
    return now.messages().stream().map(InSlack::line).collect(lines()) + "\n" + views;
  }

  private static String line(Message message) {
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
