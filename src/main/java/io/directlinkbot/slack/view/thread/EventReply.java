package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.StateMeaning;
import io.directlinkbot.slack.view.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the thread is told of an event: that it was accepted, and every later state, as the API
 * spells it. A notification shows a reply without the card above it, so each names its interface.
 */
public final class EventReply {
  private static final int NAME_MOST = 80;
  private static final int NOTE_MOST = 1_500;

  private EventReply() {}

  /**
   * The reply to an event, if people are told of it.
   *
   * @param before the request without the event
   * @param view the request's account
   */
  public static Optional<Reply> of(InterfaceRequest before, Event event, AccountView view) {
    if (event instanceof Event.Reminded reminder) {
      return before.phase() instanceof Phase.Waiting
          ? Optional.of(Reply.loud(ReminderReply.of(before, reminder, view)))
          : Optional.empty();
    }
    if (event instanceof Event.StillPending pending) {
      return StillPendingReply.of(before, pending, view);
    }
    if (event instanceof Event.Returned returned) {
      return ReturnReply.ofMissing(before, returned, view, endsBadly(before));
    }
    InterfaceRequest after = before.apply(event);
    if (waitsAgain(before, after)) {
      boolean ours = before.phase() instanceof Phase.Accepted;
      return Optional.of(new Reply(ReturnReply.ofAccepted(after), ours));
    }
    if (event instanceof Event.OwnershipChecked(_, boolean ours) && !ours && after.waits()) {
      return Optional.of(new Reply(offeredToUs(after), false));
    }
    return FirstApprovalReply.of(before, event, after)
        .or(() -> of(before, after, view))
        .map(message -> new Reply(message, endsBadly(after)));
  }

  private static boolean waitsAgain(InterfaceRequest before, InterfaceRequest after) {
    return before.acceptedAt().isPresent() && after.phase() instanceof Phase.Waiting;
  }

  /**
   * Whether everybody in the channel is to see it: nobody accepted in time, or what was in use is
   * gone.
   */
  private static boolean endsBadly(InterfaceRequest after) {
    return after.phase() instanceof Phase.Closed closed
        && (closed.ending() == Ending.EXPIRED
            || (closed.ending() == Ending.DELETED && after.traffic().everAvailable()));
  }

  private static Optional<Message> of(
      InterfaceRequest before, InterfaceRequest after, AccountView view) {
    boolean samePhase = before.phase().getClass().equals(after.phase().getClass());
    boolean sameState = before.state().equals(after.state());
    if (samePhase && sameState) {
      return Optional.empty();
    }
    return switch (after.phase()) {
      case Phase.Accepted accepted when !samePhase ->
          Optional.of(accepted(after, accepted.claim()));
      case Phase.AcceptedOutside outside when !samePhase ->
          Optional.of(
              outside
                  .tried()
                  .filter(_ -> wasTold(before))
                  .map(tried -> ElsewhereReply.corrected(after, tried))
                  .orElseGet(() -> acceptedOutside(after)));
      case Phase.AcceptedBySomebody somebody when !samePhase ->
          Optional.of(ElsewhereReply.leftOpen(after, somebody.tried()));
      case Phase.Confirming confirming when !sameState && after.state().isAccepted() ->
          Optional.of(ElsewhereReply.inDoubt(after, confirming.claim()));
      case Phase.Closed closed when closed.isDeclinedHere() ->
          Optional.of(declined(after, closed.decline().orElseThrow(), view));
      case Phase.Closed closed when closed.ending() == Ending.NO_LONGER_FOLLOWED ->
          Optional.empty();
      case Phase.Closed closed when closed.ending() == Ending.OURS ->
          Optional.of(reply(after, subject -> EndingText.what(after, closed, view, subject)));
      case Phase.Closed closed ->
          Optional.of(
              endsBadly(after)
                  ? EndingReply.loud(after, closed, view)
                  : EndingReply.quiet(after, closed, view));
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _ when sameState ->
          Optional.empty();
      case Phase.Waiting _ when after.isBeingDeleted() ->
          Optional.of(reply(after, subject -> EndingText.beingDeleted(after, view, subject)));
      case Phase.Waiting _,
          Phase.Confirming _,
          Phase.Declining _,
          Phase.Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _ ->
          Optional.of(
              reply(
                  after,
                  subject ->
                      StateMeaning.of(after.state(), before.traffic().everAvailable(), subject)));
    };
  }

  /** Whether the thread was told that it was accepted here, or may have been. */
  private static boolean wasTold(InterfaceRequest before) {
    return before.phase() instanceof Phase.Accepted
        || before.phase() instanceof Phase.AcceptedBySomebody;
  }

  private static Message accepted(InterfaceRequest request, Claim claim) {
    String person = FirstApproval.people(request, claim);
    String gateway = Mrkdwn.code(claim.gateway().id());
    Message reply =
        reply(
            request,
            subject ->
                "%s accepted %s with %s. %s"
                    .formatted(
                        person, subject, gateway, StateMeaning.inWords(request.state(), "it")));
    return withNote(reply, claim);
  }

  /** The reply with what the person wrote to it and said to have seen, if anything. */
  static Message withNote(Message reply, Claim claim) {
    Message noted = claim.note().isBlank() ? reply : withText(reply, "Note: " + claim.note());
    for (String warning : claim.warnings()) {
      noted = withText(noted, "Accepted all the same: " + warning);
    }
    return noted;
  }

  private static Message offeredToUs(InterfaceRequest request) {
    return reply(
        request,
        subject ->
            "It was checked whose offer %s is: its connection %s is not one of this account's own, so it is offered to this account."
                .formatted(subject, Mrkdwn.code(request.offer().connection())));
  }

  private static Message declined(InterfaceRequest request, Decline decline, AccountView view) {
    String person = Mrkdwn.mention(decline.person());
    Message reply =
        reply(
            request,
            subject ->
                "%s declined %s. ".formatted(person, subject)
                    + ExpectedRows.mention(request)
                    + EndingText.next(request, view));
    return withText(reply, "Reason: " + decline.reason());
  }

  private static Message withText(Message reply, String text) {
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    blocks.add(SectionBlock.builder().text(ForeignText.plain(text, NOTE_MOST)).build());
    return new Message(reply.text(), blocks);
  }

  private static Message acceptedOutside(InterfaceRequest request) {
    String gateway =
        request
            .gateway()
            .map(id -> "with " + Mrkdwn.code(id))
            .orElse("with a gateway that the cloud does not name yet");
    return reply(
        request,
        subject ->
            "%s was accepted outside of this bot, %s. %s"
                .formatted(subject, gateway, StateMeaning.inWords(request.state(), "it")));
  }

  static Message reply(InterfaceRequest request, UnaryOperator<String> sentence) {
    return reply("", request, sentence);
  }

  /**
   * Begins with the state as the API spells it, unless the sentence spells it itself.
   *
   * @param mentions before all, may be empty
   */
  static Message reply(String mentions, InterfaceRequest request, UnaryOperator<String> sentence) {
    String state = Mrkdwn.code(Status.of(request).state());
    String start = mentions + (sentence.apply("").contains(state) ? "" : state + ": ");
    return plain(request, subject -> start + sentence.apply(subject));
  }

  /** In the summary, where nothing else says it, the subject is called by its name too. */
  static Message plain(InterfaceRequest request, UnaryOperator<String> sentence) {
    String id = ForeignText.escaped(request.offer().id(), NAME_MOST);
    String name =
        ForeignText.escaped(ForeignText.name(request.offer().name(), NAME_MOST), NAME_MOST);
    return new Message(
        sentence.apply(name + " (" + id + ")"), List.of(Mrkdwn.section(sentence.apply(id))));
  }
}
