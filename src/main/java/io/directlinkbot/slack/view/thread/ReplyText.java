package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RequestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Builds the text of a reply from a sentence. A notification shows a reply without the card above
 * it, so each sentence gets the interface as its subject.
 */
final class ReplyText {
  private static final int NAME_MOST = 80;
  private static final int NOTE_MOST = 1_500;

  /** A claim may have one for each check, and a message takes only so much text. */
  private static final int WARNING_MOST = 700;

  private ReplyText() {}

  /** Returns the sentence after the state as the API spells it, unless it has that state in it. */
  static Message withState(Texts texts, InterfaceRequest request, UnaryOperator<String> sentence) {
    return withState(texts, "", request, sentence);
  }

  /**
   * Returns the sentence after the state as the API spells it, unless it has that state in it.
   *
   * @param mentions what comes before all; may be empty
   */
  static Message withState(
      Texts texts, String mentions, InterfaceRequest request, UnaryOperator<String> sentence) {
    String state = Mrkdwn.code(RequestStatus.of(texts, request).state());
    boolean isNamed = sentence.apply("").contains(state);
    return plain(
        request,
        subject ->
            mentions
                + (isNamed
                    ? sentence.apply(subject)
                    : texts.get("thread.state", state, sentence.apply(subject))));
  }

  /** Returns the sentence alone. Only the summary, which is shown alone, has the name in it. */
  static Message plain(InterfaceRequest request, UnaryOperator<String> sentence) {
    String id = ForeignText.escaped(request.offer().id(), NAME_MOST);
    String name =
        ForeignText.escaped(ForeignText.name(request.offer().name(), NAME_MOST), NAME_MOST);
    return new Message(
        sentence.apply(name + " (" + id + ")"), List.of(Mrkdwn.section(sentence.apply(id))));
  }

  /** Adds the note of an accept and the warnings that its person ticked. */
  static Message withNote(Texts texts, Message reply, Claim claim) {
    Message noted =
        claim.note().isBlank() ? reply : withText(reply, texts.get("thread.note", claim.note()));
    for (Reason warning : claim.warnings()) {
      String shown = ForeignText.plain(texts.get(warning), WARNING_MOST).getText();
      noted = withText(noted, texts.get("thread.despite-warning", shown));
    }
    return noted;
  }

  /** Adds a text that Slack does not interpret. */
  static Message withText(Message reply, String text) {
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    blocks.add(SectionBlock.builder().text(ForeignText.plain(text, NOTE_MOST)).build());
    return new Message(reply.text(), blocks);
  }

  /** Adds where the interface is, for a reply that the channel shows without its card. */
  static Message withSubjectLine(Message reply, InterfaceRequest request, AccountView view) {
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    Texts texts = Texts.in(view.language());
    blocks.add(SubjectLine.block(texts, request, view));
    return new Message(
        "%s (%s)".formatted(reply.text(), SubjectLine.escaped(texts, request, view)), blocks);
  }
}
