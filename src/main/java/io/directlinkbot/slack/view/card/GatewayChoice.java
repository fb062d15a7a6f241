package io.directlinkbot.slack.view.card;

import io.directlinkbot.directlink.Gateway;
import java.util.Optional;

/** What is known of the gateways that an interface could be accepted with. */
public sealed interface GatewayChoice {

  /** Nothing yet, or the last reading failed: the picker is there and will find out. */
  record NotRead() implements GatewayChoice {}

  /**
   * The account has some.
   *
   * @param usable how many
   * @param usual the one that the first of two approvals is for, or else that this counterparty's
   *     interfaces usually get, if it can be used
   */
  record Some(int usable, Optional<Gateway> usual) implements GatewayChoice {}

  /** The gateway that is chosen unless somebody chooses another. */
  default Optional<Gateway> preselected() {
    return this instanceof Some some ? some.usual() : Optional.empty();
  }

  /**
   * The choice was made elsewhere.
   *
   * @param gateway that the interface has
   */
  record Made(Gateway gateway) implements GatewayChoice {}

  /** The gateway that the interface has, where that was chosen elsewhere and is known here. */
  default Optional<Gateway> attached() {
    return this instanceof Made made ? Optional.of(made.gateway()) : Optional.empty();
  }

  /** The account has none. */
  record None() implements GatewayChoice {}
}
