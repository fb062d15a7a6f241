package io.directlinkbot.slack.view;

import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.util.List;

/** What a person is told when a wish to accept did not simply succeed. */
public final class DecisionText {
  /** Below Slack's 3,000 for a text. */
  private static final int SENTENCE_MOST = 2_500;

  private DecisionText() {}

  /** A sentence of ours or of the cloud's, in which nothing is interpreted. */
  public static Message sentence(String text) {
    return new Message(
        ForeignText.escaped(text, SENTENCE_MOST),
        List.of(SectionBlock.builder().text(ForeignText.plain(text, SENTENCE_MOST)).build()));
  }

  /** What became of a wish to accept that did not simply succeed. */
  public static String of(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(InterfaceRequest request) -> tooLate(request);
      case Decision.NotAllowed(String reason) -> reason;
      case Decision.TooLate(InterfaceRequest request) -> tooLate(request);
      case Decision.NotNow(String reason) ->
          "It was not accepted: " + reason + " The request still waits.";
      case Decision.InDoubt(String reason) ->
          "The cloud was asked and gave no clear answer: "
              + reason
              + " The bot goes on asking; the card and its thread will say what came of it.";
      case Decision.Unknown _ -> unknown();
    };
  }

  /** Somebody was first, or the interface ended. */
  public static String tooLate(InterfaceRequest request) {
    String id = request.offer().id();
    return switch (request.phase()) {
      case Phase.Waiting _ ->
          request.isPrivate()
              ? id + " waits again; press Accept once more."
              : id + " is not a private interface; this bot can't accept it.";
      case Phase.Confirming _ ->
          id + " is being accepted right now; its card will say what came of it.";
      case Phase.Accepted _ -> id + " is accepted already, and is " + request.state() + " now.";
      case Phase.AcceptedOutside _ ->
          id + " was accepted outside of this bot, and is " + request.state() + " now.";
      case Phase.Closed closed ->
          "It can't be accepted any more: " + Endings.sentence(closed.ending(), id);
    };
  }

  /** The request is not known here. */
  public static String unknown() {
    return "This bot does not know that request any more. Its card is from another installation, or"
        + " its account was taken out of the configuration.";
  }

  /** The cloud takes longer than Slack waits. */
  public static String stillAccepting() {
    return "The cloud takes its time. You can close this: the card and its thread will say what"
        + " came of it.";
  }

  /** Something broke in the bot itself. */
  public static String fault() {
    return "Something went wrong in the bot, and its log says what. The card shows where the"
        + " request stands.";
  }

  /** The dialog could not be opened. */
  public static String clickAgain() {
    return "The dialog could not be opened in time. Press Accept again.";
  }
}
