package io.directlinkbot.account;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Language;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.config.Watches;
import java.util.List;
import java.util.Optional;

/** Accounts as tests show them. */
public final class AccountViews {
  public static final Counterparty COUNTERPARTY =
      new Counterparty(
          "dxcon-12345678",
          "Carrier A",
          Optional.of("noc@carrier-a.example"),
          List.of(101, 102),
          List.of(65000L),
          Optional.of("vgw-87654321"),
          Optional.empty());

  private static final List<String> ALICE = List.of("U0ALICE");
  private static final Optional<String> NO_ID = Optional.empty();

  private AccountViews() {}

  public static AccountView outscale() {
    return view(account(Provider.OUTSCALE, NO_ID, ALICE, List.of()), List.of());
  }

  public static AccountView aws() {
    return view(account(Provider.AWS, NO_ID, ALICE, List.of()), List.of());
  }

  public static AccountView with(Counterparty counterparty) {
    return view(account(Provider.OUTSCALE, NO_ID, ALICE, List.of()), List.of(counterparty));
  }

  public static AccountView withId(String accountId) {
    return view(account(Provider.OUTSCALE, Optional.of(accountId), ALICE, List.of()), List.of());
  }

  public static AccountView withoutApprovers() {
    return view(account(Provider.OUTSCALE, NO_ID, List.of(), List.of()), List.of());
  }

  public static AccountView forTwo() {
    Account own = account(Provider.OUTSCALE, NO_ID, ALICE, List.of());
    Approvers two = new Approvers(List.of("U0ALICE", "U0BOB"), List.of(), 2, false);
    return view(with(own, two), List.of());
  }

  /** Approvers are a person and a group; the last reminder goes to this id, too. */
  public static AccountView escalating(String id) {
    Account own = account(Provider.OUTSCALE, NO_ID, ALICE, List.of());
    Approvers both = new Approvers(ALICE, List.of("S0APPROVERS"));
    return english(with(own, both), Watches.escalatingTo(id), List.of());
  }

  /** An account in English whose endpoint only the configuration sets. */
  public static AccountView english(
      Account account, WatchSettings watch, List<Counterparty> counterparties) {
    return new AccountView(
        account,
        watch,
        counterparties,
        () -> account.directlinkEndpoint().map(Object::toString),
        Language.ENGLISH);
  }

  public static AccountView declining() {
    Account own = account(Provider.OUTSCALE, NO_ID, ALICE, List.of());
    return view(with(own, new Approvers(ALICE, List.of(), 1, true)), List.of());
  }

  public static AccountView allowing(String... gateways) {
    return view(account(Provider.OUTSCALE, NO_ID, ALICE, List.of(gateways)), List.of());
  }

  private static AccountView view(Account account, List<Counterparty> counterparties) {
    return english(account, Watches.DEFAULT, counterparties);
  }

  private static Account with(Account own, Approvers approvers) {
    return new Account(
        own.name(),
        own.provider(),
        own.region(),
        own.accountId(),
        own.credentials(),
        own.directlinkEndpoint(),
        own.gatewayEndpoint(),
        own.channel(),
        approvers,
        own.gateways());
  }

  private static Account account(
      Provider provider, Optional<String> id, List<String> approvers, List<String> gateways) {
    return new Account(
        "prod",
        provider,
        provider == Provider.AWS ? "eu-west-3" : "eu-west-2",
        id,
        new Credentials.DefaultChain(),
        Optional.empty(),
        Optional.empty(),
        "C0123456789",
        new Approvers(approvers, List.of()),
        gateways);
  }
}
