package io.directlinkbot.slack.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.http.SlackHttpClient;
import io.directlinkbot.proxy.NetworkFailureText;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.view.Message;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Answers through the response URL of a payload. Whoever has such a URL can speak to the person, so
 * it stands in no message: not in an exception's, and not in the SDK's log of its calls, which is
 * passed by. Thread-safe.
 */
final class ResponseUrls {
  private static final String WHAT = "response_url: ";

  private final SlackHttpClient http;

  ResponseUrls(SlackHttpClient http) {
    this.http = http;
  }

  /**
   * Shows the person a message that nobody else sees.
   *
   * @throws SlackException when it is used up or expired, or Slack can't be reached
   */
  void answer(String url, Optional<String> thread, Message message) throws SlackException {
    ActionResponse answer =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(message.text())
            .blocks(message.blocks().isEmpty() ? null : message.blocks())
            .threadTs(thread.orElse(null))
            .build();
    try (Response response = http.postJsonBody(url, answer)) {
      @Nullable ResponseBody body = response.body();
      if (!response.isSuccessful() || !isOk(body == null ? "" : body.string())) {
        throw new SlackException(
            new Trouble.Refused(""), WHAT + "Slack answered HTTP " + response.code(), null);
      }
    } catch (IOException | RuntimeException failure) {
      String what =
          failure instanceof IOException network
              ? NetworkFailureText.of(network).orElse(failure.getClass().getSimpleName())
              : failure.getClass().getSimpleName();
      throw new SlackException(new Trouble.Uncertain(), WHAT + what, null);
    }
  }

  /** Slack says {@code ok}, or answers as its Web API does. */
  private static boolean isOk(String body) {
    if (body.strip().equals("ok")) {
      return true;
    }
    try {
      return JsonParser.parseString(body) instanceof JsonObject json
          && json.has("ok")
          && json.get("ok").getAsBoolean();
    } catch (JsonParseException | UnsupportedOperationException | IllegalStateException _) {
      return false;
    }
  }
}
