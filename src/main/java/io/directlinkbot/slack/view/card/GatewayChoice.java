package io.directlinkbot.slack.view.card;

import io.directlinkbot.directlink.Gateway;
import java.util.Optional;

/** What is known about the gateways that an interface can be accepted with. */
public sealed interface GatewayChoice {

  /** The gateways were not read, or could not be: the picker will read them. */
  record NotRead() implements GatewayChoice {}

  /**
   * The account has gateways that can be used.
   *
   * @param usable how many there are
   * @param usual the gateway of the first approval, or else the counterparty's usual gateway, if it
   *     can be used
   */
  record Some(int usable, Optional<Gateway> usual) implements GatewayChoice {}

  /** Returns the gateway that the picker shows before anyone picks. */
  default Optional<Gateway> preselected() {
    return this instanceof Some some ? some.usual() : Optional.empty();
  }

  /**
   * The gateway was chosen elsewhere.
   *
   * @param gateway the interface's gateway
   */
  record Made(Gateway gateway) implements GatewayChoice {}

  /** Returns the interface's gateway if it was chosen elsewhere and is known here. */
  default Optional<Gateway> attached() {
    return this instanceof Made made ? Optional.of(made.gateway()) : Optional.empty();
  }

  /** The account has no gateway that can be used. */
  record None() implements GatewayChoice {}
}
