package io.directlinkbot.check;

import io.directlinkbot.config.Account;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.proxy.Proxies;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A look at one API of an account, which also compares the clocks. Thread-safe. */
final class OneLook implements AutoCloseable {
  private final AtomicReference<@Nullable Diagnosis> clock = new AtomicReference<>();
  private final AwsDirectLink cloud;

  OneLook(Account account, Proxies proxies, ClockComparison comparison) {
    this.cloud =
        AwsDirectLink.forOneLook(
            account,
            proxies,
            time ->
                clock.set(comparison.with("the cloud of " + account.name(), time).orElse(null)));
  }

  AwsDirectLink cloud() {
    return cloud;
  }

  /** Returns what is wrong with this machine's clock, by the last answer. */
  Optional<Diagnosis> clockProblem() {
    return Optional.ofNullable(clock.get());
  }

  @Override
  public void close() {
    cloud.close();
  }
}
