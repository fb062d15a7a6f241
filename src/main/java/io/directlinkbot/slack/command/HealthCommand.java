package io.directlinkbot.slack.command;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Account;
import io.directlinkbot.journal.PollKey;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.HealthAnswer;
import io.directlinkbot.slack.view.answer.HealthAnswer.PolledAccount;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how the bot itself does. Thread-safe. */
public final class HealthCommand implements Report {
  private final AnswerSource source;
  private final PollLog polls;
  private final Condition condition;

  public HealthCommand(AnswerSource source, PollLog polls, Condition condition) {
    this.source = source;
    this.polls = polls;
    this.condition = condition;
  }

  @Override
  public String name() {
    return "health";
  }

  @Override
  public PagedAnswer draw(String typed, int page, Texts texts) {
    Map<String, Reason> failing = condition.unpolled();
    Optional<Reason> store = condition.store();
    List<PolledAccount> accounts =
        source.accounts().values().stream()
            .map(AccountView::account)
            // when the others were polled stands in the store, which can't be read either
            .filter(account -> store.isEmpty() || failing.containsKey(account.name()))
            .sorted(Comparator.comparing(account -> account.name()))
            .map(account -> polled(account, Optional.ofNullable(failing.get(account.name()))))
            .toList();
    return HealthAnswer.of(accounts, condition.slack(), store, condition.parked(), page, texts);
  }

  private PolledAccount polled(Account account, Optional<Reason> trouble) {
    return new PolledAccount(
        account.name(),
        trouble.isPresent()
            ? Optional.empty()
            : polls.last(new PollKey(account.name(), account.place())),
        trouble);
  }

  /** What the bot's parts say of themselves, each in words for people and without secrets. */
  public interface Condition {

    /** Returns the accounts that can't be polled now, by name, each with the reason. */
    Map<String, Reason> unpolled();

    /** Returns why no click can come; empty when one can. */
    Optional<Reason> slack();

    /** Returns why the store can't be used; empty when it can. */
    Optional<Reason> store();

    /** Returns the channels in which posts wait, by id, each with the reason. */
    Map<String, Reason> parked();
  }
}
