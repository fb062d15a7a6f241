package io.directlinkbot.slack.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any order of calls, at any pace, from any urgency. */
final class AnyTrafficTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String[] METHODS = {"chat.postMessage", "chat.update", "users.info"};

  private final AtomicLong nanos = new AtomicLong();
  private final Pacer pacer = new Pacer(new SlackPace(nanos::get, true));

  /** By method, the times of all calls of the last minute; by channel, the last post. */
  private final Map<String, Deque<Duration>> made = new HashMap<>();

  private final Map<CallKind, Duration> lastPosts = new HashMap<>();

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWaitsKeepsSlacksLimits(int seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 3000; step++) {
      nanos.addAndGet(random.nextLong(Duration.ofMillis(random.nextInt(1, 700)).toNanos()));
      CallKind kind = kind(random);
      Urgency urgency = urgency(random);
      if (pacer.begin(kind, urgency).isZero()) {
        if (urgency == Urgency.REST || urgency == Urgency.DEADLINE) {
          checkRoom(kind);
        }
        note(kind);
        // a call takes its time, and reaches Slack at any moment of it
        nanos.addAndGet(random.nextLong(Duration.ofMillis(30).toNanos()));
        if (kind.isPost()) {
          lastPosts.put(kind, now());
        }
        pacer.end(kind);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoWaitsAsLongAsSaidGetsThroughWhileNobodyElseCalls(int seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 500; step++) {
      nanos.addAndGet(random.nextLong(Duration.ofMillis(200).toNanos()));
      CallKind kind = kind(random);
      if (pacer.begin(kind, urgency(random)).isZero()) {
        pacer.end(kind);
      }
      if (random.nextInt(50) == 0) {
        pacer.refuse(kind, Duration.ofSeconds(random.nextInt(1, 600)));
      }
    }
    for (Urgency urgency : Urgency.values()) {
      CallKind kind = kind(random);
      nanos.addAndGet(pacer.pauseBefore(kind, urgency).toNanos());
      assertThat(pacer.begin(kind, urgency)).isZero();
      pacer.end(kind);
    }
  }

  /** Each waits as long as it was asked to, again and again, and all are served in the end. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyOneOfManyGetsThroughInTheTimeThatTheLimitsTake(int seed) {
    Random random = new Random(seed);
    List<CallKind> waiting = new ArrayList<>();
    for (int post = 0; post < 120; post++) {
      waiting.add(CallKind.of("chat.postMessage", "C" + random.nextInt(3)));
    }
    long most = waiting.stream().distinct().mapToLong(it -> count(waiting, it)).max().orElseThrow();
    while (!waiting.isEmpty()) {
      Duration pause = MINUTE;
      for (CallKind kind : List.copyOf(waiting)) {
        Duration left = pacer.begin(kind, Urgency.REST);
        if (left.isZero()) {
          pacer.end(kind);
          waiting.remove(kind);
        } else {
          pause = pause.compareTo(left) < 0 ? pause : left;
        }
      }
      if (!waiting.isEmpty()) {
        nanos.addAndGet(pause.toNanos());
      }
    }
    assertThat(now()).isBetween(SECOND.multipliedBy(most - 1), ofRate(most - 1));
  }

  private static long count(List<CallKind> all, CallKind kind) {
    return all.stream().filter(kind::equals).count();
  }

  /** Five per cent more than the limit itself takes. */
  private static Duration ofRate(long posts) {
    return Duration.ofMillis(posts * 1050);
  }

  private void checkRoom(CallKind kind) {
    int most = kind.isPost() ? 240 : kind.method().equals("chat.update") ? 50 : 100;
    Deque<Duration> recent = recent(kind);
    assertThat(recent).as("%s in a minute", kind.method()).hasSizeLessThan(most);
    if (kind.isPost() && lastPosts.containsKey(kind)) {
      assertThat(now().minus(lastPosts.get(kind))).isGreaterThan(SECOND);
    }
  }

  private Deque<Duration> recent(CallKind kind) {
    Deque<Duration> recent = made.computeIfAbsent(kind.method(), _ -> new ArrayDeque<>());
    while (!recent.isEmpty() && recent.getFirst().compareTo(now().minus(MINUTE)) <= 0) {
      recent.removeFirst();
    }
    return recent;
  }

  private void note(CallKind kind) {
    recent(kind).addLast(now());
  }

  private Duration now() {
    return Duration.ofNanos(nanos.get());
  }

  private static CallKind kind(Random random) {
    return CallKind.of(METHODS[random.nextInt(METHODS.length)], "C" + random.nextInt(4));
  }

  private static Urgency urgency(Random random) {
    int roll = random.nextInt(20);
    return roll == 0
        ? Urgency.ANSWER
        : roll == 1 ? Urgency.DECISION : roll < 5 ? Urgency.DEADLINE : Urgency.REST;
  }
}
