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

/** What an end means, and what can be done about it. */
public final class EndingText {
  private static final int NAME_MOST = 120;

  private EndingText() {}

  /**
   * What happened, as far as it is known, and what to do next.
   *
   * @param subject the interface, as the sentences are to call it
   */
  public static String sentences(
      InterfaceRequest request, Phase.Closed closed, AccountView view, String subject) {
    if (closed.ending() == Ending.NO_LONGER_FOLLOWED) {
      return "%s was accepted, and followed for %s since; what comes of it later is not shown here."
          .formatted(subject, TimeSpan.words(view.watch().followFor()));
    }
    String what = what(request, closed, view, subject);
    return closed.ending() == Ending.OURS ? what : what + " " + next(request, view);
  }

  /** What happened, as far as it is known. */
  public static String what(
      InterfaceRequest request, Phase.Closed closed, AccountView view, String subject) {
    return subject + happened(request, closed, view);
  }

  /**
   * What happened, in a few words that need no account.
   *
   * @param subject the interface, as the sentence is to call it
   */
  public static String sentence(Ending ending, String subject) {
    return subject
        + switch (ending) {
          case EXPIRED -> " was not accepted in time.";
          case WITHDRAWN -> " was withdrawn by the other side.";
          case REJECTED -> " was declined.";
          case DELETED -> " was deleted.";
          case OURS -> " was offered by this account itself to somebody else.";
          case NO_LONGER_FOLLOWED -> " was accepted, and is not followed any more.";
        }
        + (ending == Ending.NO_LONGER_FOLLOWED || ending == Ending.OURS
            ? ""
            : " If it is still needed, the other side has to offer a new one.");
  }

  /** What it means that the cloud deletes what waited here. */
  public static String beingDeleted(InterfaceRequest request, AccountView view, String subject) {
    return subject + " is being deleted: nobody can accept it any more. " + next(request, view);
  }

  /** Whom to ask for another one. */
  public static String next(InterfaceRequest request, AccountView view) {
    return "If it is still needed, ask %s to offer a new one.".formatted(whom(request, view));
  }

  /** The other side, by its name and contact where they are known. */
  public static String whom(InterfaceRequest request, AccountView view) {
    return whom(request.offer().connection(), view);
  }

  /** The same of a connection. */
  public static String whom(String connection, AccountView view) {
    return view.counterparty(connection).map(EndingText::name).orElse("the other side");
  }

  private static String name(Counterparty other) {
    return ForeignText.escaped(other.name(), NAME_MOST)
        + other
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
              ? " vanished from the cloud's list before it could have expired: the other side"
                  + " withdrew it."
              : " vanished from the cloud's list: the other side withdrew it.";
      case REJECTED ->
          closed.isDeclinedHere()
              ? " was declined."
              : (FirstApproval.wasAlone(request, closed)
                  ? " was deleted before a second approval came, outside of this bot."
                  : " was deleted before anybody accepted it, outside of this bot.");
      case DELETED ->
          request.traffic().everAvailable()
              ? " was `deleted`, and carries no traffic any more."
              : " was `deleted`" + (closed.isOurs() ? "." : byWhom(closed));
      case OURS ->
          " was offered by this account itself to somebody else: its connection %s is this account's own. There is nothing to accept here."
              .formatted(Mrkdwn.code(request.offer().connection()));
      case NO_LONGER_FOLLOWED -> "";
    };
  }

  private static String byWhom(Phase.Closed closed) {
    return closed.decline().isPresent()
        ? "; whether the decline made here did that, the cloud does not say."
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
                "after its safe deadline, %s: it expired, or the other side withdrew it."
                    .formatted(SlackDate.local(from)))
        .orElse(
            "and may have expired, as it was waiting already at the bot's first look; or the other"
                + " side withdrew it.");
  }
}
