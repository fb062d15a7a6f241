package io.directlinkbot.sandbox.cloud;

import java.util.Optional;

/**
 * A Net (AWS: VPC).
 *
 * @param id {@code vpc-…}
 * @param account id of its account
 * @param name its Name tag
 * @param range its block of addresses, such as {@code 10.0.0.0/16}
 */
public record SimulatedNet(String id, String account, Optional<String> name, String range) {
  private static final String USUAL = "10.0.0.0/16";

  /** A Net with the range of the provider's own examples. */
  public SimulatedNet(String id, String account, Optional<String> name) {
    this(id, account, name, USUAL);
  }
}
