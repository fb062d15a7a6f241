package io.directlinkbot.decide;

import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records a decision in the journal before it is carried out, so that of several people or bots
 * only the one whose event got the number goes on. A claim that may be on record will be carried
 * out sooner or later; so whenever the bot or its store fails, the person hears that the outcome is
 * in doubt, never that nothing happened. Thread-safe.
 */
final class ClaimWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimWriter.class);

  private final Journal journal;

  ClaimWriter(Journal journal) {
    this.journal = journal;
  }

  /** What to do with a request as it is now. */
  sealed interface Choice<D> {

    /** Records nothing. */
    record End<D>(D decision) implements Choice<D> {}

    /**
     * Records the event, and then carries the decision out.
     *
     * @param carryOut runs once, on the request with the event as its last
     */
    record Claim<D>(Event event, Function<InterfaceRequest, ? extends D> carryOut)
        implements Choice<D> {}
  }

  /**
   * Records and carries out what the function chooses.
   *
   * @param choose may run several times, like the function of {@link Journal#decide}
   * @param inDoubt makes the decision for when the outcome is unknown, from the reason
   * @param unknown the decision when there is no such request
   */
  <D> D claim(
      RequestId id,
      Function<InterfaceRequest, Choice<D>> choose,
      Function<Reason, ? extends D> inDoubt,
      D unknown) {
    // not Journal.decide: a failure to write has to be distinguished from a failure to read
    while (true) {
      InterfaceRequest request = journal.find(id).orElse(null);
      if (request == null) {
        return unknown;
      }
      switch (choose.apply(request)) {
        case Choice.End<D>(D decision) -> {
          return decision;
        }
        case Choice.Claim<D> claim -> {
          switch (append(request, claim.event())) {
            case Appended.Yes _ -> {
              return carryOut(claim, request.apply(claim.event()), inDoubt);
            }
            case Appended.No _ -> {
              // somebody else appended first: look at what they did
            }
            case Appended.Unknown(String reference) -> {
              return inDoubt.apply(Reason.of("reason.decide.store-failed", reference));
            }
          }
        }
      }
    }
  }

  private static <D> D carryOut(
      Choice.Claim<D> claim, InterfaceRequest claimed, Function<Reason, ? extends D> inDoubt) {
    try {
      return claim.carryOut().apply(claimed);
    } catch (RuntimeException | Error fault) {
      String reference =
          FaultReference.log(
              LOG, claimed.id() + ": the bot failed after the claim, outcome in doubt", fault);
      return inDoubt.apply(Reason.of("reason.decide.fault", reference));
    }
  }

  private Appended append(InterfaceRequest request, Event event) {
    try {
      return journal.append(request, event) ? new Appended.Yes() : new Appended.No();
    } catch (RuntimeException fault) {
      String reference =
          FaultReference.log(
              LOG, request.id() + ": the store failed while a decision was recorded", fault);
      return isOnRecord(request, event) ? new Appended.Yes() : new Appended.Unknown(reference);
    }
  }

  private boolean isOnRecord(InterfaceRequest request, Event event) {
    try {
      List<Event> history = journal.history(request.id());
      return history.size() > request.number() && history.get(request.number()).equals(event);
    } catch (RuntimeException again) {
      LOG.debug("{}: the store can't be read either", request.id(), again);
      return false;
    }
  }

  private sealed interface Appended {
    record Yes() implements Appended {}

    /** Somebody else appended first. */
    record No() implements Appended {}

    /** The store failed, and may have written the event or not. */
    record Unknown(String reference) implements Appended {}
  }
}
