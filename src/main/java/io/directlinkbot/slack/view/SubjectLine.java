package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;

/**
 * The line that says which interface a message is about, for messages without a card above them.
 */
public final class SubjectLine {
  private static final int MOST = 600;

  private SubjectLine() {}

  /**
   * Returns the line as a block in which Slack interprets nothing, as its names are foreign text.
   */
  public static LayoutBlock block(InterfaceRequest request, AccountView view) {
    String line = InterfaceFacts.name(request.offer()) + " · " + where(request, view);
    return SectionBlock.builder().text(ForeignText.plain(line, MOST)).build();
  }

  /** Returns the line without name and id, for a message's text. */
  public static String escaped(InterfaceRequest request, AccountView view) {
    return ForeignText.escaped(where(request, view), MOST);
  }

  private static String where(InterfaceRequest request, AccountView view) {
    String id = request.offer().connection();
    String connection =
        view.counterparty(id).map(known -> "%s (%s)".formatted(id, known.name())).orElse(id);
    return "account %s · connection %s · VLAN %s"
        .formatted(request.id().account(), connection, request.offer().vlan());
  }
}
