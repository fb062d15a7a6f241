package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import java.util.Optional;

/**
 * Reads the chosen gateway anew and tells whether it can be used: attachments come and go within
 * minutes.
 */
final class GatewayCheck {
  private GatewayCheck() {}

  /** What a fresh reading says. */
  sealed interface Result {

    record Usable(Gateway gateway) implements Result {}

    record Unusable(String reason) implements Result {}
  }

  static Result of(Site site, String gatewayId) throws CloudException {
    if (!site.gateways().allows(gatewayId)) {
      return new Result.Unusable(
          gatewayId + " is not among the gateways that the configuration allows for this account.");
    }
    Optional<Gateway> found =
        site.cloud().gateways().stream().filter(each -> each.id().equals(gatewayId)).findFirst();
    if (found.isEmpty()) {
      return new Result.Unusable(gatewayId + " does not exist in this account (any more).");
    }
    Gateway gateway = found.get();
    if (!gateway.canBeUsed()) {
      return new Result.Unusable(
          gateway.state().equals("available")
              ? gatewayId + " is not attached to a Net. Attach it, or choose another one."
              : gatewayId + " is " + gateway.state() + ", not available. Choose another one.");
    }
    return new Result.Usable(gateway);
  }
}
