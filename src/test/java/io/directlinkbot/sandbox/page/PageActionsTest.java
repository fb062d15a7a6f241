package io.directlinkbot.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PageActionsTest {
  private Sandbox sandbox;
  private PageClient page;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxSettings.onAnyPort().withSlack(Patient.SLACK));
    page = new PageClient(sandbox.pageUrl());
  }

  @AfterEach
  void stop() {
    page.close();
    sandbox.close();
  }

  @Test
  void offersAnInterfaceWithTheSuggestedValues() throws Exception {
    JsonNode first = page.done("offer", suggested());
    JsonNode second = page.done("offer", suggested());
    assertThat(interfaces()).containsKeys(first.path("id").asText(), second.path("id").asText());
    assertThat(interfaces().values())
        .extracting(item -> item.path("vlan").asInt())
        .containsExactlyInAnyOrder(101, 102, 103);
    assertThat(interfaces().values())
        .extracting(item -> item.path("state").asText())
        .containsOnly("confirming");
  }

  @Test
  void refusesAnOfferInPlainWords() throws Exception {
    Map<String, String> offer = suggested();
    offer.put("vlan", "1");
    assertThat(page.refused("offer", offer)).isEqualTo("VLAN 1 is not between 2 and 4094.");
    offer.put("vlan", "many");
    assertThat(page.refused("offer", offer)).isEqualTo("“many” is not a whole number.");
    offer.put("vlan", "99999999999");
    assertThat(page.refused("offer", offer)).contains("is not between 2 and 4094");
    offer.put("vlan", "");
    assertThat(page.refused("offer", offer)).isEqualTo("The field vlan is empty.");
    offer.put("account", "none");
    offer.put("vlan", "200");
    assertThat(page.refused("offer", offer)).isEqualTo("There is no account none.");
  }

  @Test
  void deletesAnInterfaceAsTheOtherSide() throws Exception {
    assertThat(
            page.done("delete", Map.of("interface", "dxvif-56781234"))
                .path("error")
                .isMissingNode())
        .isTrue();
    assertThat(sandbox.cloud().snapshot().interfaces().getFirst().state())
        .isIn("deleting", "deleted");
    assertThat(page.refused("delete", Map.of("interface", "dxvif-0")))
        .isEqualTo("There is no interface dxvif-0.");
  }

  @Test
  void suggestsPeerAddressesThatNobodyHasAndThatRoutersTake() throws Exception {
    page.done("offer", suggested());

    assertThat(suggested())
        .containsEntry("amazonAddress", "172.16.0.13/30")
        .containsEntry("customerAddress", "172.16.0.14/30");
    sandbox.cloud().interfaces().withdraw("dxvif-56781234");
    assertThat(suggested())
        .containsEntry("vlan", "101")
        .containsEntry("amazonAddress", "172.16.0.5/30");
  }

  @Test
  void takesAnAcceptedInterfaceDownAndUpAgain() throws Exception {
    String id = "dxvif-56781234";
    assertThat(page.refused("traffic", Map.of("interface", id, "state", "down")))
        .isEqualTo("An interface that is confirming can't become down.");
    sandbox
        .cloud()
        .interfaces()
        .confirm(DocumentedExample.PROD.id(), id, DocumentedExample.GATEWAY);
    page.done("traffic", Map.of("interface", id, "state", "down"));
    assertThat(state(id)).isEqualTo("down");
    page.done("traffic", Map.of("interface", id, "state", "available"));
    assertThat(state(id)).isEqualTo("available");
    assertThat(page.refused("traffic", Map.of("interface", id, "state", "confirming")))
        .isEqualTo("An interface that is available can't become confirming.");
  }

  @Test
  void revokesAKeyAndRestoresIt() throws Exception {
    CloudAccount prod = DocumentedExample.PROD;
    page.done("revoke-key", Map.of("account", prod.name()));
    assertThat(sandbox.cloud().accountWithKey(prod.accessKey())).isEmpty();
    assertThat(account(prod.name()).path("keyRevoked").asBoolean()).isTrue();
    page.done("restore-key", Map.of("account", prod.name()));
    assertThat(sandbox.cloud().accountWithKey(prod.accessKey())).contains(prod);
    assertThat(account(prod.name()).path("keyRevoked").asBoolean()).isFalse();
  }

  @Test
  void detachesAndAttachesAGateway() throws Exception {
    Map<String, String> gateway =
        Map.of("account", "prod", "gateway", "vgw-87654321", "net", "vpc-12345678");
    page.done("detach", gateway);
    assertThat(gateway("vgw-87654321").path("net").isMissingNode()).isTrue();
    page.done("attach", gateway);
    assertThat(gateway("vgw-87654321").path("net").path("id").asText()).isEqualTo("vpc-12345678");
    assertThat(page.refused("attach", Map.of("account", "prod", "gateway", "vgw-1", "net", "x")))
        .isEqualTo("There is no virtual gateway vgw-1.");
  }

  @Test
  void movesTheClockOnAndNeverBack() throws Exception {
    page.done("advance", Map.of("by", "PT24H"));
    assertThat(sandbox.clock().advanced()).isEqualTo(Duration.ofDays(1));
    assertThat(page.refused("advance", Map.of("by", "PT-1H"))).contains("can't go back");
    assertThat(page.refused("advance", Map.of("by", "soon"))).contains("not a duration");
    assertThat(sandbox.clock().advanced()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void writesMessagesAndRepliesAsThePersonActing() throws Exception {
    page.done("say", Map.of("as", Fixture.BOB, "channel", Fixture.PROD, "text", "hello"));
    JsonNode message = page.world(Fixture.ALICE).path("messages").path(0);
    assertThat(message.path("user").asText()).isEqualTo(Fixture.BOB);
    String ts = message.path("ts").asText();
    page.done(
        "say",
        Map.of("as", Fixture.ALICE, "channel", Fixture.PROD, "thread", ts, "text", "hi Bob"));
    JsonNode reply = page.world(Fixture.ALICE).path("messages").path(1);
    assertThat(reply.path("thread").asText()).isEqualTo(ts);
    assertThat(reply.path("text").asText()).isEqualTo("hi Bob");
  }

  @Test
  void tellsOnlyThePersonThatNoAppHeardTheCommand() throws Exception {
    page.done("say", Map.of("as", Fixture.BOB, "channel", Fixture.PROD, "text", "/directlink"));
    assertThat(page.world(Fixture.ALICE).path("messages")).isEmpty();
    assertThat(page.world(Fixture.BOB).path("messages").path(0).path("ephemeral").asBoolean())
        .isTrue();
  }

  @Test
  void refusesFormsAsAnotherSiteCouldSendThem() throws Exception {
    var form = page.post("advance", "text/plain", "{\"by\": \"PT24H\"}");
    assertThat(form.statusCode()).isEqualTo(400);
    assertThat(form.body()).contains("application/json");
    assertThat(sandbox.clock().advanced()).isZero();
  }

  @Test
  void refusesNamesThatWereBentToThisMachine() throws Exception {
    String answer =
        raw(
            """
            GET /sandbox/events HTTP/1.1\r
            Host: evil.example\r
            Accept: text/event-stream\r
            Connection: close\r
            \r
            """);
    assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("SECRETEXAMPLE");
    String action =
        raw(
            """
            POST /sandbox/advance HTTP/1.1\r
            Host: evil.example:80\r
            Content-Type: application/json\r
            Content-Length: 14\r
            Connection: close\r
            \r
            {"by": "PT1H"}\
            """);
    assertThat(action).startsWith("HTTP/1.1 400").contains("127.0.0.1 and localhost only");
    assertThat(sandbox.clock().advanced()).isZero();
  }

  private Map<String, String> suggested() throws Exception {
    JsonNode prod = page.world(Fixture.ALICE).path("accounts").path(0);
    Map<String, String> fields = new HashMap<>();
    prod.path("suggested")
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    fields.put("account", "prod");
    fields.put("connection", prod.path("connections").path(0).path("id").asText());
    return fields;
  }

  private String state(String id) throws Exception {
    return Objects.requireNonNull(interfaces().get(id)).path("state").asText();
  }

  private JsonNode account(String name) throws Exception {
    return StreamSupport.stream(page.world(Fixture.ALICE).path("accounts").spliterator(), false)
        .filter(account -> account.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, JsonNode> interfaces() throws Exception {
    Map<String, JsonNode> found = new HashMap<>();
    page.world(Fixture.ALICE)
        .path("accounts")
        .path(0)
        .path("interfaces")
        .forEach(item -> found.put(item.path("id").asText(), item));
    return found;
  }

  private JsonNode gateway(String id) throws Exception {
    JsonNode gateways = page.world(Fixture.ALICE).path("accounts").path(0).path("gateways");
    return StreamSupport.stream(gateways.spliterator(), false)
        .filter(gateway -> gateway.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
