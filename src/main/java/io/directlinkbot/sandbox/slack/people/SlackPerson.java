package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.BlockControl;
import io.directlinkbot.sandbox.slack.content.Content;
import io.directlinkbot.sandbox.slack.content.DirectMessages;
import io.directlinkbot.sandbox.slack.content.MessageWriter.Address;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A simulated person who uses Slack. Each action completes once the app has acked it or the ack has
 * timed out. Controls are named by their {@code action_id}, or by {@code block_id/action_id} where
 * several have the same one. Using what the person can't see throws {@link
 * IllegalArgumentException}. Thread-safe.
 */
public final class SlackPerson {
  private final WorkspaceParts parts;
  private final String id;
  private final ControlUse actions;
  private final Menu menu;
  private final Dialog dialog;
  private final CommandRunner commands;
  private final MessageShortcut shortcuts;
  private final AppMention mentions;

  public SlackPerson(WorkspaceParts parts, String id) {
    this.parts = parts;
    this.id = id;
    this.actions = new ControlUse(parts, id);
    this.menu = new Menu(parts, id);
    this.dialog = new Dialog(parts, actions, id);
    this.commands = new CommandRunner(parts, id);
    this.shortcuts = new MessageShortcut(parts, actions, id);
    this.mentions = new AppMention(parts, id);
  }

  public String id() {
    return id;
  }

  /** Clicks a button, and confirms its confirmation dialog, if any. */
  public CompletableFuture<Outcome> click(Surface surface, String control) {
    BlockControl button = actions.target(surface).control(control);
    if (!button.type().equals("button")) {
      throw new IllegalArgumentException(control + " is a " + button.type() + ", not a button.");
    }
    JsonNode element = button.element();
    return actions.send(
        surface,
        button,
        action -> {
          action.set("text", element.path("text"));
          Optional.ofNullable(element.get("value")).ifPresent(value -> action.set("value", value));
          Optional.ofNullable(element.get("style")).ifPresent(style -> action.set("style", style));
        });
  }

  public CompletableFuture<Outcome> click(String channel, String ts, String control) {
    return click(new Surface.OfMessage(channel, ts), control);
  }

  /**
   * Picks from a select, an overflow, radio buttons or checkboxes.
   *
   * @param values the values of the options; one, unless the control accepts several
   */
  public CompletableFuture<Outcome> select(Surface surface, String control, String... values) {
    Target target = actions.target(surface);
    BlockControl picked = target.control(control);
    if (picked.type().equals("overflow")) {
      JsonNode option = menu.option(target, picked, values[0]);
      return actions.send(surface, picked, action -> action.set("selected_option", option));
    }
    ArrayNode several = JsonNodeFactory.instance.arrayNode();
    for (String value : values) {
      several.add(menu.option(target, picked, value));
    }
    return actions.hold(surface, picked, picked.several() ? several : several.path(0));
  }

  public CompletableFuture<Outcome> select(
      String channel, String ts, String control, String value) {
    return select(new Surface.OfMessage(channel, ts), control, value);
  }

  /** Types into a select that asks the app for options, and returns the options. */
  public CompletableFuture<Suggestions> options(Surface surface, String control, String query) {
    return menu.ask(surface, control, query);
  }

  public CompletableFuture<Suggestions> options(
      String channel, String ts, String control, String query) {
    return options(new Surface.OfMessage(channel, ts), control, query);
  }

  /**
   * Enters text into a field, or a date, a time or an id into a picker; an empty text clears it.
   */
  public CompletableFuture<Outcome> type(Surface surface, String control, String text) {
    BlockControl field = actions.target(surface).control(control);
    if (!field.options().isEmpty() || field.type().contains("external")) {
      throw new IllegalArgumentException(control + " takes an option, not text.");
    }
    JsonNodeFactory json = JsonNodeFactory.instance;
    return actions.hold(surface, field, text.isEmpty() ? json.nullNode() : json.textNode(text));
  }

  /** Returns the top modal. */
  public Optional<View> view() {
    return parts.store().snapshot().modal(id);
  }

  /** {@link #select(Surface, String, String...)} in the modal on top. */
  public CompletableFuture<Outcome> choose(String control, String... values) {
    return select(modal(), control, values);
  }

  /** {@link #type(Surface, String, String)} in the modal on top. */
  public CompletableFuture<Outcome> type(String control, String text) {
    return type(modal(), control, text);
  }

  /** {@link #options(Surface, String, String)} in the modal on top. */
  public CompletableFuture<Suggestions> options(String control, String query) {
    return options(modal(), control, query);
  }

  /** {@link #click(Surface, String)} in the modal on top. */
  public CompletableFuture<Outcome> click(String control) {
    return click(modal(), control);
  }

  /** Submits the modal on top. Slack's own checks of its inputs come first. */
  public CompletableFuture<Outcome> submit() {
    return dialog.submit();
  }

  /** Closes the modal on top. */
  public CompletableFuture<Outcome> close() {
    return dialog.close();
  }

  /**
   * Runs a slash command.
   *
   * @param line the command and its text, for example {@code /deploy prod}
   */
  public CompletableFuture<Outcome> command(String channel, String line) {
    return commands.run(channel, line);
  }

  /** Chooses a shortcut of the app, named by its callback id, in the menu of a message. */
  public CompletableFuture<Outcome> shortcut(String channel, String ts, String callback) {
    return shortcuts.choose(new Surface.OfMessage(channel, ts), callback);
  }

  public CompletableFuture<Outcome> shortcut(WorkspaceMessage message, String callback) {
    return shortcut(message.channel(), message.ts(), callback);
  }

  /** Whether a typed text mentions the app, as a token or by its name. */
  public boolean mentionsApp(String text) {
    return mentions.isIn(text);
  }

  /**
   * Writes a message that mentions the app.
   *
   * @param text has the mention as a token or by the app's name
   * @param thread the first message of the thread to reply in
   * @return the message, once the app has acked the event or the ack has timed out
   */
  public CompletableFuture<WorkspaceMessage> mention(
      String channel, String text, Optional<String> thread) {
    return mentions.write(channel, text, thread);
  }

  /** Opens the direct messages with the app, and returns the id of their channel. */
  public String directMessages() {
    return new DirectMessages(parts.store()).with(parts.active(id)).id();
  }

  /** Changes the language in which the person reads Slack, such as {@code fr-FR}. */
  public void read(String tag) {
    parts.store().change(draft -> draft.put(parts.active(id).reading(tag)));
  }

  /** Returns the person's Home tab as last published by the app. */
  public Optional<View> home() {
    return parts.store().snapshot().home(id);
  }

  /** Opens the app's Home tab. */
  public CompletableFuture<Outcome> openHome() {
    WorkspaceSnapshot now = parts.store().snapshot();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("type", "app_home_opened").put("user", parts.active(id).id());
    event.put("channel", DirectMessages.idOf(id)).put("tab", "home");
    event.put("event_ts", parts.store().nextTs());
    home()
        .map(View::surface)
        .map(actions::target)
        .ifPresent(
            target -> event.set("view", Payloads.view(target.view().orElseThrow(), target, now)));
    return new EventSender(parts)
        .send(event)
        .<Outcome>thenApply(ack -> new Outcome.Done())
        .exceptionally(failure -> new Outcome.Failed(ControlUse.error(failure)));
  }

  /** Writes an ordinary message, of which the app is not notified. */
  public WorkspaceMessage write(String channel, String text) {
    Target.joined(parts.store().snapshot(), parts.active(id).id(), channel);
    Content content = new Content(Optional.of(text), Optional.empty(), Optional.empty());
    return parts.messages().post(Address.channel(channel), id, content);
  }

  /** Writes an ordinary reply in a thread, of which the app is not notified. */
  public WorkspaceMessage reply(String channel, String threadTs, String text) {
    Target.joined(parts.store().snapshot(), parts.active(id).id(), channel);
    Content content = new Content(Optional.of(text), Optional.empty(), Optional.empty());
    Address address = Address.channel(channel).inThread(Optional.of(threadTs));
    return parts.messages().post(address, id, content);
  }

  /** Deletes any message, as an administrator can. */
  public void delete(String channel, String ts) {
    parts.messages().delete(channel, ts);
  }

  private Surface modal() {
    return view()
        .map(View::surface)
        .orElseThrow(() -> new IllegalStateException(id + " sees no modal."));
  }
}
