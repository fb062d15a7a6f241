package io.directlinkbot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.directlinkbot.proxy.InBetween;
import io.directlinkbot.proxy.Wording;
import io.directlinkbot.slack.SlackException.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;

/**
 * Sorts Slack's errors by what to do about them; its error words are listed with each method on
 * docs.slack.dev.
 */
final class SlackErrors {
  private static final Set<String> TOKEN =
      Set.of(
          "invalid_auth",
          "not_authed",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "not_allowed_token_type",
          "app_access_restricted",
          "no_permission",
          "two_factor_setup_required");

  private static final Set<String> CHANNEL =
      Set.of(
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "restricted_action",
          "restricted_action_thread_only_channel",
          "restricted_action_non_threadable_channel",
          "restricted_action_read_only_channel",
          "ekm_access_denied",
          "messages_tab_disabled",
          "user_not_in_channel",
          "cannot_reply_to_message",
          "user_not_found",
          "no_such_subteam",
          "plan_upgrade_required",
          // the answer to an update in an archived channel, where the card still stands
          "is_inactive");

  private static final Set<String> GONE =
      Set.of("message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found");

  private static final Set<String> FORM =
      Set.of(
          "msg_too_long",
          "msg_blocks_too_long",
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_attachments",
          "invalid_arguments",
          "no_text",
          "markdown_text_conflict",
          "metadata_too_large",
          "invalid_metadata_format",
          "invalid_metadata_schema",
          "view_too_large");

  private static final Set<String> TOO_LATE =
      Set.of("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id");

  private static final Set<String> UNCERTAIN =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "update_failed",
          "external_channel_migrating",
          "team_added_to_org",
          "org_login_required",
          "accesslimited");

  private static final Set<String> RATE_LIMIT =
      Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

  private static final Duration RATE_LIMIT_DEFAULT = Duration.ofSeconds(30);

  /** Slack's own limits are counted by the minute; what asks for longer is not Slack's. */
  private static final long RATE_LIMIT_MOST_SECONDS = 600;

  private SlackErrors() {}

  /** A call that threw. */
  static SlackException of(String method, Exception failure) {
    if (failure instanceof SlackApiException answer && answer.getResponse().code() == 429) {
      Duration wait =
          Optional.ofNullable(answer.getResponse().header("Retry-After"))
              .filter(text -> text.matches("\\d{1,6}"))
              .map(text -> Math.clamp(Long.parseLong(text), 1, RATE_LIMIT_MOST_SECONDS))
              .map(Duration::ofSeconds)
              .orElse(RATE_LIMIT_DEFAULT);
      return new SlackException(
          new Trouble.RateLimited(wait),
          "%s: Slack asks to wait %s s".formatted(method, wait.toSeconds()),
          failure);
    }
    String what =
        switch (failure) {
          case SlackApiException answer -> answered(answer.getResponse());
          case IOException network ->
              "Slack can't be reached: " + Wording.of(network).orElseGet(network::toString);
          case JsonParseException _ -> "what came back is not Slack's answer: " + InBetween.page();
          default -> failure.toString();
        };
    return new SlackException(new Trouble.Uncertain(), method + ": " + what, failure);
  }

  /**
   * An answer with {@code ok: false}, which the SDK returns as if it were a result.
   *
   * @param channel that the call was for, empty for none
   */
  static SlackException of(String method, String channel, SlackApiTextResponse answer) {
    if (answer.getError() == null) {
      return garbage(method);
    }
    String error = answer.getError();
    return new SlackException(trouble(error, channel), sentence(method, answer, error), null);
  }

  /** An HTTP status, or a body that is no answer of Slack's though the status is good. */
  private static String answered(Response answer) {
    return answer.isSuccessful()
        ? "what came back is not Slack's answer: " + InBetween.page()
        : InBetween.words(answer.code(), Optional.ofNullable(answer.header("Location")))
            .map(words -> "Slack can't be reached: " + words)
            .orElse("Slack answered HTTP " + answer.code());
  }

  /** An answer that can't be Slack's. */
  static SlackException garbage(String method) {
    return new SlackException(
        new Trouble.Uncertain(), method + ": what came back is not Slack's answer", null);
  }

  private static Trouble trouble(String error, String channel) {
    if (TOKEN.contains(error)) {
      return new Trouble.Token();
    }
    if (error.equals("missing_scope")) {
      return new Trouble.Scope(channel);
    }
    if (CHANNEL.contains(error)) {
      return new Trouble.Channel(channel);
    }
    if (GONE.contains(error)) {
      return new Trouble.Gone();
    }
    if (FORM.contains(error)) {
      return new Trouble.Form();
    }
    if (TOO_LATE.contains(error)) {
      return new Trouble.TooLate();
    }
    if (UNCERTAIN.contains(error)) {
      return new Trouble.Uncertain();
    }
    return RATE_LIMIT.contains(error)
        ? new Trouble.RateLimited(RATE_LIMIT_DEFAULT)
        : new Trouble.Refused();
  }

  private static String sentence(String method, SlackApiTextResponse answer, String error) {
    String mend =
        switch (error) {
          case "channel_not_found", "not_in_channel" ->
              " (invite the bot to the channel, and check the channel's id)";
          case "is_archived", "is_inactive" -> " (unarchive the channel or configure another)";
          case "missing_scope" ->
              " (give the app the scope %s, as in manifest.yml, and install it again)"
                  .formatted(answer.getNeeded());
          default -> Objections.in(answer);
        };
    return method + ": " + error + mend;
  }
}
