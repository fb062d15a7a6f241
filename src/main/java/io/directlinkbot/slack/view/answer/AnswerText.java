package io.directlinkbot.slack.view.answer;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.request.Person;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** What answers have in common. */
public final class AnswerText {
  /** Of what a person typed; longer text is no help in an answer. */
  private static final int TYPED_MOST = 80;

  private AnswerText() {}

  /** Returns what a person typed as an answer quotes it, for use between code marks. */
  static String typed(String text) {
    return ForeignText.escaped(text, TYPED_MOST).replace('`', '\'');
  }

  static PagedAnswer page(
      String summary, List<LayoutBlock> blocks, ListPage<?> shown, Texts texts) {
    List<LayoutBlock> all = new ArrayList<>(blocks);
    if (shown.pages() > 1) {
      all.add(Mrkdwn.context(texts.get("command.page", shown.number(), shown.pages())));
    }
    return new PagedAnswer(new Message(summary, all), shown.number(), shown.pages());
  }

  /**
   * Returns an answer as everybody in a channel sees it.
   *
   * @param texts in the language of the channel
   * @param line the command that was asked, without the slash command's name
   */
  public static Message shared(
      Message answer, Person person, String command, String line, Texts texts) {
    String who = texts.get("command.shared", Mrkdwn.mention(person), command + " " + typed(line));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.context(who));
    blocks.addAll(answer.blocks());
    return new Message(answer.text(), blocks);
  }
}
