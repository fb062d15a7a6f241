package io.directlinkbot.slack.api;

import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Slack refuses rich text in one kind of thing, so that not each message is refused once
 * before it stands in another form. One refusal may be a fault of that message; two in a row are a
 * workspace that takes none. It is asked again from time to time. Thread-safe.
 */
public final class RichTextRefusals {
  private static final Logger LOG = LoggerFactory.getLogger(RichTextRefusals.class);

  private static final int MOST_IN_A_ROW = 2;

  /** For how long it is not asked again. */
  public static final Duration REMEMBERED = Duration.ofHours(1);

  private final InstantSource clock;
  private int inARow;
  private Instant last = Instant.MIN;

  RichTextRefusals(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Sends what may have rich text, and where Slack refuses that, or would only refuse it once more,
   * the same without it. What follows a refusal goes at once: if it were held back, the next
   * attempt would begin with the refused form again.
   *
   * @param what is sent, for the log
   * @param without the same without rich text; empty when there is none in it
   * @throws SlackException the last refusal, or any other failure
   */
  public <F, A> A send(
      Object what, F full, Optional<F> without, Urgency urgency, Sending<F, A> sending)
      throws SlackException {
    if (without.isEmpty() || areExpected()) {
      return sending.send(without.orElse(full), urgency);
    }
    try {
      A answer = sending.send(full, urgency);
      noteTaken();
      return answer;
    } catch (SlackException refusal) {
      if (!(refusal.trouble() instanceof Trouble.Form)) {
        throw refusal;
      }
      LOG.warn("{} is rejected, trying without rich text: {}", what, refusal.getMessage());
    }
    A answer = sending.send(without.get(), Urgency.ANSWER);
    noteRefused();
    return answer;
  }

  private synchronized boolean areExpected() {
    return inARow >= MOST_IN_A_ROW && clock.instant().isBefore(last.plus(REMEMBERED));
  }

  private synchronized void noteRefused() {
    inARow++;
    last = clock.instant();
  }

  private synchronized void noteTaken() {
    inARow = 0;
  }

  /** Sends one form. */
  @FunctionalInterface
  public interface Sending<F, A> {
    A send(F form, Urgency urgency) throws SlackException;
  }
}
