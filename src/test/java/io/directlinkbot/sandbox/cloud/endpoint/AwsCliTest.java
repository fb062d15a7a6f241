package io.directlinkbot.sandbox.cloud.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the endpoint with the real AWS CLI, where it is installed. */
class AwsCliTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Optional<Path> AWS = find();

  private final RunningCloud running = new RunningCloud();
  @TempDir Path home;

  @BeforeEach
  void needTheTool() {
    assumeTrue(
        AWS.isPresent(),
        "The AWS CLI is not installed, so it was not tried: install it (Debian: awscli) to have it"
            + " tried.");
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void confirmAnswersPending() throws Exception {
    Finished confirm =
        aws(
            "directconnect confirm-private-virtual-interface --virtual-interface-id dxvif-56781234"
                + " --virtual-gateway-id vgw-87654321 --endpoint "
                + running.address());

    assertThat(confirm.error).isEmpty();
    assertThat(JSON.readTree(confirm.output))
        .isEqualTo(JSON.readTree("{\"virtualInterfaceState\": \"pending\"}"));
    assertThat(confirm.status).isZero();
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
    Finished confirm =
        aws(
            "directconnect confirm-private-virtual-interface --virtual-interface-id dxvif-00000000"
                + " --virtual-gateway-id vgw-87654321 --endpoint-url "
                + running.address());

    assertThat(confirm.status).isNotZero();
    assertThat(confirm.error)
        .contains("DirectConnectClientException", "'dxvif-00000000' does not exist");
  }

  private JsonNode read(String arguments) throws IOException, InterruptedException {
    Finished finished = aws(arguments);
    assertThat(finished.error).isEmpty();
    return JSON.readTree(finished.output);
  }

  private Finished aws(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(AWS.orElseThrow().toString()));
    command.addAll(Arrays.asList(arguments.split(" ", -1)));
    Path output = home.resolve("output");
    Path error = home.resolve("error");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(error.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_ACCESS_KEY_ID", DocumentedExample.PROD.accessKey(),
                "AWS_SECRET_ACCESS_KEY", DocumentedExample.PROD.secretKey(),
                "AWS_DEFAULT_REGION", DocumentedExample.REGION,
                "AWS_PAGER", "",
                "HOME", home.toString()));
    int status = builder.start().waitFor();
    return new Finished(status, Files.readString(output, UTF_8), Files.readString(error, UTF_8));
  }

  /** Debian's own first, then whatever the path has. */
  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            Stream.of(Path.of("/usr/bin/aws")),
            Arrays.stream(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, "aws")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private record Finished(int status, String output, String error) {}
}
