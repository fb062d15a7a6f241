package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Says what Slack would refuse. Pure. The limits are those of docs.slack.dev/reference/block-kit
 * and /reference/views; where sources differ, the stricter one.
 */
public final class BlockKit {
  /**
   * How many characters all blocks of a message may have together. Slack documents no figure; it
   * was seen to refuse 13 297.
   */
  public static final int MESSAGE_CHARACTERS = 13_200;

  /** How many bytes a view may have. */
  public static final int VIEW_BYTES = 250_000;

  private BlockKit() {}

  /**
   * Problems of the blocks of a message.
   *
   * @param message an object with {@code blocks}, or the array of blocks itself
   */
  public static List<BlockProblem> problemsOfMessage(JsonNode message) {
    JsonNode blocks = message.isObject() ? message.path("blocks") : message;
    Place place = Place.root();
    LayoutRules.inMessage().and(UniqueIds::check).check(blocks, place.at("blocks"));
    return place.found();
  }

  /** Problems of a modal or a Home tab. Pointers begin with {@code /view}. */
  public static List<BlockProblem> problemsOfView(JsonNode view) {
    Place place = Place.root();
    ViewRules.all().check(view, place.at("view"));
    return place.found();
  }

  /** Problems of an app's answer to {@code block_suggestion}. */
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

  /** How many characters of text blocks have together, by the measure of MESSAGE_CHARACTERS. */
  public static int charactersOf(JsonNode blocks) {
    int sum = 0;
    for (JsonNode text : blocks.findValues("text")) {
      sum += text.isTextual() ? text.textValue().length() : charactersOf(text);
    }
    return sum;
  }

  /** The size of a view by the measure of VIEW_BYTES. */
  public static int bytesOf(JsonNode view) {
    return view.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
