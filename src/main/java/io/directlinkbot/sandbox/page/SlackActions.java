package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.people.Suggestions;
import io.directlinkbot.sandbox.slack.state.Surface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Carries out what a person at the page does in Slack. A missing ack of the app is not an error
 * here: the workspace shows the person Slack's warning.
 */
final class SlackActions {
  private static final List<String> LANGUAGES = List.of("en-US", "fr-FR");

  private final Function<String, SlackPerson> people;

  SlackActions(Function<String, SlackPerson> people) {
    this.people = people;
  }

  /** Writes a message, or runs a slash command. */
  Object say(ActionFields fields) {
    SlackPerson person = person(fields);
    String channel = fields.text("channel");
    String text = fields.text("text").strip();
    Optional<String> thread = fields.optionalText("thread");
    if (!text.startsWith("/") && person.mentionsApp(text)) {
      done(person.mention(channel, text, thread));
    } else if (thread.isPresent()) {
      person.reply(channel, thread.get(), text);
    } else if (text.startsWith("/")) {
      done(person.command(channel, text));
    } else {
      person.write(channel, text);
    }
    return Map.of();
  }

  /** Uses a control: clicks it, or gives it a value. */
  Object act(ActionFields fields) {
    SlackPerson person = person(fields);
    Surface surface = surface(fields);
    hold(person, surface, fields.node("held"));
    JsonNode value = fields.node("value");
    String control = control(fields.text("block"), fields.text("action"));
    return answer(
        done(
            value.path("type").asText().equals("button")
                ? person.click(surface, control)
                : put(person, surface, control, value)));
  }

  /** Types into a select that asks the app for options. */
  Object suggest(ActionFields fields) {
    String control = control(fields.text("block"), fields.text("action"));
    String query = fields.node("query").asText();
    Suggestions found = done(person(fields).options(surface(fields), control, query));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    found.error().ifPresent(error -> answer.put("failed", error));
    ArrayNode groups = answer.putArray("groups");
    for (Suggestions.Group group : found.groups()) {
      ObjectNode node = groups.addObject();
      group.label().ifPresent(label -> node.putObject("label").put("text", label));
      node.putArray("options").addAll(group.options());
    }
    return answer;
  }

  /** Submits the dialog with what was typed into it. */
  Object submit(ActionFields fields) {
    SlackPerson person = person(fields);
    hold(person, surface(fields), fields.node("held"));
    return answer(done(person.submit()));
  }

  /** Opens the app's Home tab. */
  Object home(ActionFields fields) {
    return answer(done(person(fields).openHome()));
  }

  /** Opens the direct messages with the app. */
  Object direct(ActionFields fields) {
    return Map.of("channel", person(fields).directMessages());
  }

  /** Chooses a shortcut of the app in the menu of a message. */
  Object shortcut(ActionFields fields) {
    return answer(
        done(
            person(fields)
                .shortcut(fields.text("channel"), fields.text("ts"), fields.text("callback"))));
  }

  /** Changes the language that the person reads Slack in. */
  Object language(ActionFields fields) {
    String tag = fields.text("locale");
    if (!LANGUAGES.contains(tag)) {
      throw new ActionRefusal("The sandbox's Slack speaks %s.".formatted(LANGUAGES));
    }
    person(fields).read(tag);
    return Map.of();
  }

  Object close(ActionFields fields) {
    return answer(done(person(fields).close()));
  }

  /** Stores the values of inputs that are sent only with another action. */
  private void hold(SlackPerson person, Surface surface, JsonNode blocks) {
    for (Map.Entry<String, JsonNode> block : blocks.properties()) {
      for (Map.Entry<String, JsonNode> action : block.getValue().properties()) {
        done(put(person, surface, control(block.getKey(), action.getKey()), action.getValue()));
      }
    }
  }

  /** Puts a value of {@code state.values} into a control, as a person would do it. */
  private static CompletableFuture<Outcome> put(
      SlackPerson person, Surface surface, String control, JsonNode value) {
    if (value.has("selected_options")) {
      return person.select(
          surface,
          control,
          value.path("selected_options").findValues("value").stream()
              .map(JsonNode::asText)
              .toArray(String[]::new));
    }
    if (value.has("selected_option")) {
      return person.select(surface, control, value.path("selected_option").path("value").asText());
    }
    return person.type(surface, control, typed(value));
  }

  /** Returns the one member beside the type: value, selected_date, selected_user and so on. */
  private static String typed(JsonNode value) {
    return value.properties().stream()
        .filter(member -> !member.getKey().equals("type"))
        .map(member -> member.getValue().isNull() ? "" : member.getValue().asText())
        .findFirst()
        .orElse("");
  }

  private static Object answer(Outcome outcome) {
    return outcome instanceof Outcome.Errors errors
        ? Map.of("problems", errors.byBlock())
        : Map.of();
  }

  private SlackPerson person(ActionFields fields) {
    return people.apply(fields.text("as"));
  }

  private static Surface surface(ActionFields fields) {
    return fields
        .optionalText("view")
        .<Surface>map(Surface.OfView::new)
        .orElseGet(() -> new Surface.OfMessage(fields.text("channel"), fields.text("ts")));
  }

  private static String control(String block, String action) {
    return block + "/" + action;
  }

  /** Waits for an act. The workspace gives up after Slack's own limit, so this ends. */
  private static <T> T done(CompletableFuture<T> act) {
    try {
      return act.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Words the error for a control that has just changed or gone, and that the page still showed.
   */
  static ActionRoutes.Action inTime(ActionRoutes.Action action) {
    return fields -> {
      try {
        return action.carryOut(fields);
      } catch (IllegalArgumentException | IllegalStateException e) {
        throw new ActionRefusal("This has changed in the meantime:  " + e.getMessage());
      }
    };
  }
}
