package io.directlinkbot.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PageStateTest {
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
  void servesThePageAndItsFilesUnderAStrictPolicy() throws Exception {
    for (String path : new String[] {"", "page/main.js", "page/style/base.css", "page/icon.svg"}) {
      HttpResponse<String> file = page.get(path);
      assertThat(file.statusCode()).as(path).isEqualTo(200);
      assertThat(file.headers().firstValue("content-security-policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
    }
    assertThat(page.get("page/main.js").headers().firstValue("content-type").orElse(""))
        .contains("javascript");
  }

  @Test
  void showsTheDocumentedExampleAtOnce() throws Exception {
    JsonNode world = page.world(Fixture.ALICE);
    JsonNode prod = world.path("accounts").path(0);
    assertThat(prod.path("name").asText()).isEqualTo("prod");
    assertThat(prod.path("interfaces").path(0).path("id").asText()).isEqualTo("dxvif-56781234");
    assertThat(prod.path("interfaces").path(0).path("state").asText()).isEqualTo("confirming");
    assertThat(prod.path("gateways").path(0).path("net").path("name").asText())
        .isEqualTo("production");
    assertThat(world.path("channels").findValuesAsText("account"))
        .containsExactly("prod", "staging");
    assertThat(world.path("endpoints").path("cloud").asText()).isEqualTo(sandbox.cloudEndpoint());
    assertThat(world.path("endpoints").path("slack").asText()).isEqualTo(sandbox.slackApiUrl());
  }

  @Test
  void neverShowsABgpKeyNorTheAppsTokens() throws Exception {
    assertThat(page.world(Fixture.ALICE).toString())
        .doesNotContain("bgp-key-that-nobody-may-see", sandbox.botToken(), sandbox.appToken());
  }

  @Test
  void tellsWhoMayApprove() throws Exception {
    JsonNode people = page.world(Fixture.ALICE).path("people");
    assertThat(people.findValuesAsText("id"))
        .containsExactly(Fixture.ALICE, Fixture.BOB, Fixture.MALLORY);
    assertThat(people.findValuesAsText("approver")).containsExactly("true", "true", "false");
  }

  @Test
  void showsTheWorldOfTheFirstPersonToOneItDoesNotKnow() throws Exception {
    assertThat(page.world("U0NOBODY").path("person").asText()).isEqualTo(Fixture.ALICE);
    assertThat(page.world(Fixture.BOB).path("person").asText()).isEqualTo(Fixture.BOB);
  }

  @Test
  void pushesWhatPeopleWrite() throws Exception {
    try (PageClient.Events events = page.events(Fixture.BOB)) {
      assertThat(events.next().path("messages")).isEmpty();
      sandbox.workspace().person(Fixture.ALICE).write(Fixture.PROD, "good morning");
      JsonNode message =
          events.await(world -> !world.path("messages").isEmpty()).path("messages").path(0);
      assertThat(message.path("text").asText()).isEqualTo("good morning");
      assertThat(message.path("user").asText()).isEqualTo(Fixture.ALICE);
    }
  }

  @Test
  void pushesWhatOnlyTheClockChanges() throws Exception {
    try (PageClient.Events events = page.events(Fixture.BOB)) {
      Instant before = Instant.ofEpochMilli(events.next().path("clock").path("now").asLong());
      sandbox.clock().advance(Duration.ofDays(7));
      JsonNode world =
          events.await(now -> now.path("accounts").findValuesAsText("state").contains("expired"));
      Instant after = Instant.ofEpochMilli(world.path("clock").path("now").asLong());
      assertThat(after).isAfterOrEqualTo(before.plus(Duration.ofDays(7)));
    }
  }
}
