package io.directlinkbot.slack.people;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Account;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is known of approvers fresh, so that a click finds it known, and notices an account
 * for which nobody may decide, so that its cards and the log say so. One loop refreshes it; any
 * thread may ask what it found last.
 */
public final class ApproverHealth {
  private static final Logger LOG = LoggerFactory.getLogger(ApproverHealth.class);

  /** Ends before the groups that were read cease to be fresh. */
  private static final Duration INTERVAL = GroupLookup.FRESH.minusMinutes(1);

  private static final Duration INTERVAL_WHILE_NOBODY_MAY = Duration.ofSeconds(30);

  private final List<Account> accounts;
  private final ApproverCheck approvers;
  private final GroupLookup groups;
  private final LapsedApprovals lapsedApprovals;
  private final Map<String, Optional<Reason>> whyNobody = new ConcurrentHashMap<>();
  private volatile Consumer<String> listener = _ -> {};

  public ApproverHealth(
      List<Account> accounts,
      ApproverCheck approvers,
      GroupLookup groups,
      LapsedApprovals lapsedApprovals) {
    this.accounts = List.copyOf(accounts);
    this.approvers = approvers;
    this.groups = groups;
    this.lapsedApprovals = lapsedApprovals;
  }

  /** Calls the listener with the name of each account of which a refresh found something new. */
  public void onChange(Consumer<String> called) {
    listener = called;
  }

  /**
   * Reads the groups again, takes lapsed approvals back, and checks every account.
   *
   * @return how long to wait until the next refresh
   */
  public Duration refresh() {
    groups().forEach(groups::refresh);
    lapsedApprovals.withdrawAll();
    for (Account account : accounts) {
      Optional<Reason> nobody = approvers.whyNobody(account.name());
      Optional<Reason> before =
          Optional.ofNullable(whyNobody.put(account.name(), nobody)).flatMap(it -> it);
      if (!nobody.equals(before)) {
        log(account, nobody);
        listener.accept(account.name());
      }
    }
    return whyNobody.values().stream().allMatch(Optional::isEmpty)
        ? INTERVAL
        : INTERVAL_WHILE_NOBODY_MAY;
  }

  /** The ids of all groups that some account lists. */
  public Set<String> groups() {
    return accounts.stream()
        .flatMap(account -> account.approvers().groups().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the account as its cards should show it: with the warning, if nobody may decide. */
  public AccountView withWarning(AccountView view) {
    return Optional.ofNullable(whyNobody.get(view.account().name()))
        .map(view::withNobody)
        .orElse(view);
  }

  private static void log(Account account, Optional<Reason> nobody) {
    if (nobody.isPresent()) {
      LOG.warn("{}", SlackProblem.NOBODY_APPROVES.with(account.name(), nobody.get()).clause());
    } else {
      LOG.info("Account {}: somebody can approve requests again", account.name());
    }
  }
}
