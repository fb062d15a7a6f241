package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Prometheus reads of a bot: each name that users rely on, and that each of them moves. */
final class MetricsTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final Pattern NAME = Pattern.compile("directlink_[a-z_]+");
  private static final Pattern SUFFIX = Pattern.compile("_(bucket|count|sum)$");

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final PortClient port = new PortClient(bot);

  @AfterEach
  void stop() {
    bot.close();
    port.close();
  }

  @Test
  void followsARequestFromItsPollToTheCloudsAnswer() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    // the card stands in Slack before the bot knows of it
    Readings before = await(it -> it.value("directlink_arrival_to_card_seconds_count") == 1);
    assertThat(before.value("directlink_requests{account=\"prod\",state=\"confirming\"}"))
        .isEqualTo(1);
    assertThat(before.value("directlink_polls_total{account=\"prod\",outcome=\"ok\"}"))
        .isPositive();
    assertThat(before.value("directlink_next_expiry_seconds{account=\"prod\"}"))
        .isPositive()
        .isLessThanOrEqualTo(7 * 24 * 3_600.0);
    assertThat(before.value("directlink_sockets")).isEqualTo(2);
    assertThat(before.has("directlink_decisions_total{account=\"prod\",outcome=\"accepted\"}"))
        .isFalse();

    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, DocumentedExample.GATEWAY);

    // what is measured may come after what is published
    Readings after =
        await(
            it ->
                it.value("directlink_accept_to_confirm_seconds_count") == 1
                    && it.value("directlink_unpublished") == 0);
    assertThat(after.value("directlink_requests{account=\"prod\",state=\"confirming\"}")).isZero();
    assertThat(after.value("directlink_decisions_total{account=\"prod\",outcome=\"accepted\"}"))
        .isEqualTo(1);
    assertThat(after.value("directlink_arrival_to_card_seconds_count"))
        .as("what the card says later is no arrival")
        .isEqualTo(1);
    assertThat(after.value("directlink_click_ack_seconds_count")).isPositive();
    assertThat(
            after.value(
                "directlink_cloud_call_seconds_count{account=\"prod\","
                    + "operation=\"ConfirmPrivateVirtualInterface\",outcome=\"ok\"}"))
        .isEqualTo(1);
    assertThat(
            after.value(
                "directlink_slack_call_seconds_count{method=\"chat.postMessage\",outcome=\"ok\"}"))
        .isPositive();
    assertThat(after.has("directlink_next_expiry_seconds{account=\"prod\"}")).isFalse();
    assertThat(Stream.concat(before.names(), after.names()).collect(Collectors.toSet()))
        .containsAll(namesThatUsersRelyOn());
  }

  @Test
  void showsAnAccountThatCanNotBePolled() throws Exception {
    bot.start();
    await(it -> it.has("directlink_polls_total{account=\"prod\",outcome=\"ok\"}"));
    bot.cloud()
        .faults()
        .next(
            1_000,
            call -> call.account().equals(DocumentedExample.PROD),
            new CallFault.Refuse(403, "UnrecognizedClientException", "The token is invalid."));
    // a poll that began before may succeed yet
    await(it -> it.has("directlink_polls_total{account=\"prod\",outcome=\"credentials\"}"));
    bot.later(Duration.ofMinutes(10));

    Readings now = await(it -> it.value("directlink_poll_age_seconds{account=\"prod\"}") >= 600);
    assertThat(
            now.value(
                "directlink_cloud_call_seconds_count{account=\"prod\","
                    + "operation=\"DescribeVirtualInterfaces\",outcome=\"credentials\"}"))
        .isPositive();
    await(it -> it.value("directlink_poll_age_seconds{account=\"staging\"}") < 600);
  }

  @Test
  void showsAChannelThatCanNotBePostedTo() throws Exception {
    Channel prod = bot.slack().workspace().snapshot().channel(Fixture.PROD).orElseThrow();
    bot.slack().workspace().put(prod.asArchived());
    bot.start();

    await(it -> it.value("directlink_channels_parked") == 1);
    assertThat(read().value("directlink_unpublished")).isEqualTo(1);
    bot.slack().workspace().put(prod);
    bot.later(Duration.ofMinutes(1));
    bot.slack().card(INTERFACE);
    await(it -> it.value("directlink_channels_parked") == 0);
    await(it -> it.value("directlink_unpublished") == 0);
  }

  @Test
  void showsTheAgeOfItsSockets() throws Exception {
    bot.start();
    await(it -> it.value("directlink_sockets") == 2);

    await(it -> it.value("directlink_socket_age_seconds") > 0);
  }

  @Test
  void hasNoSecretAndNoOtherPath() throws Exception {
    bot.start();
    bot.slack().card(INTERFACE);

    assertThat(port.send("GET", "/metrics").body())
        .contains("# HELP directlink_poll_age_seconds")
        .contains("# TYPE directlink_click_ack_seconds histogram")
        .doesNotContain("xoxb-", "xapp-", "secret");
    assertThat(port.send("GET", "/metrics", "application/openmetrics-text").body())
        .endsWith("# EOF\n");
    assertThat(port.send("POST", "/metrics").statusCode()).isEqualTo(405);
    assertThat(port.send("HEAD", "/metrics").body()).isEmpty();
  }

  /** Those in the alerts, in the dashboard and in the documents. */
  private static Set<String> namesThatUsersRelyOn() throws Exception {
    Set<String> names = new TreeSet<>();
    for (String file :
        List.of(
            "deploy/prometheus/alerts.yml",
            "deploy/prometheus/alerts.test.yml",
            "deploy/grafana/directlink-bot.json",
            "docs/operations.md")) {
      Matcher name = NAME.matcher(Files.readString(Path.of(file)));
      while (name.find()) {
        names.add(SUFFIX.matcher(name.group()).replaceFirst(""));
      }
    }
    assertThat(names).hasSizeGreaterThan(10);
    return names;
  }

  private Readings await(Predicate<Readings> wanted) {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::read, wanted);
  }

  private Readings read() throws Exception {
    return Readings.of(port.send("GET", "/metrics", "text/plain").body());
  }

  /** The value of each line, by its name and labels. */
  private record Readings(Map<String, Double> values) {
    static Readings of(String text) {
      List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
      return new Readings(
          lines.stream()
              .collect(
                  Collectors.toMap(
                      line -> line.substring(0, line.lastIndexOf(' ')),
                      line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))));
    }

    Stream<String> names() {
      return values.keySet().stream()
          .map(line -> SUFFIX.matcher(line.replaceFirst("\\{.*", "")).replaceFirst(""));
    }

    boolean has(String name) {
      return values.containsKey(name);
    }

    double value(String name) {
      return values.getOrDefault(name, Double.NaN);
    }
  }
}
