package io.directlinkbot;

import io.directlinkbot.sandbox.slack.web.Fault;
import io.directlinkbot.sandbox.slack.web.Hold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that goes wrong with a call to Slack: every error word that its documents name for the
 * methods that the bot calls, and what can happen on the way. A refused token is {@link
 * SlackTokenFaultsTest}'s.
 *
 * @param fault may use the hold that it is given
 */
record SlackFault(String name, Kind kind, Function<Hold, Fault> fault) {
  private static final String JSON = "application/json";

  static Stream<SlackFault> all() {
    List<SlackFault> all = new ArrayList<>();
    words(all, Kind.HELD_BACK, "ratelimited rate_limited message_limit_exceeded");
    words(
        all,
        Kind.PASSES,
        "internal_error fatal_error service_unavailable request_timeout update_failed"
            + " external_channel_migrating team_added_to_org org_login_required accesslimited");
    words(
        all,
        Kind.PARKS,
        "channel_not_found not_in_channel is_archived is_inactive restricted_action"
            + " restricted_action_thread_only_channel restricted_action_non_threadable_channel"
            + " restricted_action_read_only_channel ekm_access_denied messages_tab_disabled"
            + " user_not_in_channel cannot_reply_to_message user_not_found no_such_subteam"
            + " plan_upgrade_required missing_scope");
    words(
        all,
        Kind.FORM,
        "msg_too_long msg_blocks_too_long invalid_blocks invalid_blocks_format"
            + " invalid_attachments invalid_arguments no_text metadata_too_large"
            + " markdown_text_conflict view_too_large");
    words(all, Kind.GONE, "message_not_found cant_update_message edit_window_closed");
    words(all, Kind.TRIGGER, "expired_trigger_id exchanged_trigger_id invalid_trigger_id");
    words(all, Kind.REFUSED, "hash_conflict not_found a_word_nobody_knows");
    all.addAll(onTheWay());
    return all.stream();
  }

  private static List<SlackFault> onTheWay() {
    return List.of(
        new SlackFault("429", Kind.HELD_BACK, _ -> new Fault.RateLimited(600)),
        new SlackFault("500", Kind.PASSES, _ -> new Fault.Status(500)),
        new SlackFault("503", Kind.PASSES, _ -> new Fault.Status(503)),
        new SlackFault("403 of a proxy", Kind.PASSES, respond(403, "text/html", "<html>no</html>")),
        new SlackFault("garbage", Kind.PASSES, respond(200, "text/html", "<html>welcome</html>")),
        new SlackFault("an empty body", Kind.PASSES, respond(200, JSON, "")),
        new SlackFault("null", Kind.PASSES, respond(200, JSON, "null")),
        new SlackFault("neither yes nor no", Kind.PASSES, respond(200, JSON, "{}")),
        new SlackFault("yes to nothing", Kind.PASSES, respond(200, JSON, "{\"ok\": true}")),
        new SlackFault("cut before", Kind.PASSES, _ -> new Fault.CutBefore()),
        new SlackFault("cut after", Kind.DONE, _ -> new Fault.CutAfter()),
        new SlackFault("slow", Kind.SLOW, Fault.Held::new),
        new SlackFault("slow to answer", Kind.SLOW, Fault.HeldAfter::new));
  }

  private static void words(List<SlackFault> all, Kind kind, String words) {
    for (String word : words.split(" ", -1)) {
      all.add(new SlackFault(word, kind, _ -> new Fault.Refused(word)));
    }
  }

  private static Function<Hold, Fault> respond(int status, String type, String body) {
    return _ -> new Fault.Respond(status, type, body);
  }

  @Override
  public String toString() {
    return name;
  }

  /** What there is to do about it. */
  enum Kind {
    /** It passes by itself, and nothing was done. */
    PASSES,
    /** Everything was done, and nobody was told. */
    DONE,
    /** It ends in a while. */
    SLOW,
    /** Slack asks to wait. */
    HELD_BACK,
    /** It lasts until somebody mends it, in one channel. */
    PARKS,
    /** Slack takes a simpler message. */
    FORM,
    /** The message is not there any more. */
    GONE,
    /** The click is too old. */
    TRIGGER,
    /** Slack does not take the call. */
    REFUSED;

    /** How long the bot leaves it alone. */
    Duration pause() {
      return switch (this) {
        case PASSES, DONE, SLOW, FORM, GONE -> Duration.ZERO;
        case HELD_BACK -> Duration.ofSeconds(601);
        case PARKS, TRIGGER, REFUSED -> Duration.ofSeconds(61);
      };
    }
  }
}
