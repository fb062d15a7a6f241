package io.directlinkbot.sandbox.cloud.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.CloudRules;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.sandbox.cloud.recorded.RecordedRequest;
import io.directlinkbot.sandbox.cloud.recorded.Recordings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends what AWS CLI, OSC CLI and curl sent, byte for byte, at the time they sent it. */
class RecordedRequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MovableClock wallClock = new MovableClock("2026-11-23T02:30:00Z");
  private final RunningCloud running = new RunningCloud(wallClock, CloudRules.documented());

  @AfterEach
  void stop() {
    running.close();
  }

  static List<RecordedRequest> signedRequests() {
    return Recordings.all().stream()
        .filter(request -> request.header("authorization").startsWith("AWS4-"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("signedRequests")
  void isTakenAsSigned(RecordedRequest request) throws IOException {
    RawHttp.Answer answer = send(request);

    // a page token of another server's is the one thing in the recordings that makes no sense here
    assertThat(answer.status()).isEqualTo(request.body().contains("nextToken") ? 400 : 200);
    assertThat(answer.header("x-amz-requestid")).isNotEmpty();
    assertThat(answer.header("x-amzn-requestid")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("signedRequests")
  void isNotTakenWithOneByteChanged(RecordedRequest request) throws IOException {
    RawHttp.Answer answer = send(request.withBody("[" + request.body().substring(1)));

    assertThat(answer.body()).containsAnyOf("InvalidSignatureException", "AuthFailure");
  }

  @Test
  void recordingsAreAllThere() {
    assertThat(signedRequests()).hasSize(39);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "awscli1-confirm.txt",
        "awscli2-confirm.txt",
        "osccli-confirm.txt",
        "curl-confirm.txt"
      })
  void confirmIsAnsweredAsRecorded(String file) throws IOException {
    RawHttp.Answer answer = send(Recordings.request(file));

    assertThat(answer.body()).isEqualTo(Recordings.answer(file));
    assertThat(answer.header("content-type")).isEqualTo("application/x-amz-json-1.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "awscli1-describe-virtual-interfaces.txt",
        "awscli1-describe-one-virtual-interface.txt",
        "awscli2-describe-virtual-interfaces.txt",
        "osccli-describe-virtual-interfaces.txt",
        "osccli-describe-one-virtual-interface.txt",
        "osccli-describe-bare-host-profile.txt"
      })
  void interfaceIsListedAsRecorded(String file) throws IOException {
    ObjectNode expected = row(Recordings.answer(file));
    // what AWS has and OUTSCALE does not, and the key that the example has instead of its own
    expected.remove("routeFilterPrefixes");
    expected.put("authKey", DocumentedExample.TERMS.authKey().orElseThrow());

    ObjectNode actual = row(send(Recordings.request(file)).body());

    assertThat((JsonNode) actual).isEqualTo(expected);
    assertThat(actual.size()).isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"awscli1-describe-virtual-gateways.txt", "osccli-describe-virtual-gateways.txt"})
  void gatewaysAreListedInTheFormRecorded(String file) throws IOException {
    JsonNode expected = JSON.readTree(Recordings.answer(file)).get("virtualGateways");

    JsonNode actual = JSON.readTree(send(Recordings.request(file)).body()).get("virtualGateways");

    assertThat(actual).hasSize(4).contains(expected.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"awscli1-delete-virtual-interface.txt", "osccli-delete-virtual-interface.txt"})
  void deletionOfAnAcceptedInterfaceIsAnsweredAsRecorded(String file) throws IOException {
    running
        .cloud
        .interfaces()
        .confirm(
            DocumentedExample.PROD.id(), DocumentedExample.INTERFACE, DocumentedExample.GATEWAY);

    assertThat(send(Recordings.request(file)).body()).isEqualTo(Recordings.answer(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "awscli1-ec2-describe-vpn-gateways.txt",
        "awscli1-ec2-describe-vpn-gateways-filtered.txt",
        "osccli-fcu-describe-vpn-gateways.txt"
      })
  void gatewaysOfFcuAreXmlInTheFormRecorded(String file) throws IOException {
    String answer = Recordings.answer(file);
    String item = answer.substring(answer.indexOf("<item>"), answer.indexOf("</vpnGatewaySet>"));

    RawHttp.Answer actual = send(Recordings.request(file));

    assertThat(actual.header("content-type")).isEqualTo("text/xml");
    assertThat(actual.body())
        .startsWith(answer.substring(0, answer.indexOf("<requestId>")))
        .contains("<vpnGatewaySet>" + item);
  }

  @Test
  void outscaleApiIsRefusedInPlainWords() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            running.port(), Recordings.request("osccli-api-read-virtual-gateways.txt").bytes());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("not the OUTSCALE API", "ReadVirtualGateways");
    assertThat(answer.header("x-amz-requestid")).isNotEmpty();
  }

  @Test
  void pathOfTwoSlashesIsTheSameAddress() throws IOException {
    RecordedRequest plain = Recordings.request("osccli-confirm.txt");
    List<String> head =
        plain.head().stream().map(line -> line.replace("POST / ", "POST // ")).toList();

    RawHttp.Answer answer = send(new RecordedRequest("two slashes", head, plain.body()));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void unsignedRequestIsRefused() throws IOException {
    RecordedRequest signed = Recordings.request("osccli-confirm.txt");
    List<String> head =
        signed.head().stream().filter(line -> !line.startsWith("Authorization")).toList();

    RawHttp.Answer answer = send(new RecordedRequest("unsigned", head, signed.body()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/json");
    assertThat(answer.body()).contains("MissingAuthenticationTokenException");
  }

  @Test
  void signatureIsGoodForFifteenMinutes() throws IOException {
    RecordedRequest request = Recordings.request("osccli-describe-virtual-interfaces.txt");

    wallClock.set(request.signedAt().plus(Duration.ofMinutes(15)));
    assertThat(RawHttp.send(running.port(), request.bytes()).status()).isEqualTo(200);

    wallClock.advance(Duration.ofSeconds(1));
    assertThat(RawHttp.send(running.port(), request.bytes()).body())
        .contains("InvalidSignatureException", "Signature expired");

    wallClock.set(request.signedAt().minus(Duration.ofMinutes(16)));
    assertThat(RawHttp.send(running.port(), request.bytes()).status()).isEqualTo(400);
  }

  private RawHttp.Answer send(RecordedRequest request) throws IOException {
    wallClock.set(request.signedAt());
    return RawHttp.send(running.port(), request.bytes());
  }

  private static ObjectNode row(String answer) throws IOException {
    JsonNode rows = JSON.readTree(answer).get("virtualInterfaces");
    assertThat(rows).hasSize(1);
    return (ObjectNode) rows.get(0);
  }
}
