package io.directlinkbot.config;

import java.time.Duration;
import java.util.Optional;

/**
 * The store.
 *
 * @param keep how long after its last event an ended request stays; empty for ever
 */
public record StoreSettings(StoreUrl url, Optional<Duration> keep) {
  /** A store that keeps everything. */
  public StoreSettings(StoreUrl url) {
    this(url, Optional.empty());
  }
}
