package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import java.util.Optional;

/**
 * The commands by which a person does what this bot does, for one interface of one account.
 *
 * @param id of the interface, in the form that such ids have
 * @param used the endpoint that the bot itself uses, where it does not leave that to the SDK
 */
record ByHand(Account account, String id, Optional<String> used) {

  /** AWS CLI: shows its state and gateway, and leaves out the BGP key that the answer has. */
  ShellCommand look() {
    return aws(
        ShellCommand.of(
            "aws",
            "directconnect",
            "describe-virtual-interfaces",
            "--virtual-interface-id",
            id,
            "--query",
            "virtualInterfaces[].[virtualInterfaceId,virtualInterfaceState,virtualGatewayId]",
            "--output",
            "text"));
  }

  /** AWS CLI. */
  ShellCommand accept(String gateway) {
    return aws(
        ShellCommand.of(
            "aws",
            "directconnect",
            "confirm-private-virtual-interface",
            "--virtual-interface-id",
            id,
            "--virtual-gateway-id",
            gateway));
  }

  /** AWS CLI. It deletes the interface in whatever state it is. */
  ShellCommand decline() {
    return aws(
        ShellCommand.of(
            "aws", "directconnect", "delete-virtual-interface", "--virtual-interface-id", id));
  }

  /** OSC CLI, likewise. */
  Optional<ShellCommand> declineWithOscCli() {
    return osc(
        ShellCommand.of(
            "osc-cli", "directlink", "DeleteVirtualInterface", "--virtualInterfaceId", id));
  }

  /** OSC CLI, which speaks to OUTSCALE only. */
  Optional<ShellCommand> acceptWithOscCli(String gateway) {
    return osc(
        ShellCommand.of(
            "osc-cli",
            "directlink",
            "ConfirmPrivateVirtualInterface",
            "--virtualInterfaceId",
            id,
            "--virtualGatewayId",
            gateway));
  }

  private ShellCommand aws(ShellCommand command) {
    ShellCommand there = command.and("--region", account.region());
    ShellCommand at = endpoint().map(url -> there.and("--endpoint-url", url)).orElse(there);
    return account.credentials() instanceof Credentials.AwsProfile(String name)
        ? at.and("--profile", name)
        : at;
  }

  private Optional<ShellCommand> osc(ShellCommand command) {
    if (account.provider() != Provider.OUTSCALE) {
      return Optional.empty();
    }
    ShellCommand at = endpoint().map(url -> command.and("--endpoint", url)).orElse(command);
    return Optional.of(
        account.credentials() instanceof Credentials.OscProfile(String name)
            ? at.and("--profile", name)
            : at);
  }

  /** The bot's own, else OUTSCALE's; the AWS CLI knows that of AWS by itself. */
  private Optional<String> endpoint() {
    Optional<String> usual =
        account.provider() == Provider.OUTSCALE
            ? Optional.of("https://directlink.%s.outscale.com".formatted(account.region()))
            : Optional.empty();
    return used.or(() -> usual);
  }
}
