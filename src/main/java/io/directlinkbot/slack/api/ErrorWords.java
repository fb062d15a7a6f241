package io.directlinkbot.slack.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The error words of Slack's Web API, sorted by what to do about them. This is the only list of
 * them in the bot; docs.slack.dev/reference/methods documents the words of each method.
 */
public enum ErrorWords {
  /** About the token, on which {@code auth.test} has the last word. */
  TOKEN(
      "invalid_auth",
      "not_authed",
      "token_revoked",
      "token_expired",
      "account_inactive",
      "not_allowed_token_type",
      "app_access_restricted",
      "two_factor_setup_required"),

  /** About a right, which may be missing in one place only. */
  RIGHTS("no_permission", "access_denied", "team_access_not_granted", "enterprise_is_restricted"),

  /** A scope is missing. */
  SCOPE("missing_scope"),

  /** About a channel, person or group with which something can't be done. */
  CHANNEL(
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
      // answers an update in an archived channel, where the card still stands
      "is_inactive"),

  /** The message to change or to reply to no longer exists. */
  GONE("message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found"),

  /** The message or dialog is rejected in this form. */
  FORM(
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
      "view_too_large"),

  /** A dialog was opened too late. */
  TOO_LATE("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"),

  /** Trouble on Slack's side: whether the call was carried out is unknown. */
  UNCERTAIN(
      "internal_error",
      "fatal_error",
      "service_unavailable",
      "request_timeout",
      "update_failed",
      "external_channel_migrating",
      "team_added_to_org",
      "org_login_required",
      "accesslimited"),

  /** Slack asks to wait. */
  RATE_LIMIT("ratelimited", "rate_limited", "message_limit_exceeded");

  private final String words;

  ErrorWords(String... words) {
    this.words = String.join(" ", words);
  }

  public Set<String> words() {
    return Set.of(words.split(" ", -1));
  }

  /** Returns the sort of a word; empty for a word that is not listed. */
  static Optional<ErrorWords> of(String word) {
    return Arrays.stream(values()).filter(each -> each.words().contains(word)).findFirst();
  }
}
