package io.directlinkbot.slack.inbound;

import io.directlinkbot.reason.Reason;
import java.util.Optional;

/** What Slack delivers while the bot takes it. Thread-safe. */
public interface Deliveries extends AutoCloseable {

  /** Whether deliveries can come, as far as the bot can know. Returns at once. */
  boolean isConnected();

  /** Returns why none can come, in one sentence without a full stop; nothing when one can. */
  Optional<Reason> trouble();

  /** Returns what else people should know while they can come, in a few words. */
  default Optional<String> note() {
    return Optional.empty();
  }

  /** Takes no more deliveries and finishes those that were taken, for a bounded time. */
  @Override
  void close();
}
