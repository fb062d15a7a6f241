package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.time.Instant;
import java.util.Optional;

/** Sentences about the end of a request: what happened and what to do next. */
public final class EndingText {
  private static final int NAME_MOST = 120;

  private EndingText() {}

  /**
   * Returns what happened, as far as is known, and what to do next.
   *
   * @param subject what the sentences call the interface
   */
  public static String sentences(
      InterfaceRequest request, Phase.Closed closed, AccountView view, String subject) {
    if (closed.ending() == Ending.NO_LONGER_FOLLOWED) {
      return "%s was accepted and followed for %s; later changes are not shown here."
          .formatted(subject, TimeSpan.words(view.watch().followFor()));
    }
    String what = what(request, closed, view, subject);
    return closed.ending() == Ending.OURS ? what : what + " " + next(request, view);
  }

  /** Returns what happened, as far as is known. */
  public static String what(
      InterfaceRequest request, Phase.Closed closed, AccountView view, String subject) {
    return subject + happened(request, closed, view);
  }

  /**
   * Returns what happened and what to do next, in short and without details of the account.
   *
   * @param subject what the sentence calls the interface
   */
  public static String sentence(Ending ending, String subject) {
    return subject
        + switch (ending) {
          case EXPIRED -> " was not accepted in time.";
          case WITHDRAWN -> " was withdrawn by the counterparty.";
          case REJECTED -> " was declined.";
          case DELETED -> " was deleted.";
          case OURS -> " was offered by this account itself to somebody else.";
          case NO_LONGER_FOLLOWED -> " was accepted and is no longer followed.";
        }
        + (ending == Ending.NO_LONGER_FOLLOWED || ending == Ending.OURS
            ? ""
            : " If it is still needed, the counterparty has to offer a new one.");
  }

  /** Says that the cloud is deleting a request that waited, and what to do next. */
  public static String beingDeleted(InterfaceRequest request, AccountView view, String subject) {
    return subject + " is being deleted: nobody can accept it any more. " + next(request, view);
  }

  /** Says whom to ask for a new offer. */
  public static String next(InterfaceRequest request, AccountView view) {
    return "If it is still needed, ask %s to offer a new one.".formatted(whom(request, view));
  }

  /** Returns the request's counterparty with its contact, if configured. */
  public static String whom(InterfaceRequest request, AccountView view) {
    return whom(request.offer().connection(), view);
  }

  /** Returns the connection's counterparty with its contact, if configured. */
  public static String whom(String connection, AccountView view) {
    return view.counterparty(connection).map(EndingText::name).orElse("the counterparty");
  }

  private static String name(Counterparty counterparty) {
    return ForeignText.escaped(counterparty.name(), NAME_MOST)
        + counterparty
            .contact()
            .map(contact -> " (" + ForeignText.escaped(contact, NAME_MOST) + ")")
            .orElse("");
  }

  private static String happened(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    return switch (closed.ending()) {
      case EXPIRED ->
          request.state().equals(State.EXPIRED)
              ? (FirstApproval.wasAlone(request, closed)
                  ? " `expired`: no second approval came in time."
                  : " `expired`: nobody accepted it in time.")
              : " vanished from the cloud's list "
                  + expired(request, closed.at(), view)
                  + (FirstApproval.wasAlone(request, closed)
                      ? " No second approval came in time."
                      : "");
      case WITHDRAWN ->
          view.expiry().isPresent()
              ? " vanished from the cloud's list before it could have expired: the counterparty"
                  + " withdrew it."
              : " vanished from the cloud's list: the counterparty withdrew it.";
      case REJECTED ->
          closed.isDeclinedHere()
              ? " was declined."
              : (FirstApproval.wasAlone(request, closed)
                  ? " was deleted before a second approval came, outside of this bot."
                  : " was deleted before anybody accepted it, outside of this bot.");
      case DELETED ->
          request.traffic().everAvailable()
              ? " was `deleted` and no longer carries traffic."
              : " was `deleted`" + (closed.isOurs() ? "." : byWhom(closed));
      case OURS ->
          " was offered by this account itself to somebody else: its connection %s is this account's own. There is nothing to accept here."
              .formatted(Mrkdwn.code(request.offer().connection()));
      case NO_LONGER_FOLLOWED -> "";
    };
  }

  private static String byWhom(Phase.Closed closed) {
    return closed.decline().isPresent()
        ? "; the cloud does not say whether the decline made here did that."
        : ".";
  }

  private static String expired(InterfaceRequest request, Instant at, AccountView view) {
    Deadline deadline = request.deadline(view.watch().expiresAfter());
    Optional<Instant> safe = deadline.safe();
    if (at.isAfter(deadline.latest())) {
      return "after its latest deadline, %s: it expired."
          .formatted(SlackDate.local(deadline.latest()));
    }
    return safe.map(
            from ->
                "after its safe deadline, %s: it expired, or the counterparty withdrew it."
                    .formatted(SlackDate.local(from)))
        .orElse(
            "and may have expired, as it was already waiting at the bot's first look, or the"
                + " counterparty withdrew it.");
  }
}
