package io.directlinkbot.sandbox.slack.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.sandbox.slack.validation.BlockProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What an app wants a message to say. What is absent was not sent.
 *
 * @param blocks unchecked
 * @param metadata unchecked
 */
public record Content(
    Optional<String> text, Optional<JsonNode> blocks, Optional<JsonNode> metadata) {
  /** Posting cuts text here (chat.postMessage). */
  static final int POSTED_TEXT = 40_000;

  /** Updating refuses text beyond this (chat.update). */
  static final int UPDATED_TEXT = 4_000;

  /** Slack names an error for it and no figure; this is a guess on the careful side. */
  static final int METADATA_BYTES = 8_000;

  /**
   * What an app says.
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

  /** The metadata to keep; an empty object takes it away. */
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
