package io.directlinkbot.sandbox.page;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out what a person at the page does to the cloud, mostly in the role of the counterparty.
 */
final class CloudOperations {
  private static final Set<String> TRAFFIC = Set.of("pending", "available", "down");

  private final Cloud cloud;

  CloudOperations(Cloud cloud) {
    this.cloud = cloud;
  }

  /** Offers an interface to an account, as the owner of the connection. */
  Map<String, String> offer(ActionFields fields) {
    Terms terms =
        new Terms(
            fields.text("name"),
            Math.clamp(fields.number("vlan"), 0, Integer.MAX_VALUE),
            fields.number("asn"),
            Optional.empty(),
            fields.optionalText("amazonAddress"),
            fields.optionalText("customerAddress"));
    String grantee = account(fields).id();
    return Map.of("id", cloud.interfaces().offer(fields.text("connection"), grantee, terms).id());
  }

  /** Deletes an interface as the company that granted it. */
  Map<String, String> delete(ActionFields fields) {
    SimulatedInterface found = hostedInterface(fields);
    return Map.of("state", cloud.interfaces().delete(found.grantor(), found.id()).state());
  }

  /** Sets the state of an accepted interface for good, whatever the clock says. */
  Map<String, String> traffic(ActionFields fields) {
    SimulatedInterface found = hostedInterface(fields);
    String state = fields.text("state");
    if (!TRAFFIC.contains(found.state()) || !TRAFFIC.contains(state)) {
      throw new ActionRefusal(
          "An interface that is %s can't become %s.".formatted(found.state(), state));
    }
    return Map.of("state", cloud.interfaces().setState(found.id(), state).state());
  }

  /** Revokes the account's key, as after a rotation that nobody announced. */
  Map<String, String> revokeKey(ActionFields fields) {
    cloud.revokeKey(account(fields).accessKey());
    return Map.of();
  }

  Map<String, String> restoreKey(ActionFields fields) {
    cloud.restoreKey(account(fields).accessKey());
    return Map.of();
  }

  Map<String, String> attach(ActionFields fields) {
    cloud.gateways().attach(gateway(fields), fields.text("net"));
    return Map.of();
  }

  Map<String, String> detach(ActionFields fields) {
    cloud.gateways().detach(gateway(fields));
    return Map.of();
  }

  private SimulatedInterface hostedInterface(ActionFields fields) {
    String id = fields.text("interface");
    return one(cloud.snapshot().interfaces().stream().filter(item -> item.id().equals(id)).toList())
        .orElseThrow(() -> new ActionRefusal("There is no interface " + id + "."));
  }

  private String gateway(ActionFields fields) {
    String id = fields.text("gateway");
    String owner = account(fields).id();
    return one(cloud.snapshot().gateways().stream()
            .filter(gateway -> gateway.id().equals(id) && gateway.account().equals(owner))
            .toList())
        .map(VirtualGateway::id)
        .orElseThrow(() -> new ActionRefusal("There is no virtual gateway " + id + "."));
  }

  private CloudAccount account(ActionFields fields) {
    String name = fields.text("account");
    return one(cloud.snapshot().accounts().stream()
            .filter(account -> account.name().equals(name))
            .toList())
        .orElseThrow(() -> new ActionRefusal("There is no account " + name + "."));
  }

  private static <T> Optional<T> one(List<T> found) {
    return found.stream().findFirst();
  }
}
