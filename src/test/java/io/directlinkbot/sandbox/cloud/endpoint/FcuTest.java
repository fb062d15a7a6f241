package io.directlinkbot.sandbox.cloud.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.SimulatedNet;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

/** The calls that tell of gateways, as the AWS SDK makes them. */
class FcuTest {
  private final RunningCloud running = new RunningCloud();
  private final Ec2Client prod = running.ec2("AKIDEXAMPLE", "SECRETEXAMPLE");

  @AfterEach
  void stop() {
    prod.close();
    running.close();
  }

  @Test
  void gatewayHasItsNetAndItsName() {
    VpnGateway gateway =
        prod.describeVpnGateways(q -> q.vpnGatewayIds(DocumentedExample.GATEWAY))
            .vpnGateways()
            .getFirst();

    assertThat(gateway.stateAsString()).isEqualTo("available");
    assertThat(gateway.vpcAttachments()).hasSize(1);
    assertThat(gateway.vpcAttachments().getFirst().vpcId()).isEqualTo(DocumentedExample.NET);
    assertThat(gateway.vpcAttachments().getFirst().stateAsString()).isEqualTo("attached");
    assertThat(gateway.tags().getFirst().key()).isEqualTo("Name");
    assertThat(gateway.tags().getFirst().value()).isEqualTo("prod");
  }

  @ParameterizedTest
  @CsvSource({
    "state, pending, vgw-55556666",
    "attachment.vpc-id, vpc-22223333, vgw-11112222",
    "vpn-gateway-id, vgw-33334444, vgw-33334444",
    "tag:Name, spare, vgw-33334444",
  })
  void gatewaysAreFiltered(String name, String value, String expected) {
    assertThat(ids(filter(name, value))).containsExactly(expected);
  }

  @Test
  void filtersAddUpAndTheirValuesAreAlternatives() {
    assertThat(ids(filter("state", "available"), filter("attachment.state", "attached")))
        .containsExactly(DocumentedExample.GATEWAY, DocumentedExample.SECOND_GATEWAY);
    assertThat(ids(filter("state", "available", "pending"))).hasSize(4);
    assertThat(ids(filter("tag:Owner", "nobody"))).isEmpty();
  }

  @Test
  void netsHaveTheirNames() {
    assertThat(prod.describeVpcs(q -> q.vpcIds(DocumentedExample.NET)).vpcs().getFirst().tags())
        .extracting("key", "value")
        .containsExactly(tuple("Name", "production"));
    assertThat(prod.describeVpcs(q -> q.filters(filter("tag:Name", "staging"))).vpcs())
        .extracting(Vpc::vpcId)
        .containsExactly("vpc-22223333");
    assertThat(prod.describeVpcs().vpcs()).hasSize(2);
  }

  @Test
  void foreignTextIsEscaped() {
    String name = "<b>&\"production\"</b>";
    running
        .cloud
        .gateways()
        .addNet(new SimulatedNet("vpc-99999999", DocumentedExample.PROD.id(), Optional.of(name)));

    assertThat(prod.describeVpcs(q -> q.vpcIds("vpc-99999999")).vpcs().getFirst().tags())
        .extracting("value")
        .containsExactly(name);
  }

  @Test
  void thousandGatewaysAreOneAnswer() {
    running
        .cloud
        .gateways()
        .addAll(
            IntStream.range(0, 1000)
                .mapToObj(number -> String.format(Locale.ROOT, "vgw-%08d", number))
                .map(
                    id ->
                        new VirtualGateway(
                            id,
                            DocumentedExample.PROD.id(),
                            Optional.empty(),
                            "available",
                            List.of()))
                .toList());

    assertThat(prod.describeVpnGateways().vpnGateways()).hasSize(1004);
  }

  @Test
  void otherAccountsSeeNothingOfIt() {
    try (Ec2Client carrier =
        running.ec2(DocumentedExample.CARRIER.accessKey(), DocumentedExample.CARRIER.secretKey())) {
      assertThat(carrier.describeVpnGateways().vpnGateways()).isEmpty();
      assertThat(carrier.describeVpcs().vpcs()).isEmpty();
    }
  }

  @Test
  void errorsAreThoseOfEc2() {
    fails(
        () -> prod.describeVpnGateways(q -> q.vpnGatewayIds("vgw-00000000")),
        400,
        "InvalidVpnGatewayID.NotFound");
    fails(() -> prod.describeVpcs(q -> q.vpcIds("vpc-00000000")), 400, "InvalidVpcID.NotFound");
    fails(() -> ids(filter("colour", "red")), 400, "InvalidParameterValue");
    fails(() -> prod.describeSubnets(), 400, "InvalidAction");
    try (Ec2Client wrong = running.ec2("AKIDEXAMPLE", "SECRETWRONG");
        Ec2Client unknown = running.ec2("AKIDNOBODY", "SECRETEXAMPLE")) {
      assertThat(statusOf(wrong::describeVpnGateways)).isEqualTo(401);
      assertThat(statusOf(unknown::describeVpnGateways)).isEqualTo(401);
    }
  }

  /** The JDK's HTTP client, which the SDK uses here, drops the body of a 401. */
  private static int statusOf(Runnable call) {
    return catchThrowableOfType(Ec2Exception.class, call::run).statusCode();
  }

  private static void fails(Runnable call, int status, String code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Ec2Exception.class,
            error -> {
              assertThat(error.statusCode()).isEqualTo(status);
              assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            });
  }

  private List<String> ids(Filter... filters) {
    return prod.describeVpnGateways(q -> q.filters(filters)).vpnGateways().stream()
        .map(VpnGateway::vpnGatewayId)
        .toList();
  }

  private static Filter filter(String name, String... values) {
    return Filter.builder().name(name).values(values).build();
  }
}
