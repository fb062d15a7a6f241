package io.directlinkbot.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the bot measures of itself. Every name of a measurement stands here, as users' alerts and
 * dashboards rely on them: names may be added, none renamed. Thread-safe.
 */
public final class BotMetrics {
  /** From what Slack and a cloud answer on a good day to what times out. */
  private static final Duration[] CALLS = buckets(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30);

  /** Slack shows an error after three seconds. */
  private static final Duration[] ACKS = buckets(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3);

  /** A card waits for the next turn of its channel, or for a channel that people have to fix. */
  private static final Duration[] CARDS = buckets(0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 3_600);

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Timer acks;
  private final Timer cards;
  private final Timer accepts;
  private final Map<String, Instant> lastPolls = new ConcurrentHashMap<>();

  /**
   * Creates measurements that a registry keeps.
   *
   * @param clock the bot's, by which it polls
   */
  public BotMetrics(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.acks =
        timer(
            "directlink.click.ack",
            "From a click, dialog or command to its acknowledgement",
            Tags.empty(),
            ACKS);
    this.cards =
        timer(
            "directlink.arrival.to.card",
            "From the poll that found an interface to its card",
            Tags.empty(),
            CARDS);
    this.accepts =
        timer(
            "directlink.accept.to.confirm",
            "From an accept in Slack to the cloud's answer",
            Tags.empty(),
            CALLS);
  }

  /** Returns measurements that nobody reads, and which cost next to nothing. */
  public static BotMetrics unread() {
    return new BotMetrics(new CompositeMeterRegistry(), () -> Instant.EPOCH);
  }

  /** Counts the age of an account's last good poll from now, as if it had just been polled. */
  public void watch(String account) {
    lastPolls.put(account, clock.instant());
    Gauge.builder("directlink.poll.age", () -> pollAge(account))
        .description(
            "Time since the last poll that succeeded; not a number while another bot polls")
        .baseUnit("seconds")
        .tag("account", account)
        .register(registry);
  }

  /** Notes a poll that succeeded. */
  public void polled(String account) {
    lastPolls.put(account, clock.instant());
    countPoll(account, "ok");
  }

  /**
   * Notes a poll that failed.
   *
   * @param kind of the failure, such as {@code credentials}
   */
  public void pollFailed(String account, String kind) {
    lastPolls.putIfAbsent(account, clock.instant());
    countPoll(account, kind);
  }

  /** Notes that another bot polls the account. */
  public void leftToAnother(String account) {
    lastPolls.remove(account);
  }

  /**
   * Notes what became of a decision.
   *
   * @param outcome such as {@code accepted}
   */
  public void decided(String account, String outcome) {
    registry.counter("directlink.decisions", "account", account, "outcome", outcome).increment();
  }

  /**
   * Notes a call to a cloud, with all its repetitions.
   *
   * @param outcome {@code ok}, or the kind of the failure
   */
  public void calledCloud(String account, String operation, String outcome, Duration took) {
    Tags tags = Tags.of("account", account, "operation", operation, "outcome", outcome);
    timer("directlink.cloud.call", "Calls to the cloud", tags, CALLS).record(took);
  }

  /**
   * Notes a call to Slack.
   *
   * @param outcome {@code ok}, or the kind of the failure
   */
  public void calledSlack(String method, String outcome, Duration took) {
    Tags tags = Tags.of("method", method, "outcome", outcome);
    timer("directlink.slack.call", "Calls of Slack's Web API", tags, CALLS).record(took);
  }

  /** Notes the time from what a person did in Slack to its acknowledgement. */
  public void acknowledged(Duration took) {
    acks.record(took);
  }

  /** Notes the time from the poll that found an interface to its card. */
  public void postedCard(Duration took) {
    cards.record(took);
  }

  /** Notes the time from an accept to the cloud's answer. */
  public void confirmed(Duration took) {
    accepts.record(took);
  }

  /**
   * Shows the sockets to Slack.
   *
   * @param usable how many clicks can come through
   * @param oldest since when the oldest of them has been open
   */
  public void showSockets(Supplier<Number> usable, Supplier<Duration> oldest) {
    Gauge.builder("directlink.sockets", usable)
        .description("Sockets that clicks can come through")
        .register(registry);
    Gauge.builder("directlink.socket.age", () -> seconds(oldest.get()))
        .description("Age of the oldest of them")
        .baseUnit("seconds")
        .register(registry);
  }

  /**
   * Shows what has not reached Slack.
   *
   * @param requests how many of them Slack does not show completely
   * @param channels how many of them can't be posted to
   */
  public void showUnpublished(Supplier<Number> requests, Supplier<Number> channels) {
    Gauge.builder("directlink.unpublished", requests)
        .description("Requests of which Slack does not show everything yet")
        .register(registry);
    Gauge.builder("directlink.channels.parked", channels)
        .description("Channels that can't be posted to until somebody fixes them")
        .register(registry);
  }

  /** Returns the counts of requests by account and state, which the caller replaces. */
  public MultiGauge requests() {
    return MultiGauge.builder("directlink.requests")
        .description("Requests that have not ended, by state")
        .register(registry);
  }

  /** Returns the times until an account's first expiry, in seconds, which the caller replaces. */
  public MultiGauge nextExpiries() {
    return MultiGauge.builder("directlink.next.expiry")
        .description("Time until the first interface that waits may expire; negative afterwards")
        .baseUnit("seconds")
        .register(registry);
  }

  private double pollAge(String account) {
    Instant last = lastPolls.get(account);
    return last == null
        ? Double.NaN
        : Math.max(0, seconds(Duration.between(last, clock.instant())));
  }

  /** Returns a time as Prometheus counts it. */
  public static double seconds(Duration time) {
    return time.toMillis() / 1_000.0;
  }

  private void countPoll(String account, String outcome) {
    registry.counter("directlink.polls", "account", account, "outcome", outcome).increment();
  }

  /** Returns the timer of these tags, the same each time. */
  private Timer timer(String name, String description, Tags tags, Duration[] buckets) {
    return Timer.builder(name)
        .description(description)
        .tags(tags)
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  private static Duration[] buckets(double... bounds) {
    Duration[] durations = new Duration[bounds.length];
    for (int bound = 0; bound < bounds.length; bound++) {
      durations[bound] = Duration.ofMillis(Math.round(bounds[bound] * 1_000));
    }
    return durations;
  }
}
