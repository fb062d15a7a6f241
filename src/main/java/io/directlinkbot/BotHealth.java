package io.directlinkbot;

import io.directlinkbot.health.Health;
import io.directlinkbot.health.Part;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.slack.SlackSide;
import io.directlinkbot.store.Store;
import io.directlinkbot.watch.PollStatus;
import io.directlinkbot.watch.Watch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the bot's parts are, for whoever asks. */
record BotHealth(Store store, AccountLeases leases, SlackSide slack, Watch watch, Loop resuming) {

  Health health() {
    return new Health(this::life, this::readiness);
  }

  private List<Part> life() {
    return Stream.concat(
            Stream.of(
                loop("polling", watch.turns()),
                loop("publishing", slack.turns()),
                loop("resuming", resuming.turns()),
                loop("leases", leases.turns())),
            channels())
        .toList();
  }

  private List<Part> readiness() {
    boolean connected = slack.isConnected();
    Optional<String> unstored = store.trouble();
    return Stream.of(
            Stream.of(
                new Part("slack", connected, connected ? "connected" : "not connected"),
                new Part("store", unstored.isEmpty(), unstored.orElse("connected"))),
            leases.areShared() ? Stream.of(leases(leases.areKept())) : Stream.<Part>of(),
            watch.statuses().stream().map(BotHealth::account),
            channels())
        .flatMap(parts -> parts)
        .toList();
  }

  private static Part leases(boolean kept) {
    return new Part("leases", kept, kept ? "kept" : "not kept: the log says why");
  }

  private static Part loop(String name, boolean turns) {
    return new Part(name, turns, turns ? "turns" : "is stuck");
  }

  /** An account that is known to fail does not keep the others waiting. */
  private static Part account(PollStatus polling) {
    return new Part(
        "account " + polling.account(),
        polling.stage() != PollStatus.Stage.NOT_YET,
        polling.detail());
  }

  /** No reason to start the bot anew, and for somebody to look at the channel. */
  private Stream<Part> channels() {
    return slack.parked().entrySet().stream()
        .map(parked -> new Part("channel " + parked.getKey(), true, "waits: " + parked.getValue()));
  }
}
