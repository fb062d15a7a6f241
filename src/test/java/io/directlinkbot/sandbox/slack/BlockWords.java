package io.directlinkbot.sandbox.slack;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a person reads in rich text: its words without their styles, a line for each part. */
public final class BlockWords {
  private BlockWords() {}

  /** Returns the words of the rich text among blocks; a mention and a date as in markup. */
  public static String of(JsonNode blocks) {
    return all(blocks)
        .filter(block -> block.path("type").asText().equals("rich_text"))
        .flatMap(block -> all(block.path("elements")))
        .map(BlockWords::line)
        .collect(joining("\n"));
  }

  private static String line(JsonNode part) {
    return all(part.path("elements"))
        .map(leaf -> leaf.has("elements") ? line(leaf) : leaf(leaf))
        .collect(joining());
  }

  private static String leaf(JsonNode leaf) {
    return switch (leaf.path("type").asText()) {
      case "user" -> "<@" + leaf.path("user_id").asText() + ">";
      case "usergroup" -> "<!subteam^" + leaf.path("usergroup_id").asText() + ">";
      case "date" ->
          "<!date^%s^%s|%s>"
              .formatted(
                  leaf.path("timestamp").asText(),
                  leaf.path("format").asText(),
                  leaf.path("fallback").asText());
      default -> leaf.path("text").asText();
    };
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
