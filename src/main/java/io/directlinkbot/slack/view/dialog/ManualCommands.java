package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import java.util.Optional;

/**
 * The commands by which a person can do what this bot does, for one interface of one account.
 *
 * @param id the interface's id, well-formed
 * @param used the endpoint that the bot uses; empty when it leaves that to the SDK
 */
record ManualCommands(Account account, String id, Optional<String> used) {

  /** AWS CLI: shows state and gateway. The query leaves out the BGP key, which is in the answer. */
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

  /** AWS CLI: accepts the interface. */
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

  /** AWS CLI: deletes the interface, in any state. */
  ShellCommand decline() {
    return aws(
        ShellCommand.of(
            "aws", "directconnect", "delete-virtual-interface", "--virtual-interface-id", id));
  }

  /** OSC CLI: deletes the interface, in any state; empty for other providers than OUTSCALE. */
  Optional<ShellCommand> declineWithOscCli() {
    return osc(
        ShellCommand.of(
            "osc-cli", "directlink", "DeleteVirtualInterface", "--virtualInterfaceId", id));
  }

  /** OSC CLI: accepts the interface; empty for other providers than OUTSCALE. */
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

  /** Returns the bot's own endpoint, else OUTSCALE's. The AWS CLI knows those of AWS by itself. */
  private Optional<String> endpoint() {
    Optional<String> documented =
        account.provider() == Provider.OUTSCALE
            ? Optional.of("https://directlink.%s.outscale.com".formatted(account.region()))
            : Optional.empty();
    return used.or(() -> documented);
  }
}
