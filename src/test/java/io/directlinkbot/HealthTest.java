package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.http.HttpPort;
import io.directlinkbot.http.PortException;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.web.MethodFault.Status;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a machine that asks by HTTP is told of the bot. */
final class HealthTest {
  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final PortClient port = new PortClient(bot);

  @AfterEach
  void stop() {
    bot.close();
    port.close();
  }

  @Test
  void isReadyOnceSlackIsConnectedAndEachAccountPolled() throws Exception {
    bot.start();
    Answer ready = await("/readyz", answer -> answer.status() == 200);

    assertThat(ready.parts())
        .hasToString(
            """
            {"slack":"connected","store":"connected","account prod":"polled",\
            "account staging":"polled"}\
            """);
  }

  @Test
  void isNotReadyWithoutSlackAndLivesOn() throws Exception {
    bot.slack().workspace().faults().next("auth.test", Integer.MAX_VALUE, new Status(503));
    bot.startWithoutSlack();
    Answer answer = await("/readyz", it -> it.part("account prod").equals("polled"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.part("slack")).startsWith("not connected: ");
    assertThat(get("/healthz"))
        .satisfies(it -> assertThat(it.status()).isEqualTo(200))
        .extracting(it -> it.part("publishing"))
        .isEqualTo("turns");
  }

  @Test
  void isReadyWithAnAccountThatIsKnownToFail() throws Exception {
    bot.cloud()
        .faults()
        .next(
            1_000,
            call -> call.account().equals(DocumentedExample.PROD),
            new CallFault.Refuse(403, "UnrecognizedClientException", "The token is invalid."));
    bot.start();

    Answer ready = await("/readyz", it -> it.status() == 200);
    assertThat(ready.part("account prod")).startsWith("can't be polled: ");
    assertThat(ready.part("account staging")).isEqualTo("polled");
  }

  @Test
  void namesAChannelThatCanNotBePostedTo() throws Exception {
    Channel prod = bot.slack().workspace().snapshot().channel(Fixture.PROD).orElseThrow();
    bot.slack().workspace().put(prod.asArchived());
    bot.start();

    Answer alive = await("/healthz", it -> !it.part("channel " + prod.id()).isEmpty());
    assertThat(alive.status()).isEqualTo(200);
    assertThat(alive.part("channel " + prod.id())).contains("is_archived", "unarchive the channel");
    assertThat(get("/readyz").part("channel " + prod.id())).contains("is_archived");
  }

  @Test
  void namesChannelsInWhichSlackRefusesThePostAndGoesOn() throws Exception {
    refuse(Fixture.PROD, "no_permission");
    refuse(Fixture.STAGING, "a_word_of_tomorrow");
    bot.start();

    await(
        "/readyz",
        it ->
            it.part("channel " + Fixture.PROD).contains("no_permission")
                && it.part("channel " + Fixture.STAGING).contains("a_word_of_tomorrow")
                && it.part("slack").equals("connected"));
    assertThat(get("/healthz").part("publishing")).isEqualTo("turns");
    bot.slack().workspace().faults().clear();
    bot.later(Duration.ofMinutes(1));
    bot.slack().card(DocumentedExample.INTERFACE);
    await("/readyz", it -> it.part("channel " + Fixture.PROD).isEmpty());
  }

  private void refuse(String channel, String word) {
    if (channel.equals(Fixture.STAGING)) {
      bot.cloud().offer("dxvif-0000000b", bot.cloud().staging());
    }
    bot.slack()
        .workspace()
        .faults()
        .next(
            "chat.postMessage",
            call -> call.path("channel").asText().equals(channel),
            Integer.MAX_VALUE,
            new io.directlinkbot.sandbox.slack.web.MethodFault.Refused(word));
  }

  @Test
  void answersNothingElse() throws Exception {
    bot.start();

    assertThat(status("GET", "/")).isEqualTo(404);
    assertThat(status("GET", "/healthz/x")).isEqualTo(404);
    assertThat(status("POST", "/healthz")).isEqualTo(405);
    assertThat(status("POST", "/slack/events")).isEqualTo(404);
    assertThat(status("HEAD", "/healthz")).isEqualTo(200);
  }

  @Test
  void saysPlainlyThatItsPortIsTaken() {
    try (HttpPort taken = HttpPort.open(new HttpSettings(0, "127.0.0.1"))) {
      HttpSettings same = new HttpSettings(taken.port(), "127.0.0.1");

      assertThatThrownBy(() -> HttpPort.open(same))
          .isInstanceOf(PortException.class)
          .hasMessageContaining("The HTTP port 127.0.0.1:" + taken.port() + " can't be opened")
          .hasMessageContaining("http.port");
    }
  }

  private Answer await(String path, Predicate<Answer> wanted) {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> get(path), wanted);
  }

  private Answer get(String path) throws Exception {
    HttpResponse<String> response = port.send("GET", path);
    return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
  }

  private int status(String method, String path) throws Exception {
    return port.send(method, path).statusCode();
  }

  private record Answer(int status, JsonNode body) {
    JsonNode parts() {
      return body.path("parts");
    }

    String part(String name) {
      return parts().path(name).asText();
    }
  }
}
