package io.directlinkbot;

import io.directlinkbot.health.Health;
import io.directlinkbot.health.PartStatus;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.problem.HostProblem;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.SlackSide;
import io.directlinkbot.slack.view.home.AccountHealth;
import io.directlinkbot.slack.view.home.AccountHealth.Outcome;
import io.directlinkbot.store.Store;
import io.directlinkbot.watch.PollStatus;
import io.directlinkbot.watch.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The health of the bot's parts. */
record BotHealth(Store store, AccountLeases leases, SlackSide slack, Watch watch, Loop resuming) {

  /** Returns the accounts whose last poll failed, by name, each with the reason. */
  static Map<String, Reason> unpolled(Watch watch) {
    return watch.statuses().stream()
        .filter(status -> status.trouble().isPresent())
        .collect(Collectors.toMap(PollStatus::account, status -> status.trouble().orElseThrow()));
  }

  Health health() {
    return new Health(this::life, this::readiness);
  }

  private List<PartStatus> life() {
    return Stream.concat(
            Stream.of(
                loop("polling", watch.isAlive()),
                loop("publishing", slack.isAlive()),
                loop("resuming", resuming.isAlive()),
                loop("leases", leases.isAlive())),
            channels())
        .toList();
  }

  private List<PartStatus> readiness() {
    Optional<String> storeProblem = store.findProblem().map(Reason::english);
    return Stream.of(
            Stream.of(
                connection(),
                new PartStatus("store", storeProblem.isEmpty(), storeProblem.orElse("connected"))),
            leases.areShared() ? Stream.of(leases(leases.areKept())) : Stream.<PartStatus>of(),
            watch.statuses().stream().map(BotHealth::account),
            channels())
        .flatMap(parts -> parts)
        .toList();
  }

  /** Returns the accounts as people see them in Slack. */
  static List<AccountHealth> accounts(Watch watch) {
    return watch.statuses().stream().map(BotHealth::shown).toList();
  }

  private static AccountHealth shown(PollStatus polling) {
    return switch (polling.stage()) {
      case POLLED, ELSEWHERE ->
          new AccountHealth(polling.account(), Outcome.WELL, Optional.empty());
      case NOT_YET -> new AccountHealth(polling.account(), Outcome.NOT_YET, Optional.empty());
      case FAILS -> new AccountHealth(polling.account(), Outcome.FAILS, polling.trouble());
    };
  }

  private PartStatus connection() {
    Optional<String> disconnected = slack.connectionTrouble().map(Reason::english);
    String connected = slack.connectionNote().map(note -> "connected; " + note).orElse("connected");
    return new PartStatus(
        "slack",
        disconnected.isEmpty(),
        disconnected.map(why -> "not connected: " + why).orElse(connected));
  }

  static PartStatus leases(boolean areKept) {
    return new PartStatus(
        "leases", areKept, areKept ? "kept" : StoreProblem.LEASES_LOST.with().sentence());
  }

  static PartStatus loop(String name, boolean turns) {
    return new PartStatus(
        name, turns, turns ? "turns" : HostProblem.LOOP_STUCK.with(name).sentence());
  }

  /** Ready once its first poll has ended, even in failure: the bot still serves other accounts. */
  private static PartStatus account(PollStatus polling) {
    return new PartStatus(
        "account " + polling.account(),
        polling.stage() != PollStatus.Stage.NOT_YET,
        words(polling));
  }

  private static String words(PollStatus polling) {
    return switch (polling.stage()) {
      case NOT_YET -> "not polled yet";
      case POLLED -> "polled";
      case ELSEWHERE -> "left to another bot";
      case FAILS ->
          "can't be polled: " + polling.trouble().map(Reason::english).orElse("its log says why");
    };
  }

  /** The parked channels. They are healthy parts: people fix the channel, a restart does not. */
  private Stream<PartStatus> channels() {
    return slack.parked().entrySet().stream()
        .map(
            parked ->
                new PartStatus("channel " + parked.getKey(), true, "waits: " + parked.getValue()));
  }
}
