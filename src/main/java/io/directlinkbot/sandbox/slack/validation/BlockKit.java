package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds what Slack would refuse. Pure. The limits are those of docs.slack.dev/reference/block-kit
 * and /reference/views; where sources differ, the stricter one.
 */
public final class BlockKit {
  /**
   * The maximum number of characters of all blocks of a message. Slack documents no figure, but has
   * refused 13 297.
   */
  public static final int MESSAGE_CHARACTERS = 13_200;

  /** The maximum size of a view in bytes. */
  public static final int VIEW_BYTES = 250_000;

  private BlockKit() {}

  /**
   * Returns the problems of the blocks of a message.
   *
   * @param message an object with {@code blocks}, or the array of blocks itself
   */
  public static List<BlockProblem> problemsOfMessage(JsonNode message) {
    JsonNode blocks = message.isObject() ? message.path("blocks") : message;
    Place place = Place.root();
    LayoutRules.inMessage().and(UniqueIds::check).check(blocks, place.at("blocks"));
    return place.found();
  }

  /** Returns the problems of a modal or a Home tab, with pointers that begin with {@code /view}. */
  public static List<BlockProblem> problemsOfView(JsonNode view) {
    Place place = Place.root();
    ViewRules.all().check(view, place.at("view"));
    return place.found();
  }

  /** Returns the problems of an app's answer to {@code block_suggestion}. */
  public static List<BlockProblem> problemsOfSuggestions(JsonNode answer) {
    Place place = Place.root();
    if (ValueRules.has(answer, "option_groups")) {
      ValueRules.list(0, OptionRules.MOST, TextRules.group())
          .check(answer.path("option_groups"), place.at("option_groups"));
    } else {
      ValueRules.list(0, OptionRules.MOST, TextRules.option())
          .check(answer.path("options"), place.at("options"));
    }
    return place.found();
  }

  /**
   * Returns the number of characters of text in blocks, as limited by {@link #MESSAGE_CHARACTERS}.
   */
  public static int charactersOf(JsonNode blocks) {
    int sum = 0;
    for (JsonNode text : blocks.findValues("text")) {
      sum += text.isTextual() ? text.textValue().length() : charactersOf(text);
    }
    return sum;
  }

  /** Returns the size of a view, as limited by {@link #VIEW_BYTES}. */
  public static int bytesOf(JsonNode view) {
    return view.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
