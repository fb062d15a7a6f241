package io.directlinkbot.slack.api;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.ErrorResponseMetadata;
import java.util.List;
import java.util.Optional;

/** Reads from an answer what exactly Slack rejected, and where: it says so with JSON pointers. */
final class BlockErrors {
  private static final int MOST = 500;

  private BlockErrors() {}

  /** Returns it in brackets, after a space; empty when Slack named nothing. */
  static String describe(SlackApiTextResponse answer) {
    Optional<ErrorResponseMetadata> metadata =
        switch (answer) {
          case ChatPostMessageResponse post -> Optional.ofNullable(post.getResponseMetadata());
          case ChatUpdateResponse update -> Optional.ofNullable(update.getResponseMetadata());
          case ViewsOpenResponse open -> Optional.ofNullable(open.getResponseMetadata());
          case ViewsUpdateResponse update -> Optional.ofNullable(update.getResponseMetadata());
          default -> Optional.empty();
        };
    String all =
        String.join("; ", metadata.map(ErrorResponseMetadata::getMessages).orElse(List.of()))
            .replaceAll("\\s+", " ");
    if (all.isEmpty()) {
      return "";
    }
    return " (" + (all.length() > MOST ? all.substring(0, MOST) + "…" : all) + ")";
  }
}
