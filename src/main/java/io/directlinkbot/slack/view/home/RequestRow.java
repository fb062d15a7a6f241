package io.directlinkbot.slack.view.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.SectionBlock.SectionBlockBuilder;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.List;
import java.util.Optional;

/**
 * A request as one row: on the left which interface it is, where Slack interprets nothing, as its
 * names are foreign text; on the right what is known of it. A phone shows them one below the other.
 */
final class RequestRow {
  private static final int SUBJECT_MOST = 300;
  private static final int NAME_MOST = 80;
  private static final int LABEL_NAME_MOST = 50;

  /** Slack's limit for the id of a block. */
  private static final int ID_MOST = 255;

  private RequestRow() {}

  /** Returns the row of a request that is only shown. */
  static LayoutBlock of(InterfaceRequest request, HomeAudience audience) {
    return section(request, audience).build();
  }

  /**
   * Returns the row of a request that waits, with a button that opens the same dialog as its card;
   * without one where the bot can't accept it.
   */
  static LayoutBlock withAccept(InterfaceRequest request, HomeAudience audience) {
    SectionBlockBuilder row = section(request, audience);
    // a block that keeps its id is not drawn again, so a click is not lost
    Optional.of("home " + request.id())
        .filter(id -> id.length() <= ID_MOST)
        .ifPresent(row::blockId);
    return request.isPrivate() ? row.accessory(accept(request, audience)).build() : row.build();
  }

  private static SectionBlockBuilder section(InterfaceRequest request, HomeAudience audience) {
    return SectionBlock.builder()
        .fields(
            List.of(
                ForeignText.plain(subject(request, audience), SUBJECT_MOST),
                Mrkdwn.of(
                    StandingText.of(request, audience)
                        + audience
                            .link()
                            .apply(request)
                            .map(url -> " · " + audience.texts().get("word.card-link", url))
                            .orElse(""))));
  }

  /** Returns which interface it is, as plain text: name, id, VLAN, counterparty, account. */
  static String subject(InterfaceRequest request, HomeAudience audience) {
    String connection = request.offer().connection();
    return audience
        .texts()
        .get(
            "home.subject",
            ForeignText.name(request.offer().name(), NAME_MOST),
            request.offer().id(),
            String.valueOf(request.offer().vlan()),
            Optional.ofNullable(audience.accounts().get(request.id().account()))
                .flatMap((AccountView view) -> view.counterparty(connection))
                .map(Counterparty::name)
                .orElse(connection),
            request.id().account());
  }

  private static ButtonElement accept(InterfaceRequest request, HomeAudience audience) {
    String name = ForeignText.name(request.offer().name(), LABEL_NAME_MOST);
    return ButtonElement.builder()
        .actionId(Controls.ACCEPT)
        .text(PlainTextObject.builder().text(audience.texts().get("home.accept")).build())
        .accessibilityLabel(audience.texts().get("card.button.accept-of", name))
        .value(request.id().toString())
        .build();
  }
}
