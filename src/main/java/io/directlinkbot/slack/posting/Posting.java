package io.directlinkbot.slack.posting;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SimplerForms;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts a message once. Slack has no key to make a repeated post harmless, so the post is noted
 * before and after: one that was cut off between is looked up in the channel before it is repeated.
 */
public final class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

  private static final String UNKNOWN = "unknown";

  private final PublicationLog publications;
  private final SlackClient client;
  private final PostedMessages posted;
  private final LookupPatience lookUps;
  private final InstantSource clock;

  public Posting(PublicationLog publications, SlackClient client, InstantSource clock) {
    this.publications = publications;
    this.client = client;
    this.posted = new PostedMessages(client);
    this.lookUps = new LookupPatience(clock);
    this.clock = clock;
  }

  /**
   * The message, posted now if it does not stand yet.
   *
   * @param post names it
   * @throws LeaseLost when it is not this bot's to post any more
   */
  public Posted once(
      Post post, Destination place, Message message, Metadata metadata, LeaseCheck ours)
      throws SlackException, LeaseLost {
    ours.check();
    Optional<Publication> known = publications.find(post);
    if (known.filter(it -> isStranded(it, place)).isPresent()) {
      publications.forget(post);
      known = Optional.empty();
    }
    if (known.isEmpty()) {
      publications.begin(post, place.channel(), clock.instant());
      return post(post, place, message, metadata, false, ours);
    }
    Publication begun = known.get();
    if (begun.ts().isPresent()) {
      return new Posted(begun.channel(), begun.ts().get(), begun.fingerprint());
    }
    Optional<String> found;
    try {
      found =
          posted.find(begun.channel(), place.thread(), begun.begunAt(), message.text(), metadata);
      lookUps.succeeded(post);
    } catch (SlackException failure) {
      if (!lookUps.areGivenUp(post, begun, place, failure.trouble())) {
        throw failure;
      }
      LOG.warn("{} may stand twice, as nobody can look it up: {}", post, failure.getMessage());
      noteTwin(post, begun);
      return post(post, at(begun.channel(), place), message, metadata, true, ours);
    }
    if (found.isEmpty()) {
      return post(post, at(begun.channel(), place), message, metadata, false, ours);
    }
    publications.stands(post, found.get(), "");
    return new Posted(begun.channel(), found.get(), "");
  }

  /** Whether it is a reply cut off in another channel than its card is in by now. */
  private static boolean isStranded(Publication begun, Destination place) {
    return place.thread() != null
        && begun.ts().isEmpty()
        && !begun.channel().equals(place.channel());
  }

  private static Destination at(String channel, Destination place) {
    return new Destination(channel, place.thread(), place.broadcast());
  }

  /** A second card has controls, too; a second reply does no harm. */
  private void noteTwin(Post post, Publication begun) {
    Optional<Post> twin = post.twin();
    if (twin.isPresent() && publications.find(twin.get()).isEmpty()) {
      publications.begin(twin.get(), begun.channel(), begun.begunAt());
      publications.stands(twin.get(), UNKNOWN, UNKNOWN);
    }
  }

  /**
   * @param twice whether it may stand already
   */
  private Posted post(
      Post post,
      Destination place,
      Message message,
      Metadata metadata,
      boolean twice,
      LeaseCheck ours)
      throws SlackException, LeaseLost {
    try {
      Posted done = postInAnyForm(post, place, message, metadata, ours);
      publications.stands(post, done.ts(), done.fingerprint());
      return done;
    } catch (SlackException failure) {
      if (twice) {
        if (failure.trouble() instanceof Trouble.Uncertain) {
          publications.begunAgain(post, clock.instant());
        }
      } else if (!(failure.trouble() instanceof Trouble.Uncertain)) {
        // surely not posted: nothing to look up later, and the channel may be another one by then
        publications.forget(post);
      }
      throw failure;
    }
  }

  private Posted postInAnyForm(
      Post post, Destination place, Message message, Metadata metadata, LeaseCheck ours)
      throws SlackException, LeaseLost {
    try {
      String ts = FullestForm.send(post, message, ours, form -> client.post(place, form, metadata));
      return new Posted(place.channel(), ts, Fingerprint.of(message));
    } catch (SlackException refusal) {
      if (!(refusal.trouble() instanceof Trouble.Form)) {
        throw refusal;
      }
      // what is left is the metadata; an update, which has none, may still show the full form
      ours.check();
      String ts = client.post(place, SimplerForms.summary(message), null);
      LOG.warn("{} is posted without metadata: {}", post, refusal.getMessage());
      return new Posted(place.channel(), ts, "");
    }
  }

  /**
   * A message that stands.
   *
   * @param fingerprint of what it shows, empty when that is not known
   */
  public record Posted(String channel, String ts, String fingerprint) {}
}
