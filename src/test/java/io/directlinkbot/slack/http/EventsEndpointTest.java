package io.directlinkbot.slack.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.slack.http.EndpointScene.Request;
import io.directlinkbot.slack.inbound.Deliveries;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack posts, as it should be and not quite. */
final class EventsEndpointTest {
  private static final String CLICK =
      """
      {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T0SANDBOX"},"trigger_id":"1.2",
       "actions":[{"type":"button","action_id":"x","value":"1"}]}
      """;
  private static final String SUBMIT =
      """
      {"type":"view_submission","user":{"id":"U1"},"team":{"id":"T0SANDBOX"},"trigger_id":"1.3",
       "view":{"id":"V1","type":"modal","callback_id":"c"}}
      """;
  private static final String TYPE_AHEAD =
      """
      {"type":"block_suggestion","user":{"id":"U1"},"team":{"id":"T0SANDBOX"},
       "action_id":"x","block_id":"b","value":"vgw"}
      """;
  private static final String COMMAND =
      "command=%2Fdirectlink&text=status+d%C3%A9j%C3%A0&team_id=T0SANDBOX&user_id=U1&channel_id=C1"
          + "&trigger_id=1.4";
  private static final String EVENT =
      """
      {"type":"event_callback","event_id":"Ev1","team_id":"T0SANDBOX",
       "event":{"type":"subteam_updated","subteam":{"id":"S1"}}}
      """;

  private final EndpointScene scene = EndpointScene.opened();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aClickIsAcknowledgedBeforeItsListenerEnds() throws Exception {
    scene.hold(true);

    HttpResponse<String> ack = scene.send(scene.interaction(CLICK));

    assertThat(ack.statusCode()).isEqualTo(200);
    assertThat(ack.body()).isEmpty();
    assertThat(scene.ran()).isEmpty();
    scene.hold(false);
    awaitRuns("click");
  }

  @Test
  void aSubmitIsAcknowledgedWithTheListenersAnswer() throws Exception {
    HttpResponse<String> ack = scene.send(scene.interaction(SUBMIT));

    assertThat(ack.statusCode()).isEqualTo(200);
    assertThat(ack.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(ack.body()).isEqualTo("{\"response_action\":\"clear\"}");
  }

  @Test
  void aTypeAheadIsAcknowledgedWithOptions() throws Exception {
    assertThat(scene.send(scene.interaction(TYPE_AHEAD)).body()).isEqualTo("{\"options\":[]}");
  }

  @Test
  void aCommandReachesItsListenerAsItWasTyped() throws Exception {
    HttpResponse<String> ack = scene.send(scene.form(COMMAND));

    assertThat(ack.statusCode()).isEqualTo(200);
    assertThat(ack.body()).isEmpty();
    awaitRuns("status déjà");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"an_event_of_tomorrow\"}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"of_tomorrow\"}}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":null}",
        "{\"kind\":\"none\"}"
      })
  void whatTheBotDoesNotKnowIsAcknowledged(String body) throws Exception {
    assertThat(scene.send(scene.json(body)).statusCode()).isEqualTo(200);
  }

  /** Anybody may send the unsigned ones, with anything beside. */
  @ParameterizedTest
  @ValueSource(
      strings = {"ssl_check=1&token=x", "ssl_check=1", "token=x&ssl_check=1&payload=%7B%7D"})
  void slackMayTryOutTheAddressWithoutASignature(String body) throws Exception {
    assertThat(scene.send(scene.form(body).unsigned()).statusCode()).isEqualTo(200);
    assertThat(scene.send(scene.form("ssl_check=1")).statusCode()).isEqualTo(200);
    assertThat(scene.ran()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssl_check=0",
        "ssl_check=true",
        "ssl_check",
        "ssl_check=%zz",
        "not_ssl_check=1",
        "payload=ssl_check%3D1"
      })
  void nothingElseGoesWithoutASignature(String body) throws Exception {
    assertRefused(scene.form(body).unsigned());
  }

  static Stream<String> bodiesThatDecide() {
    return Stream.of(CLICK, SUBMIT);
  }

  @ParameterizedTest
  @MethodSource("bodiesThatDecide")
  void whatIsNotSignedRunsNothing(String payload) throws Exception {
    Request good = scene.interaction(payload);
    String signature = good.signature();

    assertRefused(good.unsigned());
    assertRefused(good.signed("", signature));
    assertRefused(good.signed(good.timestamp(), ""));
    assertRefused(good.signed(good.timestamp(), "v0="));
    assertRefused(good.signed(good.timestamp(), signature.replace("v0=", "v1=")));
    assertRefused(good.signed(good.timestamp(), signature.substring(3)));
    assertRefused(good.signed(good.timestamp(), signature.toUpperCase(java.util.Locale.ROOT)));
    assertRefused(good.signed(good.timestamp(), signature + "0"));
    assertRefused(good.signed(good.timestamp(), signature.substring(0, signature.length() - 1)));
    assertRefused(good.signed(good.timestamp(), "v0=" + "0".repeat(64)));
    // signed for another moment
    assertRefused(good.signed(Long.toString(scene.now().getEpochSecond() + 1), signature));
    assertRefused(good.signed("+" + good.timestamp(), signature));
    assertRefused(good.signed(good.timestamp() + ".0", signature));
    assertRefused(good.signed("9223372036854775807", signature));
    assertRefused(good.signed("-9223372036854775808", signature));
    // changed on the way
    assertRefused(good.saying(good.body() + "&x=1"));
    assertRefused(good.saying(good.body().replace("U1", "U2")));
    assertRefused(good.saying(""));
    assertThat(scene.ran()).isEmpty();
  }

  @Test
  void aRequestIsGoodForFiveMinutesEitherWay() throws Exception {
    Duration window = Duration.ofMinutes(5);
    Duration second = Duration.ofSeconds(1);

    for (Duration off : new Duration[] {window, window.negated()}) {
      Request request = scene.json("{\"type\":\"x\"}").signedAt(scene.now().plus(off));
      assertThat(scene.send(request).statusCode()).isEqualTo(200);
    }
    assertRefused(scene.json("{}").signedAt(scene.now().plus(window).plus(second)));
    assertRefused(scene.json("{}").signedAt(scene.now().minus(window).minus(second)));
  }

  @Test
  void aReplayedRequestDecidesNothingTwiceAndGetsTheSameAnswer() throws Exception {
    Request request = scene.interaction(SUBMIT);

    String first = scene.send(request).body();
    scene.later(Duration.ofMinutes(4));
    String second = scene.send(request).body();

    assertThat(second).isEqualTo(first).isNotEmpty();
    assertThat(scene.ran()).containsExactly("submit");
    scene.later(Duration.ofMinutes(2));
    assertRefused(request);
  }

  /** A redelivery has another time and signature. */
  @Test
  void whatSlackDeliversAgainRunsOnce() throws Exception {
    scene.send(scene.interaction(SUBMIT));
    scene.send(scene.form(COMMAND));
    scene.later(Duration.ofMinutes(1));

    assertThat(scene.send(scene.interaction(SUBMIT)).body()).isNotEmpty();
    scene.send(scene.form(COMMAND));
    scene.send(scene.interaction(SUBMIT.replace("1.3", "1.5")));

    awaitRuns("submit", "status déjà", "submit");
  }

  @Test
  void whatIsTypedAgainIsAnsweredAgain() throws Exception {
    scene.send(scene.interaction(TYPE_AHEAD));
    scene.later(Duration.ofSeconds(1));
    scene.send(scene.interaction(TYPE_AHEAD));

    awaitRuns("type-ahead", "type-ahead");
  }

  @Test
  void twoAtTheSameTimeRunOnce() throws Exception {
    scene.hold(true);
    Request request = scene.interaction(SUBMIT);
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> body(request));
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> body(request));

    scene.hold(false);

    assertThat(first.get()).isEqualTo(second.get());
    assertThat(scene.ran()).containsExactly("submit");
  }

  @Test
  void anEventIsAcknowledgedAndSoIsItsRedelivery() throws Exception {
    assertThat(scene.send(scene.json(EVENT)).statusCode()).isEqualTo(200);
    scene.later(Duration.ofMinutes(1));
    assertThat(scene.send(scene.json(EVENT)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "hello", "payload=%7B", "payload=", "payload=%zz", "{", "[1]", "{}"})
  void whatIsSignedAndNoPayloadIsABadRequest(String body) throws Exception {
    assertThat(scene.send(scene.form(body)).statusCode()).isEqualTo(400);
  }

  @Test
  void theAddressIsVerifiedOnlyForSlack() throws Exception {
    String question =
        "{\"token\":\"x\",\"challenge\":\"3eZbrw1aB\\\"\",\"type\":\"url_verification\"}";

    HttpResponse<String> answer = scene.send(scene.json(question));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"challenge\":\"3eZbrw1aB\\\"\"}");
    assertRefused(scene.json(question).unsigned());
  }

  @Test
  void beforeTheBotKnowsItsWorkspaceOnlyTheAddressIsVerified() throws Exception {
    try (EndpointScene starting = new EndpointScene()) {
      String question = "{\"challenge\":\"c\",\"type\":\"url_verification\"}";
      assertThat(starting.send(starting.json(question)).body()).contains("\"c\"");
      assertThat(starting.send(starting.interaction(CLICK)).statusCode()).isEqualTo(503);

      starting.open();

      assertThat(starting.send(starting.interaction(CLICK)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStopFinishesWhatWasTakenAndTakesNothingElse() throws Exception {
    Deliveries deliveries = scene.open();
    scene.hold(true);
    scene.send(scene.interaction(CLICK));

    CompletableFuture<Void> stop = CompletableFuture.runAsync(deliveries::close);
    Awaitility.await().until(() -> deliveries.trouble().isPresent());
    assertThat(scene.send(scene.interaction(SUBMIT)).statusCode()).isEqualTo(503);
    scene.hold(false);
    stop.get();

    assertThat(scene.ran()).containsExactly("click");
  }

  @Test
  void onlyPostsToThePathAreTaken() throws Exception {
    assertThat(scene.send("GET", "/slack/events").statusCode()).isEqualTo(405);
    assertThat(scene.send("GET", "/slack/events").headers().firstValue("Allow")).hasValue("POST");
    assertThat(scene.send("PUT", "/slack/events").statusCode()).isEqualTo(405);
    assertThat(scene.send("POST", "/slack/events/").statusCode()).isEqualTo(404);
    assertThat(scene.send("POST", "/slack/events/x").statusCode()).isEqualTo(404);
    assertThat(scene.send("POST", "/slack").statusCode()).isEqualTo(404);
    assertThat(scene.send("POST", "/").statusCode()).isEqualTo(404);
  }

  private void assertRefused(Request request) throws Exception {
    HttpResponse<String> answer = scene.send(request);
    assertThat(answer.statusCode()).as("%s", request).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  private String body(Request request) {
    try {
      return scene.send(request).body();
    } catch (Exception failure) {
      throw new CompletionException(failure);
    }
  }

  private void awaitRuns(String... what) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(scene.ran()).containsExactlyInAnyOrder(what));
  }
}
