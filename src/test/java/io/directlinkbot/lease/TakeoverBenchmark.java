package io.directlinkbot.lease;

import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long no bot has an account after a bot ended, which the server notices at once, and
 * after a bot hung, which it notices by the silence. Not a test: run its main with the tests' class
 * path.
 */
final class TakeoverBenchmark {
  private static final List<String> ACCOUNTS = List.of("one", "two", "three");
  private static final int ROUNDS = 5;

  private TakeoverBenchmark() {}

  static void main() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      run("ends", true);
      run("hangs", false);
    }
  }

  private static void run(String what, boolean ends) throws Exception {
    PostgresDatabase database = new PostgresDatabase();
    database.make();
    try (Store store = Store.open(database.url())) {
      LockSession other = LockSession.begin(store.session().orElseThrow(), SharedLeases.EXPIRY);
      for (String account : ACCOUNTS) {
        other.take(account);
      }
      CountDownLatch taken = new CountDownLatch(1);
      AccountLeases leases = AccountLeases.of(store, ACCOUNTS);
      leases.onNews(
          () -> {
            if (ACCOUNTS.stream().allMatch(account -> has(leases, account))) {
              taken.countDown();
            }
          });
      long start = System.nanoTime();
      if (ends) {
        other.close();
      }
      if (!taken.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("nobody took them");
      }
      System.out.printf(
          Locale.ROOT,
          "A bot %s: its accounts are another's after %s ms%n",
          what,
          Duration.ofNanos(System.nanoTime() - start).toMillis());
      leases.close();
      other.close();
    }
  }

  private static boolean has(AccountLeases leases, String account) {
    Optional<Lease> lease = leases.take(account);
    lease.ifPresent(Lease::close);
    return lease.isPresent();
  }
}
