package io.directlinkbot.sandbox.cloud.endpoint;

import static io.directlinkbot.sandbox.cloud.endpoint.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.directconnect.model.Connection;
import software.amazon.awssdk.services.directconnect.model.Location;
import software.amazon.awssdk.services.directconnect.model.VirtualGateway;

/** The operations on what interfaces hang on, as the AWS SDK calls them. */
class ConnectionsTest {
  private static final String ID = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  private final RunningCloud running = new RunningCloud();
  private final DirectConnectClient prod = running.directConnect(DocumentedExample.PROD);
  private final DirectConnectClient carrier = running.directConnect(DocumentedExample.CARRIER);

  @AfterEach
  void stop() {
    prod.close();
    carrier.close();
    running.close();
  }

  @Test
  void ownInterfaceIsMadeOnOnesOwnConnection() {
    String connection =
        prod.createConnection(q -> q.connectionName("own").location("PAR1").bandwidth("1Gbps"))
            .connectionId();
    refused(() -> createOn(connection), "in state requested, not available");

    running.cloud.connections().setState(connection, "available");

    assertThat(createOn(connection)).isEqualTo("pending");
    refused(() -> createOn(DocumentedExample.CONNECTION), "does not exist");
    refused(
        () -> prod.deleteConnection(q -> q.connectionId(connection)),
        "still has virtual interfaces");
  }

  @Test
  void connectionsAreTheOwnersAlone() {
    assertThat(prod.describeConnections().connections()).isEmpty();
    assertThat(carrier.describeConnections().connections())
        .extracting(Connection::connectionId, Connection::connectionStateAsString)
        .containsExactly(tuple(DocumentedExample.CONNECTION, "available"));
    refused(
        () -> prod.describeConnections(q -> q.connectionId(DocumentedExample.CONNECTION)),
        "does not exist");
  }

  @Test
  void connectionIsGivenUpOnceNothingHangsOnIt() {
    refused(
        () -> carrier.deleteConnection(q -> q.connectionId(DocumentedExample.CONNECTION)),
        "still has virtual interfaces");
    prod.deleteVirtualInterface(q -> q.virtualInterfaceId(ID));

    assertThat(
            carrier
                .deleteConnection(q -> q.connectionId(DocumentedExample.CONNECTION))
                .connectionStateAsString())
        .isEqualTo("deleted");
    assertThat(carrier.describeConnections().connections()).isEmpty();
  }

  @Test
  void locationsAndGatewaysAreListed() {
    assertThat(prod.describeLocations().locations())
        .extracting(Location::locationCode)
        .containsExactly("PAR1");
    assertThat(prod.describeVirtualGateways().virtualGateways())
        .extracting(VirtualGateway::virtualGatewayId, VirtualGateway::virtualGatewayState)
        .contains(tuple(GATEWAY, "available"), tuple(DocumentedExample.PENDING_GATEWAY, "pending"));
  }

  private String createOn(String connection) {
    return prod.createPrivateVirtualInterface(
            q ->
                q.connectionId(connection)
                    .newPrivateVirtualInterface(
                        n ->
                            n.virtualInterfaceName("mine")
                                .vlan(303)
                                .asn(64512)
                                .virtualGatewayId(GATEWAY)))
        .virtualInterfaceStateAsString();
  }
}
