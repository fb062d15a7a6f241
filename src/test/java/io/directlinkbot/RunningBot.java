package io.directlinkbot;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Person;
import io.directlinkbot.sandbox.slack.state.Message;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import io.directlinkbot.sandbox.slack.state.View;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The whole bot against the sandbox's servers, and the words in which tests speak of what people
 * see.
 */
final class RunningBot implements AutoCloseable {
  static final String PROD = Fixture.PROD;
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Sandbox sandbox;
  private final Path store;
  private Bot bot;

  private RunningBot(Sandbox sandbox, Path store) {
    this.sandbox = sandbox;
    this.store = store;
    this.bot = Bot.start(SandboxConfig.of(sandbox, store), sandbox.clock());
  }

  static RunningBot start(Path folder) {
    return new RunningBot(Sandbox.start(SandboxSettings.onAnyPort()), folder.resolve("journal.db"));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Person alice() {
    return sandbox.workspace().person(Fixture.ALICE);
  }

  Person bob() {
    return sandbox.workspace().person(Fixture.BOB);
  }

  Person mallory() {
    return sandbox.workspace().person(Fixture.MALLORY);
  }

  void stop() {
    bot.close();
  }

  void startAgain() {
    bot = Bot.start(SandboxConfig.of(sandbox, store), sandbox.clock());
  }

  /** Waits until the workspace looks as wanted, and gives it. */
  Snapshot see(Predicate<Snapshot> wanted) throws InterruptedException {
    return sandbox.workspace().await(wanted, PATIENCE);
  }

  /** The channel's first card of an interface, once it stands and clicks can reach the bot. */
  Message card(String interfaceId) throws InterruptedException {
    Snapshot now =
        see(
            it ->
                find(it, interfaceId).isPresent() && sandbox.workspace().sockets().connected() > 0);
    return find(now, interfaceId).orElseThrow();
  }

  /** The same card, once its text says this. */
  Message card(String interfaceId, String text) throws InterruptedException {
    Snapshot now = see(it -> find(it, interfaceId).filter(card -> says(card, text)).isPresent());
    return find(now, interfaceId).orElseThrow();
  }

  /** Waits for a reply that says this under a card. */
  Message reply(Message card, String text) throws InterruptedException {
    Snapshot now = see(it -> replies(it, card).stream().anyMatch(each -> says(each, text)));
    return replies(now, card).stream().filter(each -> says(each, text)).findFirst().orElseThrow();
  }

  List<Message> replies(Message card) {
    return replies(sandbox.workspace().snapshot(), card);
  }

  /** Waits for a message that only this person sees and that says this. */
  Message whisper(Person person, String text) throws InterruptedException {
    Predicate<Message> wanted =
        each -> each.onlyFor().filter(person.id()::equals).isPresent() && says(each, text);
    Snapshot now = see(it -> it.messages(PROD).stream().anyMatch(wanted));
    return now.messages(PROD).stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Waits for the person's dialog to have this title. */
  View dialog(Person person, String title) throws InterruptedException {
    Snapshot now =
        see(
            it ->
                it.modal(person.id())
                    .filter(view -> view.body().at("/title/text").asText().equals(title))
                    .isPresent());
    return now.modal(person.id()).orElseThrow();
  }

  static boolean says(Message message, String text) {
    return message.text().contains(text) || message.blocks().toString().contains(text);
  }

  static boolean hasControls(Message message) {
    for (JsonNode block : message.blocks()) {
      if (block.path("type").asText().equals("actions")) {
        return true;
      }
    }
    return false;
  }

  private static List<Message> replies(Snapshot now, Message card) {
    return now.thread(Fixture.ALICE, card.channel(), card.ts());
  }

  private static Optional<Message> find(Snapshot now, String interfaceId) {
    return now.messages().stream()
        .filter(each -> each.threadTs().isEmpty() && each.onlyFor().isEmpty())
        .filter(
            each ->
                each.metadata()
                    .map(it -> it.at("/event_payload/interface_id").asText())
                    .filter(interfaceId::equals)
                    .isPresent())
        .findFirst();
  }

  @Override
  public void close() {
    bot.close();
    sandbox.close();
  }
}
