package io.directlinkbot.sandbox.cloud.endpoint;

import static io.directlinkbot.sandbox.cloud.endpoint.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.directconnect.model.AllocatePrivateVirtualInterfaceResponse;
import software.amazon.awssdk.services.directconnect.model.DescribeVirtualInterfacesResponse;
import software.amazon.awssdk.services.directconnect.model.DirectConnectException;
import software.amazon.awssdk.services.directconnect.model.NewPrivateVirtualInterfaceAllocation;
import software.amazon.awssdk.services.directconnect.model.VirtualInterface;

/** The operations on interfaces, as the AWS SDK calls them. */
class DirectLinkTest {
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
  void waitingInterfaceIsListedToBothSides() {
    VirtualInterface seen = only(prod.describeVirtualInterfaces());

    assertThat(seen.virtualInterfaceStateAsString()).isEqualTo("confirming");
    assertThat(seen.virtualInterfaceType()).isEqualTo("private");
    assertThat(seen.ownerAccount()).isEqualTo(DocumentedExample.PROD.id());
    assertThat(seen.vlan()).isEqualTo(101);
    assertThat(seen.asn()).isEqualTo(65000);
    assertThat(seen.amazonAddress()).isEqualTo("172.16.0.4/30");
    assertThat(seen.customerAddress()).isEqualTo("172.16.0.5/30");
    assertThat(seen.virtualGatewayId()).isEmpty();
    assertThat(only(carrier.describeVirtualInterfaces())).isEqualTo(seen);
  }

  @Test
  void listIsNarrowedByInterfaceAndByConnection() {
    assertThat(describe("dxvif-00000000")).isEmpty();
    assertThat(describe(ID)).hasSize(1);
    assertThat(
            prod.describeVirtualInterfaces(q -> q.connectionId(DocumentedExample.CONNECTION))
                .virtualInterfaces())
        .hasSize(1);
    assertThat(
            prod.describeVirtualInterfaces(q -> q.connectionId("dxcon-00000000"))
                .virtualInterfaces())
        .isEmpty();
  }

  @Test
  void confirmedInterfaceBecomesAvailableWithItsGateway() {
    assertThat(confirm(ID, GATEWAY)).isEqualTo("pending");
    assertThat(confirm(ID, GATEWAY)).isEqualTo("pending");

    running.clock.advance(Duration.ofSeconds(20));

    assertThat(only(prod.describeVirtualInterfaces()).virtualInterfaceStateAsString())
        .isEqualTo("available");
    assertThat(only(prod.describeVirtualInterfaces()).virtualGatewayId()).isEqualTo(GATEWAY);
  }

  @Test
  void confirmIsRefusedWithTheReason() {
    refused(() -> confirm("dxvif-00000000", GATEWAY), "'dxvif-00000000' does not exist");
    refused(() -> confirm(ID, "vgw-00000000"), "'vgw-00000000' does not exist");
    refused(() -> confirm(ID, DocumentedExample.PENDING_GATEWAY), "in state pending");
    refused(
        () ->
            carrier.confirmPrivateVirtualInterface(
                q -> q.virtualInterfaceId(ID).virtualGatewayId(GATEWAY)),
        "another account");
    refused(
        () -> prod.confirmPrivateVirtualInterface(q -> q.virtualInterfaceId(ID)),
        "'virtualGatewayId' is required");
    running.clock.advance(Duration.ofDays(7));
    refused(() -> confirm(ID, GATEWAY), "in state expired, not confirming");
  }

  @Test
  void interfaceOfStrangersIsAsGoodAsNone() {
    CloudAccount stranger =
        new CloudAccount(
            "stranger", "333333333333", DocumentedExample.REGION, "AKIDOTHER", "SECRETOTHER");
    running.cloud.addAccount(stranger);
    try (DirectConnectClient client = running.directConnect(stranger)) {
      assertThat(client.describeVirtualInterfaces().virtualInterfaces()).isEmpty();
      assertThat(client.describeVirtualGateways().virtualGateways()).isEmpty();
      refused(() -> client.deleteVirtualInterface(q -> q.virtualInterfaceId(ID)), "does not exist");
    }
  }

  @Test
  void allocatedInterfaceWaitsForTheOtherAccount() {
    AllocatePrivateVirtualInterfaceResponse made = allocate(q -> q.vlan(202).asn(64512));

    assertThat(made.virtualInterfaceStateAsString()).isEqualTo("confirming");
    assertThat(made.virtualGatewayId()).isNull();
    assertThat(made.authKey()).as("the cloud makes one").isNotEmpty();
    assertThat(describe(made.virtualInterfaceId())).hasSize(1);
  }

  @Test
  void allocationIsRefusedWithTheReason() {
    refused(() -> allocate(q -> q.vlan(1).asn(64512)), "VLAN 1 is not between 2 and 4094");
    refused(() -> allocate(q -> q.vlan(101)), "'asn' is required");
    refused(() -> offer(carrier, DocumentedExample.CARRIER.id()), "the connection's own owner");
    refused(() -> offer(carrier, "999999999999"), "Account '999999999999' does not exist");
    refused(() -> offer(prod, DocumentedExample.PROD.id()), "does not exist");
    running.cloud.connections().setState(DocumentedExample.CONNECTION, "down");
    refused(() -> offer(carrier, DocumentedExample.PROD.id()), "in state down, not available");
  }

  @Test
  void deletionOfAnOfferByItsGranteeRejectsIt() {
    assertThat(
            prod.deleteVirtualInterface(q -> q.virtualInterfaceId(ID))
                .virtualInterfaceStateAsString())
        .isEqualTo("rejected");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void listComesInPagesWhetherAskedForOrNot(boolean asked) {
    for (int vlan = 200; vlan < 204; vlan++) {
      int different = vlan;
      allocate(q -> q.vlan(different).asn(64512));
    }
    if (!asked) {
      running.endpoint.forcePageSize(2);
    }
    List<Integer> sizes = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      DescribeVirtualInterfacesResponse page =
          prod.describeVirtualInterfaces(q -> q.nextToken(next).maxResults(asked ? 2 : null));
      page.virtualInterfaces().forEach(one -> ids.add(one.virtualInterfaceId()));
      sizes.add(page.virtualInterfaces().size());
      token = page.nextToken();
    } while (token != null);

    assertThat(sizes).containsExactly(2, 2, 1);
    assertThat(ids).doesNotHaveDuplicates().contains(ID);
  }

  @Test
  void operationsThatOutscaleDoesNotHaveAreUnknown() {
    assertThatThrownBy(prod::describeLags)
        .isInstanceOfSatisfying(
            DirectConnectException.class,
            error ->
                assertThat(error.awsErrorDetails().errorCode())
                    .isEqualTo("UnknownOperationException"));
  }

  @Test
  void unknownKeyAndWrongSecretAreToldApart() {
    authenticationFails("AKIDNOBODY", "SECRETEXAMPLE", "UnrecognizedClientException");
    authenticationFails("AKIDEXAMPLE", "SECRETWRONG", "InvalidSignatureException");
  }

  private void authenticationFails(String key, String secret, String code) {
    try (DirectConnectClient client = running.directConnect(key, secret)) {
      assertThatThrownBy(client::describeVirtualInterfaces)
          .isInstanceOfSatisfying(
              DirectConnectException.class,
              error -> {
                assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
                assertThat(error.statusCode()).isEqualTo(400);
                assertThat(error.requestId()).isNotEmpty();
                assertThat(error.getMessage()).doesNotContain(secret, "SECRETEXAMPLE");
              });
    }
  }

  private String confirm(String id, String gateway) {
    return prod.confirmPrivateVirtualInterface(
            q -> q.virtualInterfaceId(id).virtualGatewayId(gateway))
        .virtualInterfaceStateAsString();
  }

  private List<VirtualInterface> describe(String id) {
    return prod.describeVirtualInterfaces(q -> q.virtualInterfaceId(id)).virtualInterfaces();
  }

  private void offer(DirectConnectClient grantor, String grantee) {
    grantor.allocatePrivateVirtualInterface(
        q ->
            q.connectionId(DocumentedExample.CONNECTION)
                .ownerAccount(grantee)
                .newPrivateVirtualInterfaceAllocation(
                    n -> n.virtualInterfaceName("another").vlan(300).asn(64512)));
  }

  private AllocatePrivateVirtualInterfaceResponse allocate(
      Consumer<NewPrivateVirtualInterfaceAllocation.Builder> terms) {
    return carrier.allocatePrivateVirtualInterface(
        q ->
            q.connectionId(DocumentedExample.CONNECTION)
                .ownerAccount(DocumentedExample.PROD.id())
                .newPrivateVirtualInterfaceAllocation(
                    n -> terms.accept(n.virtualInterfaceName("another"))));
  }

  private static VirtualInterface only(DescribeVirtualInterfacesResponse response) {
    assertThat(response.virtualInterfaces()).hasSize(1);
    assertThat(response.nextToken()).isNull();
    return response.virtualInterfaces().getFirst();
  }
}
