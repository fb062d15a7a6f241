package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.cloud.AwsTerms;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.CallFaultPlan;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import java.util.Optional;

/** What the accounts and the counterparty do in the cloud, and what reached it. */
final class InCloud {
  static final String CONFIRM = "ConfirmPrivateVirtualInterface";
  static final String LIST = "DescribeVirtualInterfaces";
  static final String CONNECTIONS = "DescribeConnections";
  static final String GATEWAYS = "DescribeVpnGateways";

  private final Sandbox sandbox;

  InCloud(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** The cloud itself. */
  Cloud cloud() {
    return sandbox.cloud();
  }

  /** The carrier offers another interface to prod. */
  SimulatedInterface offer(String id) {
    return offer(id, DocumentedExample.PROD);
  }

  SimulatedInterface offer(String id, CloudAccount grantee) {
    return cloud().interfaces().offer(id, DocumentedExample.CONNECTION, grantee.id(), terms(id));
  }

  /** Likewise, in a cloud that tells of it what AWS tells. */
  SimulatedInterface offer(String id, AwsTerms more) {
    return cloud()
        .interfaces()
        .offer(id, DocumentedExample.CONNECTION, DocumentedExample.PROD.id(), terms(id).with(more));
  }

  /**
   * The carrier offers prod an interface as most are: with a short name, and addresses of a private
   * network.
   *
   * @param number another one for each, at most 255
   */
  void offer(String id, String name, int number) {
    Terms ordinary =
        new Terms(
            name,
            200 + number,
            65000,
            Optional.of("bgp-key"),
            Optional.of("172.16." + number + ".5/30"),
            Optional.of("172.16." + number + ".6/30"));
    cloud()
        .interfaces()
        .offer(id, DocumentedExample.CONNECTION, DocumentedExample.PROD.id(), ordinary);
  }

  /** Gives the gateway the BGP ASN that AWS tells of each. */
  void tellAsn(String gateway, long asn) {
    cloud()
        .gateways()
        .addAll(
            cloud().snapshot().gateways().stream()
                .filter(each -> each.id().equals(gateway))
                .map(each -> each.withAsn(asn))
                .toList());
  }

  /** The other account that the bot watches. */
  CloudAccount staging() {
    return sandbox.accounts().get(1).account();
  }

  String state(String id) {
    return cloud().snapshot().interfaces().stream()
        .filter(each -> each.id().equals(id))
        .map(SimulatedInterface::state)
        .findFirst()
        .orElse("not listed");
  }

  Optional<String> gateway(String id) {
    return cloud().snapshot().interfaces().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .flatMap(SimulatedInterface::gateway);
  }

  /** How many confirms reached the cloud for prod, whatever came of them. */
  long confirms() {
    return calls(CONFIRM);
  }

  /** How many calls of prod's reached the cloud, whatever came of them. */
  long calls(String operation) {
    return sandbox.cloudHttp().calls().count(DocumentedExample.PROD, operation);
  }

  CallFaultPlan faults() {
    return sandbox.cloudHttp().faults();
  }

  /**
   * Waits until the bot has polled prod from beginning to end, with what stands in the cloud now.
   */
  void awaitWholePolls(int count) throws InterruptedException {
    // a poll begins when the one before it has ended
    for (int begun = 0; begun <= count; begun++) {
      assertThat(nextList(DocumentedExample.PROD).awaitArrival(30)).as("a poll of prod").isTrue();
    }
  }

  /** Where the account's next list arrives; it is not held up. */
  Gate nextList(CloudAccount account) {
    Gate open = new Gate();
    open.release();
    faults()
        .next(
            1,
            call -> call.operation().equals(LIST) && call.account().equals(account),
            new CallFault.HoldBefore(open));
    return open;
  }

  /** The next confirm runs into this. */
  void nextConfirm(CallFault fault) {
    faults().next(1, CONFIRM, fault);
  }

  static Terms terms(String name) {
    // each its own, as on a real line, so that none speaks against another
    int number = Math.floorMod(name.hashCode(), 3_900);
    String network = "172.%s.%s.".formatted(17 + number / 256, number % 256);
    return new Terms(
        name,
        110 + number,
        65001,
        Optional.of("bgp-key-of-" + name),
        Optional.of(network + "5/30"),
        Optional.of(network + "6/30"));
  }
}
