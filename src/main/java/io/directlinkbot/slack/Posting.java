package io.directlinkbot.slack;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.journal.Publications.Part;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.SlackException.Trouble;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SimplerForms;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts a message once. Slack has no key to make a repeated post harmless, so the post is noted
 * before and after: one that was cut off between is looked up in the channel before it is repeated.
 */
final class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

  private final Publications publications;
  private final SlackClient client;
  private final PostedMessages posted;
  private final InstantSource clock;

  Posting(Publications publications, SlackClient client, InstantSource clock) {
    this.publications = publications;
    this.client = client;
    this.posted = new PostedMessages(client);
    this.clock = clock;
  }

  /**
   * The message, posted now if it does not stand yet.
   *
   * @param thread the message it replies to, null for one of the channel's own
   * @throws NotOurs when it is not this bot's to post any more
   */
  Posted once(
      RequestId request,
      Part part,
      String channel,
      @Nullable String thread,
      Message message,
      Metadata metadata,
      StillOurs ours)
      throws SlackException, NotOurs {
    ours.check();
    Optional<Publication> known = publications.find(request, part);
    if (known.filter(it -> isStranded(it, channel, thread)).isPresent()) {
      publications.forget(request, part);
      known = Optional.empty();
    }
    if (known.isEmpty()) {
      publications.begin(request, part, channel, clock.instant());
      return post(request, part, channel, thread, message, metadata, ours);
    }
    Publication begun = known.get();
    if (begun.ts().isPresent()) {
      return new Posted(begun.channel(), begun.ts().get(), begun.fingerprint());
    }
    Optional<String> found =
        posted.find(begun.channel(), thread, begun.begunAt(), message.text(), metadata);
    if (found.isEmpty()) {
      return post(request, part, begun.channel(), thread, message, metadata, ours);
    }
    publications.stands(request, part, found.get(), "");
    return new Posted(begun.channel(), found.get(), "");
  }

  /** Whether it is a reply cut off in another channel than its card is in by now. */
  private static boolean isStranded(Publication begun, String channel, @Nullable String thread) {
    return thread != null && begun.ts().isEmpty() && !begun.channel().equals(channel);
  }

  private Posted post(
      RequestId request,
      Part part,
      String channel,
      @Nullable String thread,
      Message message,
      Metadata metadata,
      StillOurs ours)
      throws SlackException, NotOurs {
    try {
      Posted done = postInAnyForm(request, channel, thread, message, metadata, ours);
      publications.stands(request, part, done.ts(), done.fingerprint());
      return done;
    } catch (SlackException failure) {
      if (!(failure.trouble() instanceof Trouble.Uncertain)) {
        // surely not posted: nothing to look up later, and the channel may be another one by then
        publications.forget(request, part);
      }
      throw failure;
    }
  }

  private Posted postInAnyForm(
      RequestId request,
      String channel,
      @Nullable String thread,
      Message message,
      Metadata metadata,
      StillOurs ours)
      throws SlackException, NotOurs {
    try {
      String ts =
          FullestForm.send(
              request, message, ours, form -> client.post(channel, thread, form, metadata));
      return new Posted(channel, ts, Fingerprint.of(message));
    } catch (SlackException refusal) {
      if (!(refusal.trouble() instanceof Trouble.Form)) {
        throw refusal;
      }
      // what is left is the metadata; an update, which has none, may still show the full form
      ours.check();
      String ts = client.post(channel, thread, SimplerForms.summary(message), null);
      LOG.warn("{} is posted without metadata: {}", request, refusal.getMessage());
      return new Posted(channel, ts, "");
    }
  }

  /**
   * A message that stands.
   *
   * @param fingerprint of what it shows, empty when that is not known
   */
  record Posted(String channel, String ts, String fingerprint) {}
}
