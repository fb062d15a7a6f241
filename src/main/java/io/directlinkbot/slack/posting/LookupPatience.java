package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a post in doubt waits for a look-up that fails. The offer may expire meanwhile, so after
 * two minutes a message that may stand twice is better than none. Not thread-safe.
 */
final class LookupPatience {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final InstantSource clock;

  /**
   * When the look-ups of each post began to fail. The time of the post itself is no measure for a
   * failure that may pass any moment, nor after the clock was set back.
   */
  private final Map<Post, Instant> failingSince = new HashMap<>();

  LookupPatience(InstantSource clock) {
    this.clock = clock;
  }

  void succeeded(MessageDraft draft) {
    failingSince.remove(draft.post());
  }

  /**
   * Whether the message is to be posted without waiting for its look-up any longer.
   *
   * @param draft the message, and where it is to stand now
   * @param begun the post in doubt
   * @param trouble the failure of the look-up
   */
  boolean isExhausted(MessageDraft draft, Publication begun, Trouble trouble) {
    return switch (trouble) {
      case Trouble.Token _ -> false;
      // a card out of reach moves to the channel that is configured now
      case Trouble.Channel _ when !begun.channel().equals(draft.place().channel()) -> false;
      case Trouble.Channel _,
          Trouble.Scope _,
          Trouble.Gone _,
          Trouble.Form _,
          Trouble.TooLate _,
          Trouble.Refused _ ->
          isOver(begun.begunAt()) || isOver(failingSince(draft));
      case Trouble.RateLimited _, Trouble.Uncertain _ -> isOver(failingSince(draft));
    };
  }

  private Instant failingSince(MessageDraft draft) {
    return failingSince.computeIfAbsent(draft.post(), _ -> clock.instant());
  }

  private boolean isOver(Instant since) {
    return !clock.instant().isBefore(since.plus(PATIENCE));
  }
}
