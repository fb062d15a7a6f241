package io.directlinkbot.slack.view.answer;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** Answers about text that does not name exactly one interface. */
public final class MatchAnswer {
  /** Whoever is asked which one is meant reads a short list, or types more. */
  private static final int SHOWN_MOST = 5;

  private MatchAnswer() {}

  /** Lists the interfaces that the text may mean. */
  public static PagedAnswer several(
      String typed, List<InterfaceRequest> matches, int page, AnswerContext context) {
    String line =
        context
            .texts()
            .get(
                "command.match.several",
                matches.size(),
                AnswerText.typed(typed),
                context.command());
    ListPage<InterfaceRequest> shown = ListPage.of(matches, page, StatusAnswer.PAGE);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    shown.rows().forEach(request -> blocks.addAll(RequestItem.of(request, context)));
    return AnswerText.page(line, blocks, shown, context.texts());
  }

  /**
   * Asks which interface is meant, and lists some that it may be.
   *
   * @param verb that needs one interface
   * @param typed what may mean any of them; blank when nothing was typed
   */
  public static Message which(
      String verb, String typed, List<InterfaceRequest> matches, AnswerContext context) {
    Texts texts = context.texts();
    String line =
        typed.isBlank()
            ? texts.get("command.match.say-which", context.command(), verb)
            : texts.get(
                "command.match.which",
                matches.size(),
                AnswerText.typed(typed),
                context.command(),
                verb);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    matches.stream()
        .limit(SHOWN_MOST)
        .forEach(request -> blocks.addAll(RequestItem.of(request, context)));
    if (matches.size() > SHOWN_MOST) {
      blocks.add(
          Mrkdwn.context(
              texts.get("command.match.more", matches.size() - SHOWN_MOST, context.command())));
    }
    return new Message(line, blocks);
  }

  /** Says that no request is known for this text. */
  public static Message none(String typed, Texts texts) {
    return Message.paragraph(texts.get("command.match.none", AnswerText.typed(typed)));
  }
}
