package io.directlinkbot.bench;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.cloud.Attachment;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.Connection;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.SimulatedNet;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.WorkspaceSettings;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A workspace and a cloud for one bot: accounts, each with a channel, and enough approvers that
 * nobody has to wait for another to be done.
 */
final class Stage implements AutoCloseable {
  private static final int PEOPLE = 100;
  private static final int VLANS = 4_093;

  private final Sandbox sandbox;
  private final List<Account> accounts;
  private final List<String> people;
  private final Sightings sightings;
  private final Confirmations confirmations;
  private final AtomicInteger offered = new AtomicInteger();
  private int gateways;

  /**
   * An account.
   *
   * @param channel of its requests
   * @param connection on which it is offered interfaces
   * @param gateway that its cards have preselected
   */
  record Account(CloudAccount account, String channel, String connection, String gateway) {}

  private Stage(int accountCount, WorkspaceSettings patience) {
    sandbox = Sandbox.start(SandboxSettings.onAnyPort().withSlack(patience));
    sandbox.cloud().interfaces().withdraw(DocumentedExample.INTERFACE);
    people = IntStream.range(0, PEOPLE).mapToObj(number -> "U0BENCH" + number).toList();
    people.forEach(id -> workspace().put(User.person(id, id.toLowerCase(Locale.ROOT), id)));
    accounts = IntStream.range(0, accountCount).mapToObj(this::account).toList();
    sightings = new Sightings(workspace());
    confirmations = new Confirmations(sandbox);
  }

  /** Starts an empty one, which cuts off no bot that is overloaded. */
  static Stage of(int accounts) {
    return new Stage(
        accounts, new WorkspaceSettings(Duration.ofSeconds(60), Duration.ofSeconds(60)));
  }

  /** Starts an empty one, in which an ack has to come within three seconds. */
  static Stage asImpatientAsSlack(int accounts) {
    return new Stage(accounts, WorkspaceSettings.asSlack());
  }

  /** Starts an empty one, which enforces Slack's rate limits. */
  static Stage withLimits(int accounts) {
    Stage stage = of(accounts);
    stage.workspace().limits().enforce();
    return stage;
  }

  /** Whether Slack's rate limits are enforced. */
  boolean hasLimits() {
    return workspace().limits().isEnforced();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Workspace workspace() {
    return sandbox.workspace();
  }

  Sightings sightings() {
    return sightings;
  }

  Confirmations confirmations() {
    return confirmations;
  }

  List<Account> accounts() {
    return accounts;
  }

  List<String> approvers() {
    return people;
  }

  List<SlackPerson> people() {
    return people.stream().map(workspace()::person).toList();
  }

  /** Offers interfaces to all accounts in turn, each with a VLAN and addresses of its own. */
  List<String> offer(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> offer(accounts.get(number % accounts.size())))
        .toList();
  }

  private String offer(Account to) {
    SimulatedInterface made =
        sandbox
            .cloud()
            .interfaces()
            .offer(to.connection(), to.account().id(), terms(offered.getAndIncrement()));
    return made.id();
  }

  /** Returns how many more gateways the first account was given. */
  int gateways() {
    return gateways;
  }

  /** Gives the first account more gateways to choose from. */
  void addGateways(int count) {
    gateways += count;
    String owner = accounts.getFirst().account().id();
    sandbox
        .cloud()
        .gateways()
        .addAll(
            IntStream.range(0, count)
                .mapToObj(
                    number ->
                        gateway(
                            String.format(Locale.ROOT, "vgw-%08d", number), owner, "n" + number))
                .toList());
  }

  private Account account(int number) {
    String channel = number == 0 ? Fixture.PROD : "C0BENCH" + number;
    List<String> members = new ArrayList<>(people);
    members.add(Fixture.BOT);
    workspace().put(Channel.open(channel, "bench-" + number, members.toArray(String[]::new)));
    return number == 0
        ? new Account(
            DocumentedExample.PROD,
            channel,
            DocumentedExample.CONNECTION,
            DocumentedExample.GATEWAY)
        : another(number, channel);
  }

  private Account another(int number, String channel) {
    CloudAccount made = another(number);
    String connection = String.format(Locale.ROOT, "dxcon-%08d", number);
    String gateway = String.format(Locale.ROOT, "vgw-a%07d", number);
    String net = String.format(Locale.ROOT, "vpc-%08d", number);
    sandbox.cloud().addAccount(made);
    sandbox.cloud().gateways().addNet(new SimulatedNet(net, made.id(), Optional.empty()));
    sandbox.cloud().gateways().addAll(List.of(gateway(gateway, made.id(), net)));
    sandbox
        .cloud()
        .connections()
        .add(
            new Connection(
                connection,
                DocumentedExample.CARRIER.id(),
                "line-" + number,
                "PAR1",
                DocumentedExample.REGION,
                "1Gbps",
                "available"));
    return new Account(made, channel, connection, gateway);
  }

  private static CloudAccount another(int number) {
    return new CloudAccount(
        "account-" + number,
        String.format(Locale.ROOT, "3%011d", number),
        DocumentedExample.REGION,
        "AKIDBENCH" + number,
        "SECRETBENCH" + number);
  }

  private static VirtualGateway gateway(String id, String owner, String net) {
    return new VirtualGateway(
        id, owner, Optional.of("main"), "available", List.of(new Attachment(net, "attached")));
  }

  private static Terms terms(int number) {
    String network = "172.%s.%s.".formatted(17 + number / 16_384 % 15, number / 64 % 256);
    int host = number % 64 * 4;
    return new Terms(
        "bench-" + number,
        2 + number % VLANS,
        65_001,
        Optional.of("bgp-key-" + number),
        Optional.of(network + (host + 1) + "/30"),
        Optional.of(network + (host + 2) + "/30"));
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
