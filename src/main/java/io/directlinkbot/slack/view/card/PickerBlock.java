package io.directlinkbot.slack.view.card;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.RequestId;

/**
 * The id of the block that holds a card's picker. It contains the request and the preselected
 * gateway, because Slack keeps showing the old preselected option in a block whose id does not
 * change (slackapi/bolt-python#629).
 */
public final class PickerBlock {
  private PickerBlock() {}

  /** Returns the request in a block's id. */
  public static RequestId request(String blockId) {
    return RequestId.parse(blockId.substring(blockId.indexOf(' ') + 1));
  }

  /** Returns the block's id. */
  static String id(RequestId request, GatewayChoice choice) {
    return choice.preselected().map(Gateway::id).orElse("none") + " " + request;
  }
}
