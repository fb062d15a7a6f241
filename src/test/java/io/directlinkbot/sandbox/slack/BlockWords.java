package io.directlinkbot.sandbox.slack;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a person reads: words without their styles, a line for each part. */
public final class BlockWords {
  private BlockWords() {}

  /** Returns the words of rich text and sections among blocks; mentions and dates as in markup. */
  public static String of(JsonNode blocks) {
    return all(blocks).flatMap(BlockWords::lines).collect(joining("\n"));
  }

  private static Stream<String> lines(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "rich_text" -> all(block.path("elements")).map(BlockWords::line);
      case "section" -> Stream.of(block.at("/text/text").asText().replaceAll("[*`]", ""));
      default -> Stream.empty();
    };
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
