package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.Optional;

/** Says how to accept an interface of a type that this bot can't accept. */
final class UnsupportedType {
  private UnsupportedType() {}

  static String howToAccept(HostedInterface offer, AccountView view) {
    String way =
        command(offer)
            .map(
                command ->
                    "`aws directconnect %s --region %s`"
                        .formatted(command, view.account().region()))
            .orElse("the provider's console or command line");
    return "*This bot accepts private interfaces only; this one is %s.* Accept it with %s."
        .formatted(Mrkdwn.code(offer.type()), way);
  }

  private static Optional<String> command(HostedInterface offer) {
    String id = "--virtual-interface-id " + ForeignText.escaped(offer.id(), 80);
    return switch (offer.type()) {
      case "public" -> Optional.of("confirm-public-virtual-interface " + id);
      case "transit" ->
          Optional.of("confirm-transit-virtual-interface " + id + " --direct-connect-gateway-id …");
      default -> Optional.empty();
    };
  }
}
