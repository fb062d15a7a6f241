package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.store.Failover;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A PostgreSQL that takes no writes any more, while it and the connections to it stay up. */
final class StoreTroubleTest {
  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final HttpClient http = HttpClient.newHttpClient();
  private Failover servers;

  @BeforeEach
  void start() throws Exception {
    servers = new Failover();
    bot.start("store: {url: '" + servers.url() + "'}");
    bot.slack().card(DocumentedExample.INTERFACE);
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
    servers.close();
    http.close();
  }

  @Test
  void isNamedAndOverOnceTheStoreTakesWritesAgainOrAnotherServerTakesOver() throws Exception {
    servers.readOnly(true);
    await(503, "127.0.0.1:", "read-only");
    Awaitility.await()
        .until(
            () -> {
              bot.later(Duration.ofMinutes(1));
              return !bot.slack().notices(Fixture.PROD).isEmpty();
            });
    bot.slack().notice(Fixture.PROD, "Nothing can be decided here for now");
    bot.slack().notice(Fixture.STAGING, "Nothing can be decided here for now");
    servers.readOnly(false);
    await(200, "connected");
    bot.slack().notice(Fixture.PROD, "Requests can be decided here again");
    assertThat(bot.slack().notices(Fixture.PROD)).hasSize(2);
    bot.cloud().offer("dxvif-0000000b");
    bot.slack().card("dxvif-0000000b");

    servers.happen();
    bot.cloud().offer("dxvif-0000000c");

    bot.slack().card("dxvif-0000000c");
    await(200, "connected");
  }

  private void await(int status, String... parts) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              HttpResponse<String> answer = ready();
              JsonNode store = new ObjectMapper().readTree(answer.body()).at("/parts/store");
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
              assertThat(store.asText()).contains(parts);
            });
  }

  private HttpResponse<String> ready() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + bot.port() + "/readyz");
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
