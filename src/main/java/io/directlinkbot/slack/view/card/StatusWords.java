package io.directlinkbot.slack.view.card;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.RequestStatus;
import io.directlinkbot.slack.view.RichText;

/** A request's status in a line of rich text. */
public final class StatusWords {
  private static final int MOST = 60;

  private StatusWords() {}

  /** Returns the status as a plain word, with the state as the API spells it unless it is that. */
  public static RichText of(InterfaceRequest request, Texts texts) {
    RequestStatus status = RequestStatus.of(texts, request);
    return status.word().equalsIgnoreCase(status.state())
        ? RichText.foreign(status.word(), MOST).bold()
        : RichText.of(texts, "card.status", status.word(), RichText.code(status.state()));
  }
}
