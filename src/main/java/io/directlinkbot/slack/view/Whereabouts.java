package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;

/** One line that says which interface a message is about, where no card stands above it. */
public final class Whereabouts {
  private static final int MOST = 600;

  private Whereabouts() {}

  /** In a block of its own, where Slack interprets nothing of what the other side named. */
  public static LayoutBlock block(InterfaceRequest request, AccountView view) {
    String line = InterfaceFacts.name(request.offer()) + " · " + where(request, view);
    return SectionBlock.builder().text(ForeignText.plain(line, MOST)).build();
  }

  /** Without name and id, for a message's text. */
  public static String escaped(InterfaceRequest request, AccountView view) {
    return ForeignText.escaped(where(request, view), MOST);
  }

  private static String where(InterfaceRequest request, AccountView view) {
    String id = request.offer().connection();
    String connection =
        view.counterparty(id).map(other -> "%s (%s)".formatted(id, other.name())).orElse(id);
    return "account %s · connection %s · VLAN %s"
        .formatted(request.id().account(), connection, request.offer().vlan());
  }
}
