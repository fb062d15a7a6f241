package io.directlinkbot.slack.socket;

import static io.directlinkbot.slack.socket.SocketScene.OPEN;
import static io.directlinkbot.slack.socket.SocketScene.PATIENCE;
import static io.directlinkbot.slack.socket.SocketScene.click;
import static io.directlinkbot.slack.socket.SocketScene.typing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Slack and the way to it do to sockets: the bot is back within a second of the end of it, by
 * a clock that only the bot's own pauses move.
 */
@ResourceLock("log")
final class SocketFaultTest {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @RegisterExtension private final SocketScene scene = new SocketScene();
  private final SocketMode sockets = scene.workspace.sockets();
  private final SteppedClock clock = new SteppedClock();

  @Test
  void twoHundredRefreshesLoseNothingAndLeaveASocketAtEachMoment() throws Exception {
    SocketPool pool = scene.start(2);
    scene.deliver(click("first"));
    scene.deliver(click("second"));
    Queue<Integer> usable = new ConcurrentLinkedQueue<>();
    scene.workspace.onChange(
        () -> {
          usable.add(sockets.usable());
          usable.add(pool.usable());
        });
    List<CompletableFuture<JsonNode>> acks = new ArrayList<>();

    for (int round = 0; round < 100; round++) {
      acks.add(sockets.deliver(click(round + "-before")));
      acks.add(sockets.deliver(typing(round + "-before")));
      sockets.disconnect("refresh_requested");
      acks.add(sockets.deliver(click(round + "-during")));
      acks.add(sockets.deliver(typing(round + "-during")));
      scene.workspace.awaitConnections(4, PATIENCE);
      // both new sockets have heard their hello once they acknowledge
      scene.deliver(click(round + "-one"));
      scene.deliver(click(round + "-other"));
      acks.add(sockets.deliver(typing(round + "-after")));
      sockets.closeRetired();
      scene.workspace.awaitConnections(2, PATIENCE);
    }

    CompletableFuture.allOf(acks.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(sockets.unacked()).isEmpty();
    assertThat(scene.openings()).isEqualTo(202);
    assertThat(usable).hasSizeGreaterThan(400).allMatch(count -> count > 0);
    for (int listener = 0; listener < 702; listener++) {
      scene.awaitListener();
    }
    assertThat(scene.ran.entrySet())
        .allSatisfy(
            each ->
                assertThat(each.getValue())
                    .as(each.getKey())
                    .hasValue(each.getKey().matches(".*-(before|during)") ? 2 : 1));
  }

  static Stream<Cause> causesOfLoss() {
    return Stream.of(
        new Cause("close frame", SocketMode::close), new Cause("cut TCP", SocketMode::cut));
  }

  @ParameterizedTest
  @MethodSource("causesOfLoss")
  void aLostSocketIsReplacedAtOnce(Cause cause) throws Exception {
    scene.start(clock);

    cause.act().accept(sockets);
    scene.awaitConnection(2);

    assertThat(scene.deliver(typing("1")).path("options")).hasSize(1);
    assertThat(clock.elapsed()).isZero();
  }

  @Test
  void aFrozenPeerIsNoticedByItsMissingPong() throws Exception {
    scene.startPinging(Duration.ofMillis(200));

    sockets.silence();
    scene.awaitOpenings(2);

    // the socket is given up at the second ping, at the latest
    assertThat(SocketWay.PINGS.multipliedBy(2)).isLessThan(Duration.ofSeconds(8));
  }

  static Stream<Outage> outages() {
    return Stream.of(
        outage("500", new MethodFault.Status(500)),
        outage("503", new MethodFault.Status(503)),
        outage("ok:false", new MethodFault.Refused("internal_error")),
        outage("a word nobody knows", new MethodFault.Refused("a_word_nobody_knows")),
        outage("cut TCP", new MethodFault.CutBefore()),
        outage("garbage", new MethodFault.Respond(200, "text/html", "<html>welcome</html>")),
        outage("no address", new MethodFault.Respond(200, "application/json", "{\"ok\":true}")),
        outage(
            "an address that is none",
            new MethodFault.Respond(200, "application/json", "{\"ok\":true,\"url\":\"x\"}")),
        outage(
            "an address where nobody listens",
            new MethodFault.Respond(
                200, "application/json", "{\"ok\":true,\"url\":\"ws://127.0.0.1:1/\"}")),
        handshake(403),
        handshake(429),
        handshake(500),
        handshake(503));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void afterTenSecondsWithoutSlackTheBotIsBackWithinOne(Outage outage) throws Exception {
    SocketPool pool = scene.start(clock);
    outage.begin().accept(scene);
    clock.at(TEN_SECONDS, () -> outage.end().accept(scene));

    sockets.cut();
    scene.awaitConnection(2);

    assertThat(scene.deliver(typing("1")).path("options")).hasSize(1);
    assertThat(clock.elapsed()).isBetween(TEN_SECONDS, TEN_SECONDS.plusSeconds(1));
    assertThat(pool.trouble()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("outages")
  void theFirstSocketComesAsSoon(Outage outage) throws Exception {
    outage.begin().accept(scene);
    clock.at(TEN_SECONDS, () -> outage.end().accept(scene));

    scene.start(clock);

    assertThat(clock.elapsed()).isBetween(TEN_SECONDS, TEN_SECONDS.plusSeconds(1));
  }

  @Test
  void slackIsLeftAloneForAsLongAsItAsks() throws Exception {
    scene.workspace.faults().next(OPEN, 1, new MethodFault.RateLimited(17));

    scene.start(clock);

    assertThat(scene.openings()).isEqualTo(2);
    assertThat(clock.elapsed()).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(18));
  }

  @Test
  void whatSlackAsksOfOneSocketCountsForTheOthers() throws Exception {
    scene.workspace.faults().next(OPEN, 1, new MethodFault.RateLimited(17));
    SteppedClock slow = new SteppedClock();
    SocketAddresses addresses = scene::addressOrFail;
    SocketOpener opener = scene.opener(addresses, slow);

    assertThat(opener.open()).isInstanceOf(SocketOpener.Result.Failed.class);
    assertThat(opener.open()).isInstanceOf(SocketOpener.Result.Failed.class);
    assertThat(scene.openings()).isEqualTo(1);

    slow.advance(Duration.ofSeconds(17));
    assertThat(opener.open()).isInstanceOf(SocketOpener.Result.Open.class);
  }

  @Test
  void switchedOffSocketModeIsAskedForRarelyAndNamed() throws Exception {
    clock.standStillAt(Duration.ofMinutes(1));
    scene.workspace.onChange(() -> sockets.disconnect("link_disabled"));
    try (LogCapture log = LogCapture.of(ConnectionNews.class)) {
      SocketPool pool = scene.begin(1, clock);
      clock.awaitHorizon();

      assertThat(scene.openings()).isBetween(2, 3);
      assertThat(pool.trouble()).get().asString().contains("Socket Mode", "switch it on");
      assertThat(log.messages()).anyMatch(line -> line.contains("switch it on"));
    }
  }

  @Test
  void tooManySocketsAreWaitedOut() throws Exception {
    SocketOpener other = scene.opener(scene::addressOrFail, new SteppedClock());
    for (int socket = 0; socket < 10; socket++) {
      assertThat(other.open()).isInstanceOf(SocketOpener.Result.Open.class);
    }
    clock.at(Duration.ofSeconds(30), sockets::close);

    SocketPool pool = scene.begin(1, clock);
    scene.awaitConnection(11);

    assertThat(scene.deliver(typing("1")).path("options")).hasSize(1);
    assertThat(pool.trouble()).isEmpty();
    assertThat(scene.openings()).isBetween(14, 16);
  }

  @Test
  void socketsThatDieYoungAreReplacedMoreAndMoreRarely() throws Exception {
    clock.standStillAt(Duration.ofSeconds(20));
    scene.workspace.onChange(sockets::cut);

    scene.begin(1, clock);
    clock.awaitHorizon();

    assertThat(scene.openings()).isBetween(5, 8);
  }

  @Test
  void aSocketWhoseHelloNeverComesIsGivenUp() throws Exception {
    sockets.withholdHello();
    SocketLimits limits =
        new SocketLimits(Duration.ofMillis(200), Duration.ofDays(1), PATIENCE, Duration.ZERO);

    scene.begin(limits);
    scene.awaitOpenings(2);
    sockets.sayHello();

    scene.workspace.await(_ -> sockets.usable() == 1, PATIENCE);
  }

  @Test
  void aSocketThatDeliversNothingForLongIsReplacedByAnother() throws Exception {
    SocketLimits limits =
        new SocketLimits(PATIENCE, Duration.ofMillis(300), Duration.ofMillis(1), Duration.ZERO);
    Queue<Integer> usable = new ConcurrentLinkedQueue<>();

    scene.begin(limits);
    scene.workspace.awaitConnections(1, PATIENCE);
    scene.workspace.onChange(() -> usable.add(sockets.usable()));
    scene.awaitOpenings(4);

    assertThat(usable).allMatch(count -> count > 0);
  }

  @Test
  void nothingThatIsThrownEndsAKeeper() throws Exception {
    Queue<Throwable> faults =
        new ConcurrentLinkedQueue<>(
            List.of(
                new IllegalStateException("a fault"),
                new OutOfMemoryError("a fault"),
                new StackOverflowError("a fault"),
                new InterruptedException("a fault"),
                new java.io.IOException("a fault")));
    AtomicInteger asked = new AtomicInteger();
    try (LogCapture _ = LogCapture.of(SocketKeeper.class)) {
      SocketAddresses addresses = mock();
      when(addresses.next())
          .thenAnswer(
              _ -> {
                asked.incrementAndGet();
                Throwable fault = faults.poll();
                if (fault != null) {
                  throw fault;
                }
                return scene.addressOrFail();
              });
      scene.begin(addresses);

      scene.workspace.awaitConnections(1, PATIENCE);
    }
    assertThat(asked).hasValue(6);
  }

  private static Outage outage(String name, MethodFault fault) {
    return new Outage(
        OPEN + ": " + name,
        it -> it.workspace.faults().next(OPEN, Integer.MAX_VALUE, fault),
        it -> it.workspace.faults().clear());
  }

  private static Outage handshake(int status) {
    return new Outage(
        "handshake refused with " + status,
        it -> it.workspace.sockets().refuseHandshakes(status),
        it -> it.workspace.sockets().refuseHandshakes(0));
  }

  record Cause(String name, Consumer<SocketMode> act) {
    @Override
    public String toString() {
      return name;
    }
  }

  record Outage(String name, Consumer<SocketScene> begin, Consumer<SocketScene> end) {
    @Override
    public String toString() {
      return name;
    }
  }
}
