package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.cloud.Attachment;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.SimulatedNet;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import io.directlinkbot.sandbox.slack.Fixture;
import java.util.List;
import java.util.Optional;

/** The accounts of a new sandbox: the one of the documented example, and a second one. */
final class InitialAccounts {
  private static final CloudAccount STAGING =
      new CloudAccount(
          "staging", "234567890123", DocumentedExample.REGION, "AKIDSTAGING", "SECRETSTAGING");

  /** The accounts for the app to watch, each with its channel. */
  static final List<SandboxAccount> WATCHED =
      List.of(
          new SandboxAccount(DocumentedExample.PROD, Fixture.PROD),
          new SandboxAccount(STAGING, Fixture.STAGING));

  private InitialAccounts() {}

  static void fill(Cloud cloud) {
    DocumentedExample.fill(cloud);
    cloud.addAccount(STAGING);
    cloud.gateways().addNet(new SimulatedNet("vpc-44445555", STAGING.id(), Optional.of("trial")));
    cloud
        .gateways()
        .addAll(
            List.of(
                new VirtualGateway(
                    "vgw-66667777",
                    STAGING.id(),
                    Optional.of("trial"),
                    "available",
                    List.of(new Attachment("vpc-44445555", "attached")))));
  }
}
