package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.HostedInterface;

/** How interfaces are accepted that this bot can't accept. */
final class OtherTypes {
  private OtherTypes() {}

  static String howToAccept(HostedInterface offer) {
    String command =
        switch (offer.type()) {
          case "public" -> "confirm-public-virtual-interface --virtual-interface-id " + offer.id();
          case "transit" ->
              "confirm-transit-virtual-interface --virtual-interface-id "
                  + offer.id()
                  + " --direct-connect-gateway-id …";
          default -> "help";
        };
    return "This interface is %s; this bot accepts private ones only. Accept it with %s."
        .formatted(Mrkdwn.code(offer.type()), "`aws directconnect " + command + "`");
  }
}
