package io.directlinkbot.sandbox.slack.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.sandbox.slack.validation.BlockProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The content of a message as an app sends it. Absent members were not sent.
 *
 * @param blocks unchecked
 * @param metadata unchecked
 */
public record Content(
    Optional<String> text, Optional<JsonNode> blocks, Optional<JsonNode> metadata) {
  /** The length at which chat.postMessage cuts text. */
  static final int POSTED_TEXT = 40_000;

  /** The length beyond which chat.update refuses text. */
  static final int UPDATED_TEXT = 4_000;

  /**
   * The maximum size of metadata. Slack documents the error but no figure; this is a cautious
   * guess.
   */
  static final int METADATA_BYTES = 8_000;

  /**
   * Reads the content from a payload.
   *
   * @param payload an object that may have {@code text} and {@code blocks}
   */
  public static Content of(JsonNode payload) {
    return new Content(
        member(payload, "text").map(JsonNode::asText),
        member(payload, "blocks"),
        member(payload, "metadata"));
  }

  void check() {
    boolean empty = blocks.isEmpty() || (blocks.get().isArray() && blocks.get().isEmpty());
    if (empty && text.filter(words -> !words.isBlank()).isEmpty()) {
      throw SlackRefusal.of("no_text");
    }
    blocks.ifPresent(Content::checkBlocks);
    metadata.ifPresent(Content::checkMetadata);
  }

  /** Returns the metadata to store; an empty object removes it. */
  Optional<ObjectNode> keptMetadata() {
    return metadata
        .filter(object -> !object.isEmpty())
        .map(object -> object.<ObjectNode>deepCopy());
  }

  private static void checkBlocks(JsonNode blocks) {
    List<BlockProblem> problems = BlockKit.problemsOfMessage(blocks);
    if (!problems.isEmpty()) {
      throw SlackRefusal.because("invalid_blocks", problems);
    }
    if (BlockKit.charactersOf(blocks) > BlockKit.MESSAGE_CHARACTERS) {
      throw SlackRefusal.of("msg_blocks_too_long");
    }
  }

  private static void checkMetadata(JsonNode metadata) {
    if (!metadata.isObject()) {
      throw SlackRefusal.of("invalid_metadata_format");
    }
    boolean named = metadata.path("event_type").isTextual();
    if (!metadata.isEmpty() && (!named || !metadata.path("event_payload").isObject())) {
      throw SlackRefusal.of("invalid_metadata_schema");
    }
    if (metadata.toString().getBytes(StandardCharsets.UTF_8).length > METADATA_BYTES) {
      throw SlackRefusal.of("metadata_too_large");
    }
  }

  private static Optional<JsonNode> member(JsonNode payload, String name) {
    JsonNode value = payload.path(name);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
  }
}
