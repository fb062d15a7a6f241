package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a person is told true when the bot itself fails in the middle of a decision: a claim
 * that may stand is carried out sooner or later, so nobody may be told that nothing came of it.
 * Thread-safe.
 */
final class Claiming {
  private static final Logger LOG = LoggerFactory.getLogger(Claiming.class);

  private static final String IN_THE_BOT =
      "Something went wrong in the bot, and its log says what.";

  private static final String IN_THE_STORE =
      "The bot's store failed, so it is not known whether your decision was written down. If it"
          + " was, it is carried out; if the card waits on, it was not.";

  private final Journal journal;

  Claiming(Journal journal) {
    this.journal = journal;
  }

  /** What became of writing a decision down. */
  enum Written {
    YES,
    /** Something else was written meanwhile: look again. */
    NO,
    /** The store failed, and nobody knows. */
    PERHAPS
  }

  /** Writes the event down as the request's next. */
  Written write(InterfaceRequest request, Event event) {
    try {
      return journal.append(request, event) ? Written.YES : Written.NO;
    } catch (RuntimeException fault) {
      LOG.error("{}: a decision may have been written down or not", request.id(), fault);
      return stands(request, event) ? Written.YES : Written.PERHAPS;
    }
  }

  /** What a person is told of a decision that may have been written down or not. */
  static String perhapsWritten() {
    return IN_THE_STORE;
  }

  /**
   * Does what comes after the claim.
   *
   * @param inDoubt makes the outcome of a reason, for when the bot itself fails
   */
  static <D> D carryOut(
      InterfaceRequest request, Supplier<D> call, Function<String, ? extends D> inDoubt) {
    try {
      return call.get();
    } catch (RuntimeException | Error fault) {
      LOG.error("{}: in doubt, as the bot failed after the claim", request.id(), fault);
      return inDoubt.apply(IN_THE_BOT);
    }
  }

  private boolean stands(InterfaceRequest request, Event event) {
    try {
      List<Event> history = journal.history(request.id());
      return history.size() > request.number() && history.get(request.number()).equals(event);
    } catch (RuntimeException again) {
      LOG.debug("{}: the store can't be read either", request.id(), again);
      return false;
    }
  }
}
