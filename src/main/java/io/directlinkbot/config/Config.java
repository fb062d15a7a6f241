package io.directlinkbot.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * The whole configuration, complete and checked. Immutable; {@link #toString} leaves out the
 * secrets.
 */
public record Config(
    SlackSettings slack,
    WatchSettings watch,
    List<Account> accounts,
    List<Counterparty> counterparties,
    StoreSettings store,
    HttpSettings http,
    LogSettings log) {
  public Config {
    accounts = List.copyOf(accounts);
    counterparties = List.copyOf(counterparties);
  }

  /** Returns every configured secret, so that logs can mask them. */
  public List<Secret> secrets() {
    Stream<Secret> tokens = Stream.of(slack.botToken(), slack.transport().secret());
    Stream<Secret> keys =
        accounts.stream()
            .map(Account::credentials)
            .filter(Credentials.Keys.class::isInstance)
            .map(credentials -> ((Credentials.Keys) credentials).secretKey());
    return Stream.of(tokens, keys, store.url().passwords().stream()).flatMap(all -> all).toList();
  }
}
