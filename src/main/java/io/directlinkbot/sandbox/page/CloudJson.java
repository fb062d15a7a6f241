package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.Attachment;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.CloudSnapshot;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.SimulatedNet;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import java.util.List;

/**
 * Writes the cloud as JSON for the page, account by account. It has no BGP keys. It does have the
 * accounts' access keys, for the command line that the page offers to copy; they are valid only in
 * the sandbox.
 */
final class CloudJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CloudSnapshot cloud;

  CloudJson(CloudSnapshot cloud) {
    this.cloud = cloud;
  }

  /** Returns the accounts of these names, in this order. The others only act as counterparties. */
  ArrayNode accounts(List<String> names) {
    ArrayNode accounts = NODES.arrayNode();
    for (String name : names) {
      cloud.accounts().stream()
          .filter(account -> account.name().equals(name))
          .forEach(account -> accounts.add(account(account)));
    }
    return accounts;
  }

  private ObjectNode account(CloudAccount account) {
    List<SimulatedInterface> interfaces =
        cloud.interfaces().stream().filter(item -> item.grantee().equals(account.id())).toList();
    ObjectNode node =
        NODES
            .objectNode()
            .put("name", account.name())
            .put("id", account.id())
            .put("region", account.region())
            .put("accessKey", account.accessKey())
            .put("secretKey", account.secretKey())
            .put("keyRevoked", cloud.revokedKeys().contains(account.accessKey()));
    node.putPOJO("suggested", SuggestedTerms.after(interfaces));
    ArrayNode connections = node.putArray("connections");
    cloud.connections().stream()
        .filter(line -> !line.owner().equals(account.id()))
        .map(line -> line.lag().map(lag -> named(lag, "LAG")).orElse(named(line.id(), line.name())))
        .distinct()
        .forEach(connections::add);
    ArrayNode nets = node.putArray("nets");
    cloud.nets().stream()
        .filter(net -> net.account().equals(account.id()))
        .forEach(net -> nets.add(net(net)));
    ArrayNode gateways = node.putArray("gateways");
    cloud.gateways().stream()
        .filter(gateway -> gateway.account().equals(account.id()))
        .forEach(gateway -> gateways.add(gateway(gateway)));
    node.putArray("interfaces")
        .addAll(interfaces.stream().map(CloudJson::hostedInterface).toList());
    return node;
  }

  private static ObjectNode hostedInterface(SimulatedInterface item) {
    ObjectNode node =
        named(item.id(), item.terms().name())
            .put("state", item.state())
            .put("vlan", item.terms().vlan())
            .put("asn", item.terms().asn())
            .put("connection", item.connection());
    item.gateway().ifPresent(gateway -> node.put("gateway", gateway));
    item.expiresAt().ifPresent(at -> node.put("expires", at.toEpochMilli()));
    return node;
  }

  private ObjectNode gateway(VirtualGateway gateway) {
    ObjectNode node = NODES.objectNode().put("id", gateway.id()).put("state", gateway.state());
    gateway.name().ifPresent(name -> node.put("name", name));
    gateway.attachments().stream()
        .filter(attachment -> attachment.state().equals("attached"))
        .map(Attachment::net)
        .findFirst()
        .ifPresent(id -> node.set("net", attachedNet(id)));
    return node;
  }

  private ObjectNode attachedNet(String id) {
    return cloud.nets().stream()
        .filter(net -> net.id().equals(id))
        .map(CloudJson::net)
        .findFirst()
        .orElseGet(() -> named(id, id));
  }

  private static ObjectNode net(SimulatedNet net) {
    return named(net.id(), net.name().orElse(net.id()));
  }

  private static ObjectNode named(String id, String name) {
    return NODES.objectNode().put("id", id).put("name", name);
  }
}
