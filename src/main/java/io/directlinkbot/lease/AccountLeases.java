package io.directlinkbot.lease;

import io.directlinkbot.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that of several bots on one store one at a time polls and publishes an account.
 * Thread-safe.
 */
public interface AccountLeases extends AutoCloseable {

  /**
   * Those of a bot that starts now: a bot on a store of its own has every account for good.
   *
   * @param accounts their names, the same for every bot on the store
   */
  static AccountLeases of(Store store, List<String> accounts) {
    return store
        .session()
        .<AccountLeases>map(source -> new Shared(source, accounts, store::isOutage))
        .orElseGet(Alone::new);
  }

  /**
   * The right to work on the account, to be closed when that is done; nothing when another bot has
   * it. As long as it is open it is given to no other bot of one's own accord.
   */
  Optional<Lease> take(String account);

  /** Whether other bots may work on the same store. */
  boolean areShared();

  /**
   * Calls the listener when there may be something to do: another bot wrote to the journal, or an
   * account came to this bot.
   */
  void onNews(Runnable listener);

  /** Whether its loop takes its turns. */
  boolean turns();

  /** Whether this bot can work on accounts at all: it knows who has which. */
  boolean areKept();

  /** Gives everything up. */
  @Override
  void close();
}
