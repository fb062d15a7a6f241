package io.directlinkbot.slack.people;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Account;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time who the approvers are: a click then finds them known, and an account for
 * which nobody may accept shows so on its cards and in the log. Turns are one loop's; what it saw
 * last any thread may ask.
 */
public final class ApproverHealth {
  private static final Logger LOG = LoggerFactory.getLogger(ApproverHealth.class);

  /** Before what was read ceases to be fresh. */
  private static final Duration NEXT_LOOK = GroupLookup.FRESH.minusMinutes(1);

  private static final Duration WHILE_NOBODY_MAY = Duration.ofSeconds(30);

  private final List<Account> accounts;
  private final ApproverCheck approvers;
  private final GroupLookup groups;
  private final LapsedApprovals approvals;
  private final Map<String, Optional<String>> seen = new ConcurrentHashMap<>();
  private volatile Runnable listener = () -> {};

  public ApproverHealth(
      List<Account> accounts,
      ApproverCheck approvers,
      GroupLookup groups,
      LapsedApprovals approvals) {
    this.accounts = List.copyOf(accounts);
    this.approvers = approvers;
    this.groups = groups;
    this.approvals = approvals;
  }

  /** Calls the listener after each look that saw something else than the last. */
  public void onChange(Runnable called) {
    listener = called;
  }

  /**
   * Looks.
   *
   * @return how long to wait for the next turn
   */
  public Duration turn() {
    groups().forEach(groups::refresh);
    approvals.look();
    boolean changed = false;
    for (Account account : accounts) {
      Optional<String> nobody = approvers.nobody(account);
      Optional<String> before =
          Optional.ofNullable(seen.put(account.name(), nobody)).flatMap(it -> it);
      if (!nobody.equals(before)) {
        changed = true;
        tell(account, nobody);
      }
    }
    if (changed) {
      listener.run();
    }
    return seen.values().stream().allMatch(Optional::isEmpty) ? NEXT_LOOK : WHILE_NOBODY_MAY;
  }

  /** The ids of all groups that some account lists. */
  public Set<String> groups() {
    return accounts.stream()
        .flatMap(account -> account.approvers().groups().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The account as its cards are to show it. */
  public AccountView of(AccountView view) {
    return Optional.ofNullable(seen.get(view.account().name())).map(view::withNobody).orElse(view);
  }

  private static void tell(Account account, Optional<String> nobody) {
    if (nobody.isPresent()) {
      LOG.warn("Account {}: nobody may accept: {}", account.name(), nobody.get());
    } else {
      LOG.info("Account {}: there are approvers again", account.name());
    }
  }
}
