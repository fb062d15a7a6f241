package io.directlinkbot.sandbox.slack.content;

import io.directlinkbot.sandbox.slack.state.SlackIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The trigger ids given to the app, each valid for one view and a short time. Thread-safe. */
public final class Triggers {
  private static final int REMEMBERED = 10_000;

  private final InstantSource clock;
  private final SlackIds ids;
  private final Duration lifetime;
  private final Map<String, Trigger> issued = new LinkedHashMap<>();

  /**
   * Starts without any triggers.
   *
   * @param lifetime by the workspace's clock; Slack's is 3 s
   */
  public Triggers(InstantSource clock, SlackIds ids, Duration lifetime) {
    this.clock = clock;
    this.ids = ids;
    this.lifetime = lifetime;
  }

  public synchronized String issue(String user) {
    String id = clock.millis() + ".1." + ids.next("t");
    issued.put(id, new Trigger(user, clock.instant(), false));
    if (issued.size() > REMEMBERED) {
      issued.remove(issued.keySet().iterator().next());
    }
    return id;
  }

  /**
   * Uses a trigger up.
   *
   * @return the user whose act it was
   * @throws SlackRefusal when it was never issued, was used, or is too old
   */
  public synchronized String exchange(String id) {
    Trigger trigger =
        Optional.ofNullable(issued.get(id))
            .orElseThrow(() -> SlackRefusal.of("invalid_trigger_id"));
    if (trigger.used) {
      throw SlackRefusal.of("exchanged_trigger_id");
    }
    if (trigger.issuedAt.plus(lifetime).isBefore(clock.instant())) {
      throw SlackRefusal.of("expired_trigger_id");
    }
    issued.put(id, new Trigger(trigger.user, trigger.issuedAt, true));
    return trigger.user;
  }

  private record Trigger(String user, Instant issuedAt, boolean used) {}
}
