package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a post in doubt waits for a look-up that fails. An offer expires meanwhile: after that a
 * message that may stand twice is better than none. Not thread-safe.
 */
final class LookupPatience {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final InstantSource clock;

  /** Since when those fail that may succeed any moment, or that the clock was set back for. */
  private final Map<Post, Instant> failingSince = new HashMap<>();

  LookupPatience(InstantSource clock) {
    this.clock = clock;
  }

  void succeeded(Post post) {
    failingSince.remove(post);
  }

  /**
   * Whether the post is not to wait for its look-up any more.
   *
   * @param begun the post in doubt
   * @param place where it is to stand now
   * @param trouble of the look-up
   */
  boolean areGivenUp(Post post, Publication begun, Destination place, Trouble trouble) {
    return switch (trouble) {
      case Trouble.Token _ -> false;
      // a card out of reach moves to the channel that is configured now
      case Trouble.Channel _ when !begun.channel().equals(place.channel()) -> false;
      case Trouble.Channel _,
          Trouble.Scope _,
          Trouble.Gone _,
          Trouble.Form _,
          Trouble.TooLate _,
          Trouble.Refused _ ->
          isOver(begun.begunAt()) || isOver(failingSince(post));
      case Trouble.RateLimited _, Trouble.Uncertain _ -> isOver(failingSince(post));
    };
  }

  private Instant failingSince(Post post) {
    return failingSince.computeIfAbsent(post, _ -> clock.instant());
  }

  private boolean isOver(Instant since) {
    return !clock.instant().isBefore(since.plus(PATIENCE));
  }
}
