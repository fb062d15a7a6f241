package io.directlinkbot.slack.socket;

import static io.directlinkbot.slack.socket.SocketScene.PATIENCE;
import static io.directlinkbot.slack.socket.SocketScene.click;
import static io.directlinkbot.slack.socket.SocketScene.typing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sockets do with what they deliver. */
final class SocketPoolTest {
  @RegisterExtension private final SocketScene scene = new SocketScene();

  @Test
  void keepsTwoSocketsOpen() throws Exception {
    SocketPool pool = scene.start(2);

    // each socket delivers one, after its hello
    scene.deliver(click("1"));
    scene.deliver(click("2"));
    assertThat(scene.openings()).isEqualTo(2);
    assertThat(pool.usable()).isEqualTo(2);
    assertThat(pool.trouble()).isEmpty();
  }

  @Test
  void knowsTheAgeOfItsOldestSocket() throws Exception {
    SteppedClock clock = new SteppedClock();
    clock.standStillAt(Duration.ZERO);
    SocketPool pool = scene.beginTwo(Duration.ofMinutes(10), clock);
    scene.workspace.awaitConnections(2, PATIENCE);
    scene.deliver(click("1"));
    scene.deliver(click("2"));

    assertThat(pool.usable()).isEqualTo(2);
    assertThat(pool.oldest()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void saysThatItConnectsBeforeTheFirstSocketIsOpen() throws Exception {
    scene.workspace.sockets().withholdHello();
    SocketPool pool = scene.start(1);

    assertThat(pool.usable()).isZero();
    assertThat(pool.trouble().map(Reason::english)).contains("connecting");
  }

  @Test
  void acknowledgesAClickBeforeItsListenerEnds() throws Exception {
    scene.start(1);
    CountDownLatch held = scene.holdListeners();

    assertThat(scene.deliver(click("1")).isMissingNode()).isTrue();
    assertThat(scene.ran).isEmpty();

    held.countDown();
    assertThat(scene.awaitListener()).isEqualTo("1");
  }

  @Test
  void acknowledgesAClickThatComesBeforeTheHello() throws Exception {
    scene.workspace.sockets().withholdHello();
    scene.start(1);

    assertThat(scene.deliver(click("early")).isMissingNode()).isTrue();
    assertThat(scene.awaitListener()).isEqualTo("early");

    scene.workspace.sockets().sayHello();
    assertThat(scene.deliver(typing("later")).path("options")).hasSize(1);
    assertThat(scene.openings()).isEqualTo(1);
  }

  @Test
  void acknowledgesATypeAheadWithItsOptions() throws Exception {
    scene.start(1);

    assertThat(scene.deliver(typing("1")).at("/options/0/value").asText()).isEqualTo("vgw-1");
  }

  @Test
  void runsAnEnvelopeOnceThatComesOnBothSocketsAndAcknowledgesItOnBoth() throws Exception {
    scene.start(2);
    CountDownLatch held = scene.holdListeners();

    CompletableFuture<JsonNode> first = scene.workspace.sockets().deliver(typing("same"));
    CompletableFuture<JsonNode> second = scene.workspace.sockets().deliver(typing("same"));
    scene.deliver(click("same"));
    scene.deliver(click("same"));
    held.countDown();

    assertThat(second.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isEqualTo(first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    scene.awaitListener();
    scene.awaitListener();
    // the typing and the click have one value each
    assertThat(scene.ran.get("same")).hasValue(2);
  }

  @Test
  void goesOnAfterTextThatIsNoFrame() throws Exception {
    scene.start(1);

    for (String text :
        new String[] {
          "", "not json", "{", "[1]", "null", "{}", "[".repeat(100_000), "{\"type\":7}"
        }) {
      scene.workspace.sockets().sendText(text);
    }

    assertThat(scene.deliver(typing("1")).path("options")).hasSize(1);
    assertThat(scene.openings()).isEqualTo(1);
  }

  @Test
  void aSlowListenerDelaysNobody() throws Exception {
    scene.start(1);
    CountDownLatch held = scene.holdListeners();
    CompletableFuture<JsonNode> slow = scene.workspace.sockets().deliver(typing("slow"));

    for (int click = 0; click < 100; click++) {
      scene.deliver(click(String.valueOf(click)));
    }

    held.countDown();
    assertThat(slow.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void finishesWhatItTookBeforeItCloses() throws Exception {
    SocketPool pool = scene.start(2);
    CountDownLatch held = scene.holdListeners();
    CompletableFuture<JsonNode> options = scene.workspace.sockets().deliver(typing("options"));
    scene.deliver(click("click"));
    scene.awaitBegun(2);

    CompletableFuture<Void> closing = CompletableFuture.runAsync(pool::close);
    held.countDown();
    closing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

    assertThat(scene.ran).containsOnlyKeys("options", "click");
    assertThat(options.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).isMissingNode()).isFalse();
    scene.workspace.awaitConnections(0, PATIENCE);
  }

  @Test
  void answersBeforeItLeavesASocketThatSlackCloses() throws Exception {
    scene.start(1);
    CountDownLatch held = scene.holdListeners();
    CompletableFuture<JsonNode> options = scene.workspace.sockets().deliver(typing("options"));

    scene.workspace.sockets().close();
    scene.awaitOpenings(2);
    held.countDown();

    assertThat(options.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).isMissingNode()).isFalse();
  }

  @Test
  void reportsARevokedToken() throws Exception {
    scene
        .workspace
        .faults()
        .next(SocketScene.OPEN, Integer.MAX_VALUE, new MethodFault.Refused("token_revoked"));

    SocketPool pool = scene.begin(1, SocketClock.REAL);

    assertThat(scene.refused.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .hasMessageContaining("slack.app_token");
    assertThat(pool.trouble()).get().asString().contains("slack.app_token");
  }
}
