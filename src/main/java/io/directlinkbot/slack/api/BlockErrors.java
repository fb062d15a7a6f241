package io.directlinkbot.slack.api;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.blocks.BlocksValidateResponse;
import com.slack.api.model.ErrorResponseMetadata;
import java.util.List;
import java.util.Optional;

/** Reads from an answer what exactly Slack rejected, and where: it says so with JSON pointers. */
final class BlockErrors {
  private static final int MOST = 500;

  private BlockErrors() {}

  /** Returns each reason why Slack would reject blocks, with the place; empty when it would not. */
  static List<String> reasons(BlocksValidateResponse answer) {
    return Optional.ofNullable(answer.getErrors()).orElse(List.of()).stream()
        .map(error -> "%s at %s".formatted(error.getMessage(), error.getPointer()))
        .toList();
  }

  /** Returns it in brackets, after a space; empty when Slack named nothing. */
  static String describe(SlackApiTextResponse answer) {
    Optional<ErrorResponseMetadata> metadata =
        answer instanceof ShortAnswer read
            ? Optional.ofNullable(read.responseMetadata())
            : Optional.empty();
    List<String> found =
        answer instanceof BlocksValidateResponse validated
            ? reasons(validated)
            : metadata.map(ErrorResponseMetadata::getMessages).orElse(List.of());
    String all = String.join("; ", found).replaceAll("\\s+", " ");
    if (all.isEmpty()) {
      return "";
    }
    return " (" + (all.length() > MOST ? all.substring(0, MOST) + "…" : all) + ")";
  }
}
