package io.directlinkbot.lease;

import io.directlinkbot.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * The accounts that this bot may poll and publish. Of several bots on one store, at most one at a
 * time has an account. Thread-safe.
 */
public interface AccountLeases extends AutoCloseable {

  /**
   * Starts the leases of a bot. A bot that does not share its store has every account for good.
   *
   * @param accounts the names of all accounts
   */
  static AccountLeases of(Store store, List<String> accounts) {
    return store
        .session()
        .<AccountLeases>map(source -> new SharedLeases(source, accounts, store::isOutage))
        .orElseGet(SoleLeases::new);
  }

  /**
   * Takes the right to work on an account; nothing if this bot does not have it. As long as the
   * lease is open, this bot does not give the account away; close it when the work is done.
   */
  Optional<Lease> take(String account);

  /** Whether other bots may work on the same store. */
  boolean areShared();

  /**
   * Calls the listener whenever there may be something to do: a bot wrote to the journal, or this
   * bot got an account.
   */
  void onNews(Runnable listener);

  /** Whether the loop that takes and gives accounts runs, and is not stuck. */
  boolean isAlive();

  /** Whether this bot can work on accounts at all: its session at the store is alive. */
  boolean areKept();

  /** Gives up every account. */
  @Override
  void close();
}
