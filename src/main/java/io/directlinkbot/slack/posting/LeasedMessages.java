package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SimplerForms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts and changes the messages of one request or notice under the lease of its account. Not
 * thread-safe.
 *
 * <p>Slack has no key that would make a repeated post harmless, so each post is noted before and
 * after: one that was interrupted in between is looked up in its channel before it is repeated.
 *
 * <p>The lease is checked before each call that shows something; a call under a lost lease is not
 * made, and the method throws {@link LeaseLost}. A message whose form Slack refuses is shown in a
 * simpler one.
 */
public final class LeasedMessages {
  private static final Logger LOG = LoggerFactory.getLogger(LeasedMessages.class);

  /** Stands for the timestamp of a message that may stand, but not where the bot can read. */
  private static final String UNKNOWN = "unknown";

  /** Stands for the timestamp of a message that will never be posted. */
  private static final String GIVEN_UP = "given up";

  private final Lease lease;
  private final NotedPosts notes;
  private final SlackClient client;
  private final Texts texts;
  private final Urgency urgency;
  private final MessageSearch search;
  private final LookupPatience patience;
  private final InstantSource clock;

  LeasedMessages(
      Lease lease,
      NotedPosts notes,
      SlackClient client,
      Texts texts,
      Urgency urgency,
      MessageSearch search,
      LookupPatience patience,
      InstantSource clock) {
    this.lease = lease;
    this.notes = notes;
    this.client = client;
    this.texts = texts;
    this.urgency = urgency;
    this.search = search;
    this.patience = patience;
    this.clock = clock;
  }

  /** What is known of a message; nothing if its posting was never begun. */
  public Optional<Publication> find(Post post) {
    return notes.find(post);
  }

  /** Whether a message may stand: its posting was begun. */
  public boolean isBegun(Post post) {
    return find(post).isPresent();
  }

  /** Whether a message was posted, or given up. */
  public boolean isDone(Post post) {
    return find(post).flatMap(Publication::ts).isPresent();
  }

  /** Returns the message, posted now unless it stands already. */
  public PostedMessage post(MessageDraft draft) throws SlackException {
    checkLease();
    Optional<Publication> known = find(draft.post());
    if (known.filter(begun -> isStranded(begun, draft)).isPresent()) {
      notes.change(draft.post()).forget(draft.post());
      known = Optional.empty();
    }
    if (known.isEmpty()) {
      // nothing is noted of a post that would not be tried
      client.requireTurnToPost(draft.place().channel(), urgency);
      notes.change(draft.post()).begin(draft.post(), draft.place().channel(), clock.instant());
      return postNow(draft, false);
    }
    Publication begun = known.get();
    return begun.ts().isPresent()
        ? new PostedMessage(begun.channel(), begun.ts().get(), begun.fingerprint())
        : resume(draft, begun);
  }

  /** Makes a message that stands show this, and notes what it shows. */
  public void change(Post post, PostedMessage posted, Message message) throws SlackException {
    checkLease();
    client.requireTurnToUpdate(urgency);
    // from here on nobody knows what it shows, until the change is known to be done
    notes.change(post).stands(post, posted.ts(), "");
    show(post, posted, message);
    notes.change(post).shows(post, Fingerprint.of(message));
  }

  /**
   * Makes a message that stands show this without noting it: the note is about another message, or
   * says the same already.
   */
  public void show(Post post, PostedMessage posted, Message message) throws SlackException {
    FullestForm.send(
        post,
        message,
        texts,
        urgency,
        client.richTextInMessages(),
        (form, urgencyOfForm) -> {
          checkLease();
          client.update(posted.channel(), posted.ts(), form, urgencyOfForm);
          return posted;
        });
  }

  /** Notes that nobody knows what a message shows, until a change of it is known to be done. */
  public void doubtContent(Post post) {
    find(post).flatMap(Publication::ts).ifPresent(ts -> notes.change(post).stands(post, ts, ""));
  }

  /** Forgets a message that surely does not stand. */
  public void forget(Post post) {
    notes.change(post).forget(post);
  }

  /**
   * Counts a message as done that can't be posted any more: one whose posting was interrupted can't
   * be looked up where it was to stand.
   */
  public void giveUp(Post post, String channel, Instant begunAt) {
    notes.change(post).forget(post);
    noteAsDone(post, channel, begunAt, GIVEN_UP);
  }

  /** The message as often as it stands in its channel, which is more than once after a doubt. */
  public List<PostedMessage> findAll(MessageDraft draft, Instant begunAt) throws SlackException {
    return search.findAll(draft, begunAt);
  }

  /** Whether a reply was begun in another channel than the one its card has moved to. */
  private static boolean isStranded(Publication begun, MessageDraft draft) {
    return draft.place().thread() != null
        && begun.ts().isEmpty()
        && !begun.channel().equals(draft.place().channel());
  }

  /** Posts a message of which it is not known whether it stands, unless it is found. */
  private PostedMessage resume(MessageDraft draft, Publication begun) throws SlackException {
    MessageDraft there = draft.in(begun.channel());
    Optional<PostedMessage> found;
    try {
      found = search.find(there, begun.begunAt());
      patience.succeeded(draft);
    } catch (SlackException failure) {
      if (!patience.isExhausted(draft, begun, failure.trouble())) {
        throw failure;
      }
      client.requireTurnToPost(there.place().channel(), urgency);
      LOG.warn(
          "{} is posted again and may stand twice, because its channel can't be read: {}",
          draft.post(),
          failure.getMessage());
      noteSecond(draft.post(), begun);
      return postNow(there, true);
    }
    if (found.isEmpty()) {
      return postNow(there, false);
    }
    notes.change(draft.post()).stands(draft.post(), found.get().ts(), found.get().fingerprint());
    return found.get();
  }

  /** Only cards have a second one to be closed: a second reply does no harm. */
  private void noteSecond(Post post, Publication begun) {
    Optional<Post> second = post.twin();
    if (second.isPresent() && !isBegun(second.get())) {
      noteAsDone(second.get(), begun.channel(), begun.begunAt(), UNKNOWN);
    }
  }

  private void noteAsDone(Post post, String channel, Instant begunAt, String marker) {
    notes.change(post).begin(post, channel, begunAt);
    notes.change(post).stands(post, marker, marker);
  }

  private PostedMessage postNow(MessageDraft draft, boolean mayStandAlready) throws SlackException {
    Post post = draft.post();
    try {
      PostedMessage posted = postInAnyForm(draft);
      notes.change(post).stands(post, posted.ts(), posted.fingerprint());
      return posted;
    } catch (SlackException failure) {
      boolean uncertain = failure.trouble() instanceof Trouble.Uncertain;
      if (mayStandAlready && uncertain) {
        notes.change(post).begunAgain(post, clock.instant());
      } else if (!mayStandAlready && !uncertain) {
        // surely not posted: nothing to look up later, and the channel may be another one by then
        notes.change(post).forget(post);
      }
      throw failure;
    }
  }

  private PostedMessage postInAnyForm(MessageDraft draft) throws SlackException {
    String channel = draft.place().channel();
    try {
      String ts =
          FullestForm.send(
              draft.post(),
              draft.message(),
              texts,
              urgency,
              client.richTextInMessages(),
              (form, urgencyOfForm) -> {
                checkLease();
                return client.post(draft.place(), form, draft.metadata(), urgencyOfForm);
              });
      return new PostedMessage(channel, ts, Fingerprint.of(draft.message()));
    } catch (SlackException refusal) {
      if (!(refusal.trouble() instanceof Trouble.Form)) {
        throw refusal;
      }
      // what is left to drop is the metadata; an update has none, so it may still show the full
      // form
      checkLease();
      String ts =
          client.post(draft.place(), SimplerForms.summary(draft.message()), null, Urgency.ANSWER);
      LOG.warn("{} is posted without metadata: {}", draft.post(), refusal.getMessage());
      return new PostedMessage(channel, ts, "");
    }
  }

  private void checkLease() {
    if (!lease.isValid()) {
      throw new LeaseLost();
    }
  }
}
