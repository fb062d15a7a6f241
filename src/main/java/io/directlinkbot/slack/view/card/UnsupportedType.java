package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.RichText;
import java.util.Optional;

/** Says how to accept an interface of a type that this bot can't accept. */
final class UnsupportedType {
  private static final int COMMAND_MOST = 300;

  private UnsupportedType() {}

  static RichText howToAccept(HostedInterface offer, AccountView view, Texts texts) {
    RichText type = RichText.code(offer.type());
    return command(offer)
        .map(command -> "aws directconnect " + command + " --region " + view.account().region())
        .map(command -> RichText.foreign(command, COMMAND_MOST).code())
        .map(command -> RichText.of(texts, "card.unsupported.command", type, command))
        .orElseGet(() -> RichText.of(texts, "card.unsupported.elsewhere", type));
  }

  private static Optional<String> command(HostedInterface offer) {
    String id = "--virtual-interface-id " + offer.id();
    return switch (offer.type()) {
      case "public" -> Optional.of("confirm-public-virtual-interface " + id);
      case "transit" ->
          Optional.of("confirm-transit-virtual-interface " + id + " --direct-connect-gateway-id …");
      default -> Optional.empty();
    };
  }
}
