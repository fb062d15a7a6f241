package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.StateMeaning;

/** Explains below a card without controls what its status means and what to do next. */
final class PhaseMeaning {
  private PhaseMeaning() {}

  static LayoutBlock of(InterfaceRequest request, AccountView view, Texts texts) {
    String subject = texts.get("word.this-interface-first");
    return Mrkdwn.context(
        switch (request.phase()) {
          case Phase.Waiting _ -> EndingText.beingDeleted(texts, request, view, subject);
          case Phase.Confirming _ when request.state().isAccepted() ->
              texts.get("card.meaning.accepted-without-gateway");
          case Phase.Confirming _ -> texts.get("card.meaning.confirming");
          case Phase.Declining _ -> texts.get("card.meaning.declining");
          case Phase.Accepted _, Phase.AcceptedOutside _, Phase.AcceptedBySomebody _ ->
              ofState(request, texts);
          case Phase.Closed closed -> EndingText.sentences(texts, request, closed, view, subject);
        });
  }

  private static String ofState(InterfaceRequest request, Texts texts) {
    boolean isInterrupted =
        request.traffic().everAvailable() && !request.state().equals(State.AVAILABLE);
    return StateMeaning.inWords(
        texts, request.state(), isInterrupted, texts.get("word.this-interface"));
  }
}
