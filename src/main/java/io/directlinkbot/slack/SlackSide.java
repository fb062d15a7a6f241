package io.directlinkbot.slack;

import com.slack.api.bolt.App;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.home.HomeDrawing;
import io.directlinkbot.slack.home.HomeReader;
import io.directlinkbot.slack.home.HomeTabs;
import io.directlinkbot.slack.identity.BotIdentity;
import io.directlinkbot.slack.inbound.DeliveryWay;
import io.directlinkbot.slack.inbound.LateAnswer;
import io.directlinkbot.slack.inbound.SlackConnection;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.known.ReplacementLookup;
import io.directlinkbot.slack.people.ApproverHealth;
import io.directlinkbot.slack.people.GroupEvents;
import io.directlinkbot.slack.people.LapsedApprovals;
import io.directlinkbot.slack.publish.CardDrawing;
import io.directlinkbot.slack.publish.PublishLoops;
import io.directlinkbot.slack.publish.Publisher;
import io.directlinkbot.slack.publish.StoreOutagePublisher;
import io.directlinkbot.slack.view.home.AccountHealth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs all that the bot does in Slack: it publishes in a loop for each channel, connects to Slack,
 * and keeps what is known of approvers fresh.
 */
public final class SlackSide implements AutoCloseable {
  private static final Duration NEVER = Duration.ofDays(1);

  private final SlackAccess access;
  private final Consumer<String> refused;
  private final ApproverHealth approverHealth;
  private final CardLinks links;
  private final Publisher publisher;
  private final StoreOutagePublisher storeOutages;
  private final HomeReader homeReader;
  private final HomeTabs homes;
  private final BotCondition condition = new BotCondition();
  private final SlackConnection connection;
  private final PublishLoops publishing;
  private final Loop checkingApprovers;
  private final Loop connecting;

  private SlackSide(
      SlackSettings settings,
      SlackParts parts,
      DeliveryWay way,
      Executor background,
      Consumer<String> refused) {
    SlackClient client = parts.access().client();
    this.access = parts.access();
    this.refused = refused;
    this.links = new CardLinks(parts.publications(), client);
    this.approverHealth = approverHealth(parts);
    KnownGateways gateways =
        new KnownGateways(
            parts.gateways(),
            parts.accounts(),
            background,
            CompletableFuture.delayedExecutor(
                KnownGateways.PACE_AFTER_A_FAILURE.toSeconds(), TimeUnit.SECONDS, background),
            parts.clock());
    AcceptPreviewer previews =
        new AcceptPreviewer(
            gateways,
            parts.gateways(),
            parts.interfaces(),
            new ReplacementLookup(parts.journal(), links),
            background);
    this.publisher = publisher(parts, gateways, previews);
    this.storeOutages =
        new StoreOutagePublisher(
            new ChannelAccounts(parts.accounts().values()).all(),
            client,
            access.languages().ofChannels(),
            parts.clock());
    this.homeReader = new HomeReader(parts.journal(), parts.accounts(), publisher::parked);
    this.homes =
        HomeTabs.start(
            client,
            new HomeDrawing(
                client,
                homeReader,
                links,
                parts.access().languages(),
                parts.accounts(),
                settings.command(),
                parts.clock()),
            this::refuse,
            parts.clock());
    // before the loops start, so that none of the news is missed
    new SlackNews(publisher, homeReader, homes).follow(parts);
    approverHealth.onChange(publisher::reportAccount);
    this.publishing = PublishLoops.start(publisher, this::refuse);
    this.checkingApprovers = Loop.start("approvers", approverHealth::refresh);
    Supplier<App> app =
        () ->
            SlackApp.build(
                settings.command(),
                parts,
                previews,
                links,
                publisher,
                homes,
                condition,
                background,
                this::refuse);
    this.connection =
        new SlackConnection(
            client,
            way,
            identity -> {
              useIdentity(identity);
              return groupEvents(background).addTo(app.get());
            },
            new LateAnswer(
                () -> parts.ackTime().latest(),
                person -> LateDialog.acknowledgement(access.languages().ofKnown(person))),
            this::refuse);
    condition.useSlack(connection::trouble, publisher::parked);
    this.connecting = Loop.start("connect", () -> untilRefused(connection::connect));
  }

  /**
   * Starts its loops and returns at once. While Slack can't be reached, they keep trying.
   *
   * @param way how Slack delivers what people do
   * @param background runs what takes longer than a click may
   * @param refused receives one line for a person when Slack refuses a token
   */
  public static SlackSide start(
      SlackSettings settings,
      SlackParts parts,
      DeliveryWay way,
      Executor background,
      Consumer<String> refused) {
    return new SlackSide(settings, parts, way, background, refused);
  }

  /** Shows on the Home tabs from now on whether the accounts are watched. */
  public void showHealth(Supplier<List<AccountHealth>> health) {
    homeReader.useHealth(health);
    reportHealth();
  }

  /** Has the Home tabs drawn again, because the health of an account changed. Returns at once. */
  public void reportHealth() {
    homes.reportChange();
  }

  /**
   * Has people who ask for the bot's health shown this from now on.
   *
   * @param unpolled the accounts that can't be polled, by name, each with the reason
   * @param store why the store can't be used; empty when it can
   */
  public void showCondition(
      Supplier<Map<String, Reason>> unpolled, Supplier<Optional<Reason>> store) {
    condition.useParts(unpolled, store);
  }

  /** Has the time looked at again, because the clock was moved. */
  public void wake() {
    publishing.wake();
  }

  /** Has what is missing in Slack published now, and completes when that was tried. */
  public CompletableFuture<Void> publish() {
    return publishing.publish().thenCompose(_ -> homes.draw());
  }

  /**
   * Notes whether the store can be written, and posts about a long outage and its end. For one
   * thread.
   */
  public void noteStore(boolean writable) {
    storeOutages.reportIfDue(writable);
  }

  /**
   * Returns the channels in which posts wait because they can't be made (the bot is not invited, a
   * scope is missing), by id, each with the reason in one line. Empty when all is well.
   * Thread-safe.
   */
  public Map<String, Reason> parked() {
    return publisher.parked();
  }

  /** Whether clicks can come. Returns at once. */
  public boolean isConnected() {
    return connection.isConnected();
  }

  /** Returns why no click can come, in one sentence without a full stop; nothing when one can. */
  public Optional<Reason> connectionTrouble() {
    return connection.trouble();
  }

  /** Returns what else people should know while clicks can come, in a few words. */
  public Optional<String> connectionNote() {
    return connection.note();
  }

  /** Whether all of its loops run, and none is stuck in a turn. */
  public boolean isAlive() {
    return publishing.areAlive()
        && connecting.isAlive()
        && checkingApprovers.isAlive()
        && homes.isAlive();
  }

  /** Stops taking clicks. */
  public void stopListening() {
    homes.close();
    checkingApprovers.close(Duration.ZERO);
    connecting.close(Duration.ZERO);
    connection.close();
  }

  @Override
  public void close() {
    stopListening();
    publishing.close();
    access.sdk().close();
  }

  private static ApproverHealth approverHealth(SlackParts parts) {
    SlackAccess access = parts.access();
    return new ApproverHealth(
        parts.accounts().values().stream().map(AccountView::account).toList(),
        access.approvers(),
        access.groups(),
        new LapsedApprovals(parts.journal(), access.approvers(), parts.clock()));
  }

  private Publisher publisher(SlackParts parts, KnownGateways gateways, AcceptPreviewer previews) {
    return new Publisher(
        parts.stores(),
        access.client(),
        links,
        access.groups(),
        access.languages(),
        new CardDrawing(
            gateways,
            previews,
            new ReplacementLookup(parts.journal(), links),
            links,
            approverHealth::withWarning),
        parts.accounts(),
        parts.leases(),
        parts.metrics(),
        parts.clock());
  }

  private GroupEvents groupEvents(Executor background) {
    return new GroupEvents(
        access.groups(), approverHealth.groups(), checkingApprovers::wake, background);
  }

  private void useIdentity(BotIdentity identity) {
    links.setWorkspace(identity.url());
    if (identity.organization().isWhole()) {
      // groups that were asked for before this was known could not be read
      approverHealth.groups().forEach(access.groups()::forget);
      checkingApprovers.wake();
    }
  }

  private Duration untilRefused(Loop.Turn turn) throws InterruptedException {
    try {
      return turn.take();
    } catch (TokenRefused refusal) {
      refuse(refusal);
      return NEVER;
    }
  }

  private void refuse(TokenRefused refusal) {
    refused.accept(String.valueOf(refusal.getMessage()));
  }
}
