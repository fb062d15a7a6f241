package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.DirectLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an account's own connections, which tell offers to us from offers by us. Whatever keeps it
 * from reading them keeps no offer from people. Not thread-safe.
 */
final class OwnConnections {
  private static final Logger LOG = LoggerFactory.getLogger(OwnConnections.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofHours(4);

  private final String account;
  private final DirectLink cloud;
  private Instant next = Instant.MIN;
  private Duration wait = FIRST;
  private boolean fails;

  OwnConnections(String account, DirectLink cloud) {
    this.account = account;
    this.cloud = cloud;
  }

  /**
   * Whether it is time to look again at what could not be checked: a minute after the first
   * failure, then twice as long after each further one, at most four hours.
   */
  boolean isDue(Instant now) {
    return !now.isBefore(next);
  }

  /** The ids of the account's own connections and LAGs; nothing when they can't be read now. */
  Optional<Set<String>> read(Instant now) {
    boolean due = isDue(now);
    try {
      Set<String> own = cloud.ownConnections();
      if (fails) {
        LOG.info("{}: its own connections can be read again", account);
      }
      fails = false;
      wait = FIRST;
      next = Instant.MIN;
      return Optional.of(own);
    } catch (CloudException failure) {
      failed(failure.sentence(), now, due);
    } catch (RuntimeException defect) {
      LOG.debug("{}: the call of its own connections broke", account, defect);
      failed("the call broke: " + defect.getClass().getSimpleName() + ".", now, due);
    }
    return Optional.empty();
  }

  private void failed(String why, Instant now, boolean due) {
    if (!fails) {
      LOG.warn("{}: whose an offer is can't be checked: {}", account, why);
    }
    fails = true;
    // a look for the sake of a new offer is no reason to look at the others less often
    if (due) {
      next = now.plus(wait);
      Duration twice = wait.multipliedBy(2);
      wait = twice.compareTo(MOST) < 0 ? twice : MOST;
    }
  }
}
