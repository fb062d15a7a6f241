package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.InterfaceFacts;

/**
 * The line that says which interface a message is about, for messages without a card above them.
 */
public final class SubjectLine {
  private static final int MOST = 600;

  private SubjectLine() {}

  /**
   * Returns the line as a block in which Slack interprets nothing, as its names are foreign text.
   */
  public static LayoutBlock block(Texts texts, InterfaceRequest request, AccountView view) {
    String line = InterfaceFacts.name(request.offer()) + " · " + where(texts, request, view);
    return SectionBlock.builder().text(ForeignText.plain(line, MOST)).build();
  }

  /** Returns the line without name and id, for a message's text. */
  public static String escaped(Texts texts, InterfaceRequest request, AccountView view) {
    return ForeignText.escaped(where(texts, request, view), MOST);
  }

  private static String where(Texts texts, InterfaceRequest request, AccountView view) {
    String id = request.offer().connection();
    String connection =
        view.counterparty(id).map(known -> "%s (%s)".formatted(id, known.name())).orElse(id);
    return texts.get(
        "word.subject",
        request.id().account(),
        connection,
        Integer.toString(request.offer().vlan()));
  }
}
