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

/** The health of the bot's parts. */
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
    Optional<String> storeProblem = store.findProblem();
    return Stream.of(
            Stream.of(
                new Part("slack", connected, connected ? "connected" : "not connected"),
                new Part("store", storeProblem.isEmpty(), storeProblem.orElse("connected"))),
            leases.areShared() ? Stream.of(leases(leases.areKept())) : Stream.<Part>of(),
            watch.statuses().stream().map(BotHealth::account),
            channels())
        .flatMap(parts -> parts)
        .toList();
  }

  private static Part leases(boolean areKept) {
    return new Part("leases", areKept, areKept ? "kept" : "not kept: the log says why");
  }

  private static Part loop(String name, boolean turns) {
    return new Part(name, turns, turns ? "turns" : "is stuck");
  }

  /** Ready once its first poll has ended, even in failure: the bot still serves other accounts. */
  private static Part account(PollStatus polling) {
    return new Part(
        "account " + polling.account(),
        polling.stage() != PollStatus.Stage.NOT_YET,
        polling.detail());
  }

  /** The parked channels. They are healthy parts: people fix the channel, a restart does not. */
  private Stream<Part> channels() {
    return slack.parked().entrySet().stream()
        .map(parked -> new Part("channel " + parked.getKey(), true, "waits: " + parked.getValue()));
  }
}
