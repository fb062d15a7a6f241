package io.directlinkbot.slack.view.thread;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.StateMeaning;
import java.util.Optional;

/** Chooses the reply to an event: the accept, every later state, the end, reminders. */
public final class EventReply {
  private EventReply() {}

  /**
   * Returns the reply to an event; empty when the thread has nothing to say about it.
   *
   * @param before the request without the event
   * @param view the request's account
   */
  public static Optional<ThreadReply> of(InterfaceRequest before, Event event, AccountView view) {
    return switch (event) {
      case Event.Reminded reminder ->
          before.phase() instanceof Phase.Waiting
              ? Optional.of(reminder(before, reminder, view))
              : Optional.empty();
      case Event.Snoozed snoozed -> SnoozeReply.begun(before, snoozed, view);
      case Event.SnoozeEnded ended -> SnoozeReply.ended(before, ended, view);
      case Event.ReminderAsked asked -> AskedReminderReply.of(before, asked, view);
      case Event.StillPending pending -> StillPendingReply.of(before, pending, view);
      case Event.Returned returned ->
          ReturnReply.ofMissing(before, returned, view, endsBadly(before));
      case Event.Offered _,
          Event.OwnershipChecked _,
          Event.Claimed _,
          Event.Approved _,
          Event.ApprovalWithdrawn _,
          Event.Confirmed _,
          Event.AcceptLeftOpen _,
          Event.ConfirmFailed _,
          Event.DeclineClaimed _,
          Event.Declined _,
          Event.DeclineFailed _,
          Event.StateSeen _,
          Event.Vanished _,
          Event.Refused _,
          Event.TakenUp _,
          Event.PutBack _,
          Event.Expected _,
          Event.FollowEnded _ ->
          toChange(before, event, view);
    };
  }

  private static ThreadReply reminder(
      InterfaceRequest before, Event.Reminded reminder, AccountView view) {
    return new ThreadReply(
        ReminderReply.of(before, reminder, view),
        view.reminders().reachesChannel(before, reminder));
  }

  private static Optional<ThreadReply> toChange(
      InterfaceRequest before, Event event, AccountView view) {
    InterfaceRequest after = before.apply(event);
    Texts texts = Texts.in(view.language());
    if (waitsAgain(before, after)) {
      boolean wasAcceptedHere = before.phase() instanceof Phase.Accepted;
      return Optional.of(new ThreadReply(ReturnReply.ofAccepted(texts, after), wasAcceptedHere));
    }
    if (event instanceof Event.OwnershipChecked(_, boolean ours) && !ours && after.waits()) {
      return Optional.of(new ThreadReply(offeredToUs(texts, after), false));
    }
    return FirstApprovalReply.of(texts, before, event, after)
        .or(() -> toPhaseOrState(before, after, view))
        .map(message -> new ThreadReply(message, endsBadly(after)));
  }

  private static boolean waitsAgain(InterfaceRequest before, InterfaceRequest after) {
    return before.acceptedAt().isPresent() && after.phase() instanceof Phase.Waiting;
  }

  /** Whether the channel has to see the end: nobody accepted in time, or traffic was cut. */
  private static boolean endsBadly(InterfaceRequest after) {
    return after.phase() instanceof Phase.Closed closed
        && (closed.ending() == Ending.EXPIRED
            || (closed.ending() == Ending.DELETED && after.traffic().everAvailable()));
  }

  private static Optional<Message> toPhaseOrState(
      InterfaceRequest before, InterfaceRequest after, AccountView view) {
    boolean isSamePhase = before.phase().getClass().equals(after.phase().getClass());
    boolean isSameState = before.state().equals(after.state());
    if (isSamePhase && isSameState) {
      return Optional.empty();
    }
    Texts texts = Texts.in(view.language());
    return switch (after.phase()) {
      case Phase.Accepted accepted when !isSamePhase ->
          Optional.of(AcceptReply.accepted(texts, after, accepted.claim()));
      case Phase.AcceptedOutside outside when !isSamePhase ->
          Optional.of(acceptedOutside(texts, before, after, outside));
      case Phase.AcceptedBySomebody somebody when !isSamePhase ->
          Optional.of(AcceptReply.leftOpen(texts, after, somebody.tried()));
      case Phase.Confirming confirming when !isSameState && after.state().isAccepted() ->
          Optional.of(AcceptReply.inDoubt(texts, after, confirming.claim()));
      case Phase.Closed closed -> ended(after, closed, view);
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _ when isSameState ->
          Optional.empty();
      case Phase.Waiting _ when after.isBeingDeleted() ->
          Optional.of(EndingReply.beingDeleted(after, view));
      case Phase.Waiting _,
          Phase.Confirming _,
          Phase.Declining _,
          Phase.Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _ ->
          Optional.of(state(texts, after, before.traffic().everAvailable()));
    };
  }

  private static Message acceptedOutside(
      Texts texts, InterfaceRequest before, InterfaceRequest after, Phase.AcceptedOutside outside) {
    return outside
        .tried()
        .filter(_ -> saidAcceptedHere(before))
        .map(tried -> AcceptReply.corrected(texts, after, tried))
        .orElseGet(() -> AcceptReply.outside(texts, after));
  }

  /** Whether the thread says that it was accepted here, or may have been. */
  private static boolean saidAcceptedHere(InterfaceRequest before) {
    return before.phase() instanceof Phase.Accepted
        || before.phase() instanceof Phase.AcceptedBySomebody;
  }

  private static Optional<Message> ended(
      InterfaceRequest after, Phase.Closed closed, AccountView view) {
    if (closed.isDeclinedHere()) {
      return Optional.of(EndingReply.declined(after, closed.decline().orElseThrow(), view));
    }
    return switch (closed.ending()) {
      case NO_LONGER_FOLLOWED -> Optional.empty();
      case OURS -> Optional.of(EndingReply.ownOffer(after, closed, view));
      case EXPIRED, WITHDRAWN, REJECTED, DELETED ->
          Optional.of(
              endsBadly(after)
                  ? EndingReply.loud(after, closed, view)
                  : EndingReply.quiet(after, closed, view));
    };
  }

  private static Message state(Texts texts, InterfaceRequest after, boolean everAvailable) {
    return ReplyText.withState(
        texts, after, subject -> StateMeaning.of(texts, after.state(), everAvailable, subject));
  }

  private static Message offeredToUs(Texts texts, InterfaceRequest request) {
    return ReplyText.withState(
        texts,
        request,
        subject ->
            texts.get("thread.offered-to-us", subject, Mrkdwn.code(request.offer().connection())));
  }
}
