package io.directlinkbot.notice;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A message for a channel that concerns no single request and is posted once. Stored as JSON, so a
 * component that older stores don't have must be optional.
 */
public sealed interface Notice {

  /** When the bot learned of it. */
  Instant at();

  /** The account whose lease it takes to post the notice. */
  String account();

  /** Identifies the notice for every bot and after every restart: a known key makes it a repeat. */
  String key();

  /**
   * An account can't be polled any more.
   *
   * @param lastPoll the account's last complete poll, if there was one
   * @param reason plain sentences with the fix
   */
  record PollOutageBegan(Instant at, String account, Optional<Instant> lastPoll, Reason reason)
      implements Notice {

    /** The key of the outage that followed this poll. */
    public static String key(String account, Optional<Instant> lastPoll) {
      return "blind/" + after(account, lastPoll);
    }

    @Override
    public String key() {
      return key(account, lastPoll);
    }
  }

  /**
   * An account was polled again after an outage, or after a downtime of the bot.
   *
   * @param lastPoll the last complete poll before that time, if there was one
   * @param blindSince when polling began to fail; nothing if no bot tried to poll
   * @param appeared requests that came in that time
   * @param changed how many other requests changed since the last poll
   */
  record PollOutageEnded(
      Instant at,
      String account,
      Optional<Instant> lastPoll,
      Optional<Instant> blindSince,
      List<RequestId> appeared,
      int changed)
      implements Notice {
    public PollOutageEnded {
      appeared = List.copyOf(appeared);
    }

    /** The key of the end of the outage or downtime that followed this poll. */
    public static String key(String account, Optional<Instant> lastPoll) {
      return "sight/" + after(account, lastPoll);
    }

    @Override
    public String key() {
      return key(account, lastPoll);
    }
  }

  /**
   * A channel's daily list of the requests that wait.
   *
   * @param account one that posts to the channel
   * @param channel id of the channel
   * @param day in the configured zone
   */
  record Digest(Instant at, String account, String channel, LocalDate day) implements Notice {
    @Override
    public String key() {
      return "digest/" + channel + "/" + day;
    }
  }

  /**
   * An announced interface was not offered by the end of its day.
   *
   * @param account one that posts to the channel
   */
  record NotArrived(Instant at, String account, Announcement announcement) implements Notice {
    @Override
    public String key() {
      return "expected/" + announcement.number();
    }
  }

  private static String after(String account, Optional<Instant> lastPoll) {
    return account + "/" + lastPoll.map(Instant::toString).orElse("never");
  }
}
