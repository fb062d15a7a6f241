package io.directlinkbot.slack.publish;

import io.directlinkbot.loop.Loop;
import io.directlinkbot.slack.api.TokenRefused;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Runs the publisher of each channel in a loop of its own, which news wake. Thread-safe. */
public final class PublishLoops {
  /** Posts interrupted after this are looked up at the next start. */
  private static final Duration TO_FINISH_A_POST = Duration.ofSeconds(1);

  private static final Duration NEVER = Duration.ofDays(1);

  private final List<Loop> loops;

  private PublishLoops(List<Loop> loops) {
    this.loops = loops;
  }

  /**
   * Starts to publish.
   *
   * @param refused called when Slack refuses the token, possibly once for each channel
   */
  public static PublishLoops start(Publisher publisher, Consumer<TokenRefused> refused) {
    return new PublishLoops(
        publisher.channels().stream().map(channel -> start(channel, refused)).toList());
  }

  private static Loop start(ChannelPublisher channel, Consumer<TokenRefused> refused) {
    Loop loop = Loop.start("publish " + channel.channel(), () -> publish(channel, refused));
    channel.news().onReport(loop::wake);
    // what was reported before had nobody to wake
    loop.wake();
    return loop;
  }

  private static Duration publish(ChannelPublisher channel, Consumer<TokenRefused> refused) {
    try {
      return channel.publishMissing();
    } catch (TokenRefused refusal) {
      refused.accept(refusal);
      return NEVER;
    }
  }

  /** Has each loop look at the time again. */
  public void wake() {
    loops.forEach(Loop::wake);
  }

  /** Has what is missing published now, and completes when that was tried. */
  public CompletableFuture<Void> publish() {
    return CompletableFuture.allOf(
        loops.stream().map(Loop::requestTurn).toArray(CompletableFuture[]::new));
  }

  /** Whether all loops run, and none is stuck in a turn. */
  public boolean areAlive() {
    return loops.stream().allMatch(Loop::isAlive);
  }

  /** Ends the loops. */
  public void close() {
    loops.forEach(Loop::stop);
    loops.forEach(loop -> loop.close(TO_FINISH_A_POST));
  }
}
