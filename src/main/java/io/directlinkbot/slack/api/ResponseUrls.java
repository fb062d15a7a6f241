package io.directlinkbot.slack.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.http.SlackHttpClient;
import io.directlinkbot.proxy.NetworkFailureText;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.view.Message;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Answers through the response URL of a payload. Whoever has such a URL can write to the person, so
 * it must appear in no exception's message, and the calls bypass the part of the SDK that logs
 * them. Thread-safe.
 */
final class ResponseUrls {
  private static final String WHAT = "response_url: ";

  /** Slack's word for blocks that it does not take, in an answer of any kind. */
  private static final String INVALID_BLOCKS = "invalid_blocks";

  private final SlackHttpClient http;

  ResponseUrls(SlackHttpClient http) {
    this.http = http;
  }

  /**
   * Shows the person a message that nobody else sees.
   *
   * @throws SlackException when the URL is used up or has expired, or Slack can't be reached
   */
  void answer(String url, Optional<String> thread, Message message) throws SlackException {
    send(url, draft(message).responseType("ephemeral").threadTs(thread.orElse(null)).build());
  }

  /**
   * Shows the person another message in place of the one in which the person clicked.
   *
   * @throws SlackException as {@link #answer} does
   */
  void replace(String url, Message message) throws SlackException {
    send(url, draft(message).responseType("ephemeral").replaceOriginal(true).build());
  }

  /**
   * Posts a message for everybody in the channel, whether or not the bot is in it.
   *
   * @throws SlackException as {@link #answer} does
   */
  void postInChannel(String url, Message message) throws SlackException {
    send(url, draft(message).responseType("in_channel").build());
  }

  private static ActionResponse.ActionResponseBuilder draft(Message message) {
    return ActionResponse.builder()
        .replaceOriginal(false)
        .text(message.text())
        .blocks(message.blocks().isEmpty() ? null : message.blocks());
  }

  private void send(String url, ActionResponse answer) throws SlackException {
    try (Response response = http.postJsonBody(url, answer)) {
      @Nullable ResponseBody body = response.body();
      String said = body == null ? "" : body.string();
      if (!response.isSuccessful() || !isOk(said)) {
        throw new SlackException(
            said.contains(INVALID_BLOCKS) ? new Trouble.Form("") : new Trouble.Refused(""),
            WHAT + "Slack answered HTTP " + response.code(),
            null);
      }
    } catch (IOException | RuntimeException failure) {
      String what =
          failure instanceof IOException network
              ? NetworkFailureText.of(network)
                  .map(Reason::english)
                  .orElse(failure.getClass().getSimpleName())
              : failure.getClass().getSimpleName();
      throw new SlackException(new Trouble.Uncertain(), WHAT + what, null);
    }
  }

  /** Whether Slack took it: it says {@code ok}, or answers like its Web API. */
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
