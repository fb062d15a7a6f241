package io.directlinkbot.slack.pace;

import java.util.Map;
import java.util.Optional;

/**
 * Slack's limits on the calls of a method in a minute, for all channels together
 * (docs.slack.dev/apis/web-api/rate-limits). The bot stays just below them, as Slack's minutes may
 * begin at other moments than its own. A method that is not listed has no limit ahead of a refusal.
 */
final class MethodLimit {
  private static final int TIER_2 = 19;
  private static final int TIER_3 = 48;
  private static final int TIER_4 = 95;

  /** Slack says "several hundred". */
  private static final int POSTS = 240;

  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry(CallKind.POST, POSTS),
          Map.entry("chat.update", TIER_3),
          Map.entry("chat.postEphemeral", TIER_4),
          Map.entry("views.open", TIER_4),
          Map.entry("views.update", TIER_4),
          Map.entry("views.publish", TIER_4),
          Map.entry("conversations.history", TIER_3),
          Map.entry("conversations.replies", TIER_3),
          Map.entry("conversations.info", TIER_3),
          Map.entry("conversations.members", TIER_4),
          Map.entry("users.info", TIER_4),
          Map.entry("usergroups.users.list", TIER_2),
          Map.entry("auth.teams.list", TIER_2));

  private MethodLimit() {}

  /** Returns an empty window for the method, if it has a limit. */
  static Optional<CallWindow> window(String method) {
    return Optional.ofNullable(PER_MINUTE.get(method)).map(CallWindow::new);
  }
}
