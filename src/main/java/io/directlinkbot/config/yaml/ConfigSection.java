package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.LogSettings;
import io.directlinkbot.config.StoreUrl;
import io.directlinkbot.config.WatchSettings;
import java.util.List;

/** The whole file. */
final class ConfigSection {
  private ConfigSection() {}

  static Config read(Section root) {
    SlackSection slack = root.section("slack", SlackSection::read);
    Approvers shared = root.section("approvers", ApproversSection::read);
    WatchSettings watch = root.section("watch", WatchSection::read);
    List<Account> accounts = accounts(root, slack, shared, watch);
    List<Counterparty> counterparties = counterparties(root);
    StoreUrl store = root.section("store", StoreSection::read);
    HttpSettings http = root.section("http", HttpSection::read);
    LogSettings log = root.section("log", ConfigSection::log);
    return new Config(slack.slack(), watch, accounts, counterparties, store, http, log);
  }

  private static List<Account> accounts(
      Section root, SlackSection slack, Approvers shared, WatchSettings watch) {
    if (!root.has("accounts") || root.hasEmptyList("accounts")) {
      root.error("accounts", "names no account to watch", "add one with name, provider and region");
    }
    Unique names = new Unique();
    return root.sections(
        "accounts",
        section -> {
          Account account = AccountSection.read(section, slack, shared);
          names.check(section, "name", account.name());
          tellUselessEscalation(section, account, watch);
          return account;
        });
  }

  /** Every reminder goes to the account's channel and mentions its approvers. */
  private static void tellUselessEscalation(Section section, Account account, WatchSettings watch) {
    String to = watch.escalateTo().orElse("");
    boolean toChannel = account.channel().equals(to);
    boolean toApprover =
        account.approvers().users().contains(to) || account.approvers().groups().contains(to);
    if (!to.isEmpty() && (toChannel || toApprover)) {
      section.warning(
          toChannel ? "channel" : "approvers",
          toChannel
              ? "is watch.escalate_to too, which gets every reminder anyway"
              : "has the one of watch.escalate_to, whom every reminder mentions anyway",
          "let watch.escalate_to name somebody else or another channel");
    }
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

  private static LogSettings log(Section section) {
    return section
        .value("format")
        .flatMap(value -> value.word(LogSettings.class))
        .orElse(LogSettings.TEXT);
  }
}
