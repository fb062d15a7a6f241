package io.directlinkbot.sandbox.cloud.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the endpoint with the real AWS CLI, where it is installed. */
class AwsCliTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningCloud running = new RunningCloud();
  @TempDir Path home;

  @BeforeEach
  void needTheTool() {
    assumeTrue(AwsCli.find(home).isPresent(), AwsCli.MISSING);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void confirmAnswersPending() throws Exception {
    AwsCli.Finished confirm =
        aws(
            "directconnect confirm-private-virtual-interface --virtual-interface-id dxvif-56781234"
                + " --virtual-gateway-id vgw-87654321 --endpoint "
                + running.address());

    assertThat(confirm.error()).isEmpty();
    assertThat(JSON.readTree(confirm.output()))
        .isEqualTo(JSON.readTree("{\"virtualInterfaceState\": \"pending\"}"));
    assertThat(confirm.status()).isZero();
  }

  @Test
  void interfacesAreListedWithAStateTheToolDoesNotKnow() throws Exception {
    running.cloud.interfaces().setState(DocumentedExample.INTERFACE, "expired");

    JsonNode rows =
        read("directconnect describe-virtual-interfaces --endpoint-url " + running.address())
            .get("virtualInterfaces");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("virtualInterfaceState").textValue()).isEqualTo("expired");
  }

  @Test
  void gatewaysAreListedAndFiltered() throws Exception {
    JsonNode ids =
        read(
            "ec2 describe-vpn-gateways --filters Name=state,Values=available"
                + " Name=attachment.state,Values=attached --query VpnGateways[].VpnGatewayId"
                + " --endpoint-url "
                + running.address());

    assertThat(ids)
        .extracting(JsonNode::textValue)
        .containsExactly(DocumentedExample.GATEWAY, DocumentedExample.SECOND_GATEWAY);
  }

  @Test
  void deletionDeclinesAnOffer() throws Exception {
    JsonNode answer =
        read(
            "directconnect delete-virtual-interface --virtual-interface-id dxvif-56781234"
                + " --endpoint-url "
                + running.address());

    assertThat(answer.get("virtualInterfaceState").textValue()).isEqualTo("rejected");
  }

  @Test
  void refusalIsShownInOurWords() throws Exception {
    AwsCli.Finished confirm =
        aws(
            "directconnect confirm-private-virtual-interface --virtual-interface-id dxvif-00000000"
                + " --virtual-gateway-id vgw-87654321 --endpoint-url "
                + running.address());

    assertThat(confirm.status()).isNotZero();
    assertThat(confirm.error())
        .contains("DirectConnectClientException", "'dxvif-00000000' does not exist");
  }

  private JsonNode read(String arguments) throws IOException, InterruptedException {
    AwsCli.Finished finished = aws(arguments);
    assertThat(finished.error()).isEmpty();
    return JSON.readTree(finished.output());
  }

  private AwsCli.Finished aws(String arguments) throws IOException, InterruptedException {
    return AwsCli.find(home).orElseThrow().run(DocumentedExample.PROD, arguments.split(" ", -1));
  }
}
