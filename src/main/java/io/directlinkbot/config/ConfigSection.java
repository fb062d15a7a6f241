package io.directlinkbot.config;

import java.util.List;

/** The whole file. */
final class ConfigSection {
  private ConfigSection() {}

  static Config read(Section root) {
    SlackSection slack = root.section("slack", SlackSection::read);
    Approvers shared = root.section("approvers", ApproversSection::read);
    Watch watch = root.section("watch", WatchSection::read);
    List<Account> accounts = accounts(root, slack, shared);
    List<Counterparty> counterparties = counterparties(root);
    StoreUrl store = root.section("store", StoreSection::read);
    HttpSection.read(root);
    Log log = root.section("log", LogSection::read);
    return new Config(slack.slack(), watch, accounts, counterparties, store, log);
  }

  private static List<Account> accounts(Section root, SlackSection slack, Approvers shared) {
    if (!root.has("accounts") || root.hasEmptyList("accounts")) {
      root.error("accounts", "names no account to watch", "add one with name, provider and region");
    }
    Unique names = new Unique();
    return root.sections(
        "accounts",
        section -> {
          Account account = AccountSection.read(section, slack, shared);
          names.check(section, "name", account.name());
          return account;
        });
  }

  private static List<Counterparty> counterparties(Section root) {
    Unique connections = new Unique();
    return root.sections(
        "counterparties",
        section -> {
          Counterparty counterparty = CounterpartySection.read(section);
          connections.check(section, "connection", counterparty.connection());
          return counterparty;
        });
  }
}
