package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import java.time.Instant;

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
      Texts texts,
      InterfaceRequest request,
      Phase.Closed closed,
      AccountView view,
      String subject) {
    String what = what(texts, request, closed, view, subject);
    return switch (closed.ending()) {
      case OURS, NO_LONGER_FOLLOWED -> what;
      case EXPIRED, WITHDRAWN, REJECTED, DELETED -> what + " " + next(texts, request, view);
    };
  }

  /** Returns what happened, as far as is known. */
  public static String what(
      Texts texts,
      InterfaceRequest request,
      Phase.Closed closed,
      AccountView view,
      String subject) {
    return switch (closed.ending()) {
      case EXPIRED -> expired(texts, request, closed, view, subject);
      case WITHDRAWN ->
          texts.get(
              view.expiry().isPresent()
                  ? "word.ending.withdrawn-before-expiry"
                  : "word.ending.withdrawn-vanished",
              subject);
      case REJECTED -> texts.get(rejected(request, closed), subject);
      case DELETED -> texts.get(deleted(request, closed), subject);
      case OURS ->
          texts.get("word.ending.own-offer", subject, Mrkdwn.code(request.offer().connection()));
      case NO_LONGER_FOLLOWED ->
          texts.get(
              "word.ending.followed", subject, TimeSpan.words(texts, view.watch().followFor()));
    };
  }

  /**
   * Returns what happened and what to do next, in short and without details of the account.
   *
   * @param subject what the sentence calls the interface
   */
  public static String sentence(Texts texts, Ending ending, String subject) {
    return switch (ending) {
      case EXPIRED -> andOfferAgain(texts, texts.get("word.state.expired", subject));
      case WITHDRAWN -> andOfferAgain(texts, texts.get("word.ending.withdrawn", subject));
      case REJECTED -> andOfferAgain(texts, texts.get("word.state.rejected", subject));
      case DELETED -> andOfferAgain(texts, texts.get("word.state.deleted", subject));
      case OURS -> texts.get("word.ending.ours", subject);
      case NO_LONGER_FOLLOWED -> texts.get("word.ending.no-longer-followed", subject);
    };
  }

  private static String andOfferAgain(Texts texts, String sentence) {
    return sentence + " " + texts.get("word.ending.offer-again");
  }

  /** Says that the cloud is deleting a request that waited, and what to do next. */
  public static String beingDeleted(
      Texts texts, InterfaceRequest request, AccountView view, String subject) {
    return texts.get("word.ending.being-deleted", subject) + " " + next(texts, request, view);
  }

  /** Says whom to ask for a new offer. */
  public static String next(Texts texts, InterfaceRequest request, AccountView view) {
    return texts.get("word.ending.next", whom(texts, request.offer().connection(), view));
  }

  /** Returns the connection's counterparty with its contact, if configured. */
  public static String whom(Texts texts, String connection, AccountView view) {
    return view.counterparty(connection)
        .map(EndingText::name)
        .orElseGet(() -> texts.get("word.counterparty"));
  }

  private static String name(Counterparty counterparty) {
    return ForeignText.escaped(counterparty.name(), NAME_MOST)
        + counterparty
            .contact()
            .map(contact -> " (" + ForeignText.escaped(contact, NAME_MOST) + ")")
            .orElse("");
  }

  private static String expired(
      Texts texts,
      InterfaceRequest request,
      Phase.Closed closed,
      AccountView view,
      String subject) {
    boolean wasAlone = FirstApproval.wasAlone(request, closed);
    if (request.state().equals(State.EXPIRED)) {
      return texts.get(
          wasAlone ? "word.ending.expired-alone" : "word.ending.expired-unaccepted", subject);
    }
    Deadline deadline = request.deadline(view.watch().expiresAfter());
    String vanished = vanished(texts, deadline, closed.at(), subject);
    return wasAlone ? vanished + " " + texts.get("word.ending.no-second") : vanished;
  }

  private static String vanished(Texts texts, Deadline deadline, Instant at, String subject) {
    if (at.isAfter(deadline.latest())) {
      return texts.get(
          "word.ending.vanished-after-latest", subject, SlackDate.local(deadline.latest()));
    }
    return deadline
        .safe()
        .map(from -> texts.get("word.ending.vanished-after-safe", subject, SlackDate.local(from)))
        .orElseGet(() -> texts.get("word.ending.vanished-first-look", subject));
  }

  private static String rejected(InterfaceRequest request, Phase.Closed closed) {
    if (closed.isDeclinedHere()) {
      return "word.state.rejected";
    }
    return FirstApproval.wasAlone(request, closed)
        ? "word.ending.rejected-alone"
        : "word.ending.rejected-unaccepted";
  }

  private static String deleted(InterfaceRequest request, Phase.Closed closed) {
    if (request.traffic().everAvailable()) {
      return "word.ending.deleted-carrying";
    }
    return closed.isOurs() || closed.decline().isEmpty()
        ? "word.ending.deleted-plain"
        : "word.ending.deleted-by-whom";
  }
}
