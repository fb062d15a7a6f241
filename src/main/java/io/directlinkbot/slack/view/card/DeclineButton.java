package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ForeignText;

/** The card's button that opens the Decline dialog. */
final class DeclineButton {
  private static final int NAME_MOST = 40;

  private DeclineButton() {}

  static ButtonElement of(InterfaceRequest request, Texts texts) {
    String name = ForeignText.name(request.offer().name(), NAME_MOST);
    return ButtonElement.builder()
        .actionId(Controls.DECLINE)
        .text(PlainTextObject.builder().text(texts.get("card.button.decline")).build())
        .accessibilityLabel(texts.get("card.button.decline-of", name))
        .style("danger")
        .value(request.id().toString())
        .build();
  }
}
