package io.directlinkbot.slack.view.card;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.RequestId;

/**
 * Names the block that holds a card's picker, after the request, and after the preselected gateway
 * too: in a block that it knows already, Slack does not show another preselected option than before
 * (slackapi/bolt-python#629).
 */
public final class PickerBlock {
  private PickerBlock() {}

  /** The request that the block is named after. */
  public static RequestId request(String blockId) {
    return RequestId.parse(blockId.substring(blockId.indexOf(' ') + 1));
  }

  static String name(RequestId request, GatewayChoice choice) {
    return choice.preselected().map(Gateway::id).orElse("none") + " " + request;
  }
}
