package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.loop.Backoff;
import io.directlinkbot.problem.CloudProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections that an account owns: an interface on one of them is an offer by the account, not
 * to it. No failure to read them keeps an offer from people. Not thread-safe.
 */
final class OwnConnections {
  private static final Logger LOG = LoggerFactory.getLogger(OwnConnections.class);

  private final String account;
  private final DirectLink cloud;
  private final Backoff backoff = new Backoff(Duration.ofMinutes(1), Duration.ofHours(4));
  private Instant next = Instant.MIN;
  private boolean fails;

  OwnConnections(String account, DirectLink cloud) {
    this.account = account;
    this.cloud = cloud;
  }

  /**
   * Whether to retry after failures: a minute after the first, then twice as long after each
   * further one, at most four hours.
   */
  boolean isDue(Instant now) {
    return !now.isBefore(next);
  }

  /** Returns the ids of the account's own connections and LAGs; empty when the read fails. */
  Optional<Set<String>> read(Instant now) {
    boolean due = isDue(now);
    try {
      Set<String> own = cloud.ownConnections();
      if (fails) {
        LOG.info("{}: own connections can be read again", account);
      }
      fails = false;
      backoff.reset();
      next = Instant.MIN;
      return Optional.of(own);
    } catch (CloudException failure) {
      failed(failure.sentence(), now, due);
    } catch (RuntimeException defect) {
      LOG.debug("{}: reading the own connections failed unexpectedly", account, defect);
      failed("the call failed with " + defect.getClass().getSimpleName() + ".", now, due);
    }
    return Optional.empty();
  }

  private void failed(String why, Instant now, boolean due) {
    if (!fails) {
      LOG.warn("{}", CloudProblem.OWN_UNKNOWN.with(account, why).clause());
    }
    fails = true;
    // a read for the sake of a new offer must not delay the retry
    if (due) {
      next = now.plus(backoff.pause());
    }
  }
}
