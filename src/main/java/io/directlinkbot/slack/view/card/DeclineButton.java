package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ForeignText;

/** The card's button that opens the Decline dialog. */
final class DeclineButton {
  private static final int NAME_MOST = 50;

  private DeclineButton() {}

  static ButtonElement of(InterfaceRequest request) {
    String name = ForeignText.name(request.offer().name(), NAME_MOST);
    return ButtonElement.builder()
        .actionId(Controls.DECLINE)
        .text(PlainTextObject.builder().text("Decline…").build())
        .accessibilityLabel("Decline interface " + name)
        .style("danger")
        .value(request.id().toString())
        .build();
  }
}
