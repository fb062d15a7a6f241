package io.directlinkbot.check;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Account;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.slack.api.ConversationReader;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.people.ProfileLookup;
import io.directlinkbot.slack.sample.SampleOffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the probes of a configuration, with the same clients as the bot's. */
public final class Doctor implements AutoCloseable {
  private final Config config;
  private final ClockComparison clocks;
  private final InstantSource clock;
  private final SlackSdk sdk;
  private final SlackClient client;
  private final SlackSignIn signIn;
  private final Set<String> scopes;
  private final List<Probe> probes = new ArrayList<>();
  private final List<OneLook> looks = new ArrayList<>();

  /**
   * Prepares the check, without a call.
   *
   * @param scopes that the app's manifest asks for
   */
  public Doctor(LoadedConfig read, Proxies proxies, Set<String> scopes, InstantSource clock) {
    this.config = read.config();
    this.clock = clock;
    this.clocks = new ClockComparison(clock);
    this.sdk = new SlackSdk(config.slack(), proxies);
    this.client = sdk.client(clock);
    this.signIn = new SlackSignIn(client);
    this.scopes = Set.copyOf(scopes);
    probes.add(new SettingsProbe(read.warnings(), proxies.warnings()));
    probes.add(new StoreProbe(config.store().url()));
    probes.add(new PortProbe(config.http()));
    addSlack();
    addPeople();
    for (Account account : config.accounts()) {
      probes.add(new AccountProbe(account, look(account, proxies)));
      probes.add(new GatewaysProbe(account, look(account, proxies)));
    }
  }

  /** Returns the check, whose probes each take at most this long in real time. */
  public Check check(Duration longest) {
    return new Check(probes, longest);
  }

  @Override
  public void close() {
    looks.forEach(OneLook::close);
    sdk.close();
  }

  private void addSlack() {
    probes.add(new SlackProbe(signIn, scopes, config.slack().command(), clocks));
    probes.add(new DeliveryProbe(sdk, config.slack().transport()));
    Account first = config.accounts().getFirst();
    AccountView shown =
        new AccountView(
            first,
            config.watch(),
            config.counterparties(),
            () -> AwsDirectLink.endpoint(first).map(Object::toString),
            config.slack().language());
    probes.add(
        new ShownProbe(
            signIn, client, new SampleOffer(shown, config.slack().command(), clock.instant())));
    ConversationReader channels = new ConversationReader(client);
    purposes()
        .forEach((id, purpose) -> probes.add(new ChannelProbe(signIn, channels, id, purpose)));
  }

  private void addPeople() {
    GroupLookup groups = new GroupLookup(client, clock);
    ProfileLookup profiles = new ProfileLookup(client, clock);
    ApproverCheck approvers =
        new ApproverCheck(config.accounts(), groups, profiles, client::organization);
    listed(account -> account.approvers().users(), "UW")
        .forEach(user -> probes.add(new PersonProbe(signIn, profiles, user)));
    listed(account -> account.approvers().groups(), "S")
        .forEach(group -> probes.add(new GroupProbe(signIn, client, group)));
    config
        .accounts()
        .forEach(account -> probes.add(new ApproversProbe(signIn, approvers, account.name())));
  }

  /** Returns all that accounts list, and whoever gets escalations if the id is of that kind. */
  private List<String> listed(Function<Account, List<String>> list, String kinds) {
    return Stream.concat(
            config.accounts().stream().map(list).flatMap(Collection::stream),
            config.watch().escalateTo().stream().filter(id -> kinds.contains(id.substring(0, 1))))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns for what each channel is configured, by its id. */
  private Map<String, String> purposes() {
    Map<String, String> purposes =
        config.accounts().stream()
            .collect(
                Collectors.groupingBy(
                    Account::channel,
                    TreeMap::new,
                    Collectors.mapping(Account::name, Collectors.joining(", ", "for ", ""))));
    config
        .watch()
        .escalateTo()
        .filter(id -> id.startsWith("C") || id.startsWith("G"))
        .ifPresent(id -> purposes.putIfAbsent(id, "for escalations"));
    return purposes;
  }

  private OneLook look(Account account, Proxies proxies) {
    OneLook look = new OneLook(account, proxies, clocks);
    looks.add(look);
    return look;
  }
}
