package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.LogSettings;
import io.directlinkbot.config.StoreSettings;
import io.directlinkbot.config.WatchSettings;
import java.util.List;

/** Reads the whole file. */
final class ConfigSection {
  private ConfigSection() {}

  static Config read(Section root) {
    SlackSection slack = root.section("slack", SlackSection::read);
    Approvers shared = root.section("approvers", ApproversSection::read);
    WatchSettings watch = root.section("watch", WatchSection::read);
    List<Account> accounts = accounts(root, slack, shared, watch);
    List<Counterparty> counterparties = counterparties(root);
    StoreSettings store = root.section("store", StoreSection::read);
    HttpSettings http =
        root.section("http", section -> HttpSection.read(section, slack.slack().transport()));
    LogSettings log = root.section("log", ConfigSection::log);
    return new Config(slack.slack(), watch, accounts, counterparties, store, http, log);
  }

  private static List<Account> accounts(
      Section root, SlackSection slack, Approvers shared, WatchSettings watch) {
    if (!root.has("accounts") || root.hasEmptyList("accounts")) {
      root.error("accounts", "lists no account to watch", "add one with name, provider and region");
    }
    UniqueValues names = new UniqueValues();
    return root.sections(
        "accounts",
        section -> {
          Account account = AccountSection.read(section, slack, shared);
          names.check(section, "name", account.name());
          warnOfUselessEscalation(section, account, watch);
          return account;
        });
  }

  /**
   * Warns of an escalation to those who get every reminder anyway: the account's channel and its
   * approvers.
   */
  private static void warnOfUselessEscalation(
      Section section, Account account, WatchSettings watch) {
    String to = watch.escalateTo().orElse("");
    boolean toChannel = account.channel().equals(to);
    boolean toApprover =
        account.approvers().users().contains(to) || account.approvers().groups().contains(to);
    if (!to.isEmpty() && (toChannel || toApprover)) {
      section.warning(
          toChannel ? "channel" : "approvers",
          toChannel
              ? "is also watch.escalate_to, but already gets every reminder"
              : "includes watch.escalate_to, which every reminder already mentions",
          "set watch.escalate_to to another person, group or channel");
    }
  }

  private static List<Counterparty> counterparties(Section root) {
    UniqueValues connections = new UniqueValues();
    return root.sections(
        "counterparties",
        section -> {
          Counterparty counterparty = CounterpartySection.read(section);
          connections.check(section, "connection", counterparty.connection());
          return counterparty;
        });
  }

  private static LogSettings log(Section section) {
    return section
        .value("format")
        .flatMap(value -> value.word(LogSettings.class))
        .orElse(LogSettings.TEXT);
  }
}
