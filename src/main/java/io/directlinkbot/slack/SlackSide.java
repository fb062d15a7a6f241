package io.directlinkbot.slack;

import com.slack.api.bolt.App;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.known.PredecessorLookup;
import io.directlinkbot.slack.people.ApproverHealth;
import io.directlinkbot.slack.people.GroupEvents;
import io.directlinkbot.slack.people.LapsedApprovals;
import io.directlinkbot.slack.publish.ChannelPublisher;
import io.directlinkbot.slack.publish.Publisher;
import io.directlinkbot.slack.publish.RequestPublisher;
import io.directlinkbot.slack.publish.StoreOutagePublisher;
import io.directlinkbot.slack.socket.SlackConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs all that the bot does in Slack, in three loops: one publishes, one connects to Slack, and
 * one keeps what is known of approvers fresh.
 */
public final class SlackSide implements AutoCloseable {
  /** Posts interrupted after this are looked up at the next start. */
  private static final Duration TO_FINISH_A_POST = Duration.ofSeconds(1);

  private static final Duration NEVER = Duration.ofDays(1);

  private final SlackAccess access;
  private final Consumer<String> refused;
  private final ApproverHealth approverHealth;
  private final CardLinks links;
  private final Publisher publisher;
  private final StoreOutagePublisher storeOutages;
  private final SlackConnection connection;
  private final Loop publishing;
  private final Loop checkingApprovers;
  private final Loop connecting;

  private SlackSide(
      SlackSettings settings, SlackParts parts, Executor background, Consumer<String> refused) {
    SlackClient client = parts.access().client();
    this.access = parts.access();
    this.refused = refused;
    this.links = new CardLinks(parts.publications(), client);
    this.approverHealth = approverHealth(parts);
    KnownGateways gateways =
        new KnownGateways(parts.gateways(), parts.accounts(), background, parts.clock());
    AcceptPreviewer previews =
        new AcceptPreviewer(
            gateways,
            parts.gateways(),
            parts.interfaces(),
            new PredecessorLookup(parts.journal(), links),
            background);
    this.publisher = publisher(parts, gateways, previews);
    this.storeOutages =
        new StoreOutagePublisher(
            new ChannelAccounts(parts.accounts().values()).all(), client, parts.clock());
    this.publishing = Loop.start("publish", () -> untilRefused(publisher::publishMissing));
    parts.journal().onAppend(publishing::wake);
    parts.notices().onAdd(publishing::wake);
    gateways.onRead(publishing::wake);
    approverHealth.onChange(publishing::wake);
    this.checkingApprovers = Loop.start("approvers", approverHealth::refresh);
    Supplier<App> app =
        () ->
            SlackApp.build(
                settings.command(),
                parts,
                previews,
                links,
                publishing::wake,
                background,
                refusal -> refused.accept(String.valueOf(refusal.getMessage())));
    this.connection =
        new SlackConnection(
            access.sdk(),
            client,
            settings.sockets(),
            identity -> {
              useIdentity(identity);
              return groupEvents(background).addTo(app.get());
            },
            () -> parts.ackTime().latest(),
            refusal -> refused.accept(String.valueOf(refusal.getMessage())));
    this.connecting = Loop.start("connect", () -> untilRefused(connection::connect));
  }

  /**
   * Starts its loops and returns at once. While Slack can't be reached, they keep trying.
   *
   * @param background runs what takes longer than a click may
   * @param refused receives one line for a person when Slack refuses a token
   */
  public static SlackSide start(
      SlackSettings settings, SlackParts parts, Executor background, Consumer<String> refused) {
    return new SlackSide(settings, parts, background, refused);
  }

  /** Has what is missing in Slack published now. */
  public void publishNow() {
    publishing.wake();
  }

  /** Has what is missing in Slack published now, and completes when that was tried. */
  public CompletableFuture<Void> publish() {
    return publishing.requestTurn();
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
  public Map<String, String> parked() {
    return publisher.parked();
  }

  /** Whether clicks can come. Returns at once. */
  public boolean isConnected() {
    return connection.isConnected();
  }

  /** Returns why no click can come, in one sentence without a full stop; nothing when one can. */
  public Optional<String> connectionTrouble() {
    return connection.trouble();
  }

  /** Whether all of its loops run, and none is stuck in a turn. */
  public boolean isAlive() {
    return publishing.isAlive() && connecting.isAlive() && checkingApprovers.isAlive();
  }

  /** Stops taking clicks. */
  public void stopListening() {
    checkingApprovers.close(Duration.ZERO);
    connecting.close(Duration.ZERO);
    connection.close();
  }

  @Override
  public void close() {
    stopListening();
    publishing.close(TO_FINISH_A_POST);
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
    SlackClient client = access.client();
    RequestPublisher requests =
        new RequestPublisher(
            parts.journal(),
            parts.publications(),
            client,
            links,
            access.groups(),
            gateways,
            previews,
            parts.accounts(),
            approverHealth::withWarning,
            parts.clock());
    ChannelPublisher channels =
        ChannelPublisher.of(
            parts.stores(), parts.leases(), parts.accounts(), client, links, parts.clock());
    return new Publisher(parts.journal(), requests, channels, parts.leases(), parts.clock());
  }

  private GroupEvents groupEvents(Executor background) {
    return new GroupEvents(
        access.groups(), approverHealth.groups(), checkingApprovers::wake, background);
  }

  private void useIdentity(SlackClient.Identity identity) {
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
      refused.accept(String.valueOf(refusal.getMessage()));
      return NEVER;
    }
  }
}
