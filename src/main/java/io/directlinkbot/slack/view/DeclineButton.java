package io.directlinkbot.slack.view;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.request.InterfaceRequest;

/** The card's button that opens the dialog to decline. */
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
