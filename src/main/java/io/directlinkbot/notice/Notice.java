package io.directlinkbot.notice;

import io.directlinkbot.request.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One thing that a channel is told, once. */
public sealed interface Notice {

  /** When the bot knew of it. */
  Instant at();

  /** The account whose lease it takes to tell it. */
  String account();

  /** Names it, the same for every bot and after every restart: what is known by its key is old. */
  String key();

  /**
   * An account can't be polled any more.
   *
   * @param lastPoll its last complete poll, if there was one
   * @param reason plain sentences with the mend
   */
  record WentBlind(Instant at, String account, Optional<Instant> lastPoll, String reason)
      implements Notice {

    /** The key of a blindness that came after this poll. */
    public static String key(String account, Optional<Instant> lastPoll) {
      return "blind/" + after(account, lastPoll);
    }

    @Override
    public String key() {
      return key(account, lastPoll);
    }
  }

  /**
   * An account was polled again after a time without a complete poll.
   *
   * @param lastPoll the last complete poll before that time, if there was one
   * @param blindSince when polling began to fail; nothing when no bot tried
   * @param appeared requests that nobody could see come in that time
   * @param changed how many other requests were not any more as the last poll had seen them
   */
  record SeesAgain(
      Instant at,
      String account,
      Optional<Instant> lastPoll,
      Optional<Instant> blindSince,
      List<RequestId> appeared,
      int changed)
      implements Notice {
    public SeesAgain {
      appeared = List.copyOf(appeared);
    }

    /** The key of the end of a time that began with this poll. */
    public static String key(String account, Optional<Instant> lastPoll) {
      return "sight/" + after(account, lastPoll);
    }

    @Override
    public String key() {
      return key(account, lastPoll);
    }
  }

  /**
   * The list of what waits that a channel gets once a day.
   *
   * @param account one of those that post to the channel
   * @param channel its id
   * @param day in the configured zone
   */
  record Digest(Instant at, String account, String channel, LocalDate day) implements Notice {
    @Override
    public String key() {
      return "digest/" + channel + "/" + day;
    }
  }

  /**
   * What somebody announced was not offered by the end of its day.
   *
   * @param account one of those that post to the channel
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
