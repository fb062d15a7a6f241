package io.directlinkbot.config;

import java.util.List;

/**
 * The whole configuration, complete and checked. Immutable; prints without its secrets.
 *
 * @param storeUrl JDBC URL of the journal's database
 */
public record Config(
    Slack slack,
    Watch watch,
    List<Account> accounts,
    List<Counterparty> counterparties,
    String storeUrl,
    Log log) {
  public Config {
    accounts = List.copyOf(accounts);
    counterparties = List.copyOf(counterparties);
  }
}
