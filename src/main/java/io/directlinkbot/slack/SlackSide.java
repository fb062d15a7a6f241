package io.directlinkbot.slack;

import com.slack.api.bolt.App;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.decide.Attention;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.decide.Decliner;
import io.directlinkbot.decide.Withdrawal;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.api.Socket;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.click.AcceptClicks;
import io.directlinkbot.slack.click.AcceptDialogOpener;
import io.directlinkbot.slack.click.AcceptSubmits;
import io.directlinkbot.slack.click.ApprovalClicks;
import io.directlinkbot.slack.click.ClickRunner;
import io.directlinkbot.slack.click.DeclineClicks;
import io.directlinkbot.slack.click.DeclineSubmits;
import io.directlinkbot.slack.click.GatewayOptions;
import io.directlinkbot.slack.click.GatewayPicks;
import io.directlinkbot.slack.click.MenuClicks;
import io.directlinkbot.slack.click.OpenRequests;
import io.directlinkbot.slack.click.SnoozeClicks;
import io.directlinkbot.slack.click.UnknownControls;
import io.directlinkbot.slack.click.WarnedDialog;
import io.directlinkbot.slack.command.Commands;
import io.directlinkbot.slack.command.ExpectCommand;
import io.directlinkbot.slack.command.StatusCommand;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownConnections;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.known.PredecessorLookup;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.people.ApproverHealth;
import io.directlinkbot.slack.people.Directory;
import io.directlinkbot.slack.people.GroupEvents;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.people.LapsedApprovals;
import io.directlinkbot.slack.people.ProfileLookup;
import io.directlinkbot.slack.publish.ChannelPublisher;
import io.directlinkbot.slack.publish.Publisher;
import io.directlinkbot.slack.publish.RequestPublisher;
import io.directlinkbot.slack.publish.StoreOutagePublisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Everything that the bot does in Slack: one loop publishes, one gets the socket connected through
 * which clicks come, one looks who the approvers are.
 */
public final class SlackSide implements AutoCloseable {
  /** What is cut off then is looked up at the next start. */
  private static final Duration TO_FINISH_A_POST = Duration.ofSeconds(1);

  private static final Duration NEVER = Duration.ofDays(1);

  private final SlackSdk sdk;
  private final Socket socket;
  private final Publisher publisher;
  private final Loop connecting;
  private final Loop publishing;
  private final Loop looking;
  private final StoreOutagePublisher storeWord;

  private SlackSide(
      SlackSdk sdk,
      Socket socket,
      Publisher publisher,
      Loop connecting,
      Loop publishing,
      Loop looking,
      StoreOutagePublisher storeWord) {
    this.storeWord = storeWord;
    this.sdk = sdk;
    this.socket = socket;
    this.publisher = publisher;
    this.connecting = connecting;
    this.publishing = publishing;
    this.looking = looking;
  }

  /**
   * Starts its loops and returns at once. A Slack that can't be reached is tried again and again.
   *
   * @param proxies the ways that its calls take
   * @param background runs what takes longer than a click may
   * @param refused gets one line for a person when Slack does not take a token
   */
  public static SlackSide start(
      SlackSettings settings,
      Proxies proxies,
      Parts parts,
      Executor background,
      Consumer<String> refused) {
    SlackSdk sdk = new SlackSdk(settings, proxies);
    SlackClient client = sdk.client(parts.clock());
    KnownGateways choices =
        new KnownGateways(parts.gateways(), parts.accounts(), background, parts.clock());
    GroupLookup groups = new GroupLookup(client, parts.clock());
    parts.approvers().asks(Directory.of(groups, new ProfileLookup(client, parts.clock())));
    ApproverHealth approvers =
        new ApproverHealth(
            parts.accounts().values().stream().map(AccountView::account).toList(),
            parts.approvers(),
            groups,
            new LapsedApprovals(parts.journal(), parts.approvers(), parts.clock()));
    CardLinks links = new CardLinks(parts.publications(), client);
    AcceptPreviewer acceptances =
        new AcceptPreviewer(
            choices,
            parts.gateways(),
            parts.interfaces(),
            new PredecessorLookup(parts.journal(), links),
            background);
    RequestPublisher requests =
        new RequestPublisher(
            parts.journal(),
            parts.publications(),
            client,
            links,
            groups,
            choices,
            acceptances,
            parts.accounts(),
            approvers::of,
            parts.clock());
    ChannelPublisher channelNews =
        ChannelPublisher.of(
            parts.stores(), parts.leases(), parts.accounts(), client, links, parts.clock());
    Publisher publisher =
        new Publisher(parts.journal(), requests, channelNews, parts.leases(), parts.clock());
    Loop publishing = Loop.start("publish", () -> untilRefused(publisher::publishMissing, refused));
    parts.journal().onAppend(publishing::wake);
    parts.notices().onAdd(publishing::wake);
    choices.onRead(publishing::wake);
    approvers.onChange(publishing::wake);
    Loop looking = Loop.start("approvers", approvers::turn);
    GroupEvents news = new GroupEvents(groups, approvers.groups(), looking::wake, background);
    Socket socket =
        new Socket(
            sdk,
            client,
            identity -> {
              parts.approvers().isOf(identity.organization());
              links.setWorkspace(identity.url());
              if (identity.organization().isWhole()) {
                // groups asked for before that was known could not be read
                approvers.groups().forEach(groups::forget);
                looking.wake();
              }
              return news.listenedBy(
                  listeners(
                      settings,
                      sdk,
                      client,
                      links,
                      publishing::wake,
                      acceptances,
                      parts,
                      background,
                      refusal -> refused.accept(String.valueOf(refusal.getMessage()))));
            });
    Loop connecting = Loop.start("connect", () -> untilRefused(socket::turn, refused));
    StoreOutagePublisher storeWord =
        new StoreOutagePublisher(
            new ChannelAccounts(parts.accounts().values()).all(), client, parts.clock());
    return new SlackSide(sdk, socket, publisher, connecting, publishing, looking, storeWord);
  }

  /** Has what is missing in Slack published now. */
  public void publishNow() {
    publishing.wake();
  }

  /** Likewise, and completes when that was tried. */
  public CompletableFuture<Void> publish() {
    return publishing.requestTurn();
  }

  /** Tells people if the store can't be written for long, and of its end. For one thread. */
  public void storeIs(boolean writable) {
    storeWord.reportIfDue(writable);
  }

  /**
   * The channels in which something waits because it can't be done there (the bot is not invited, a
   * scope is missing), by id, each with the reason in one line. Empty when all is well.
   * Thread-safe.
   */
  public Map<String, String> parked() {
    return publisher.parked();
  }

  /** Whether clicks can come; asking may take three seconds. */
  public boolean isConnected() {
    return socket.isConnected();
  }

  /** Whether its loops take their turns. */
  public boolean turns() {
    return publishing.isAlive() && connecting.isAlive() && looking.isAlive();
  }

  /** Stops taking clicks. */
  public void stopListening() {
    looking.close(Duration.ZERO);
    connecting.close(Duration.ZERO);
    socket.close();
  }

  @Override
  public void close() {
    stopListening();
    publishing.close(TO_FINISH_A_POST);
    sdk.close();
  }

  private static App listeners(
      SlackSettings settings,
      SlackSdk sdk,
      SlackClient client,
      CardLinks links,
      Runnable publish,
      AcceptPreviewer acceptances,
      Parts parts,
      Executor background,
      Consumer<TokenRefused> refused) {
    Whispers whispers = new Whispers(client, sdk.responseUrls());
    DialogOpener dialogs = new DialogOpener(client);
    AcceptDialogOpener acceptDialogs = new AcceptDialogOpener(dialogs, acceptances, parts.clock());
    ClickRunner action = new ClickRunner(parts.approvers(), whispers, background, refused);
    OpenRequests toDecide = new OpenRequests(parts.journal(), parts.accounts());
    SnoozeClicks snoozes =
        new SnoozeClicks(
            action,
            parts.decider(),
            parts.attention(),
            parts.journal(),
            parts.accounts(),
            whispers,
            parts.clock());
    return SlackApp.build(
        sdk.appConfig(),
        settings.command(),
        new AcceptClicks(action, parts.decider(), toDecide, acceptDialogs, whispers),
        new ApprovalClicks(
            new Withdrawal(parts.journal(), parts.clock()),
            parts.approvers(),
            whispers,
            background),
        new GatewayPicks(parts.journal(), parts.accounts(), acceptDialogs, background),
        new MenuClicks(
            action,
            parts.decider(),
            parts.attention(),
            snoozes,
            parts.journal(),
            parts.accounts(),
            dialogs,
            whispers,
            parts.clock()),
        snoozes,
        new DeclineClicks(action, parts.decliner(), toDecide, dialogs, whispers, parts.clock()),
        new AcceptSubmits(
            parts.decider(),
            parts.publications(),
            parts.approvers(),
            new WarnedDialog(acceptances, parts.accounts(), parts.clock()),
            whispers,
            parts.ackTime(),
            background),
        new DeclineSubmits(
            parts.decliner(),
            parts.publications(),
            parts.approvers(),
            whispers,
            parts.ackTime(),
            background),
        new GatewayOptions(parts.gateways(), parts.ackTime(), background),
        new Commands(
            settings.command(),
            new StatusCommand(
                settings.command(),
                parts.journal(),
                links,
                parts.accounts(),
                new LinkedCardCheck(parts.journal(), parts.publications()),
                publish,
                parts.clock()),
            new ExpectCommand(
                settings.command(),
                parts.expectations(),
                new ChannelAccounts(parts.accounts().values()),
                new KnownConnections(parts.journal()),
                parts.approvers(),
                whispers,
                background,
                publish,
                parts.clock())),
        new UnknownControls(settings.command(), whispers, client, background));
  }

  private static Duration untilRefused(Loop.Turn turn, Consumer<String> refused)
      throws InterruptedException {
    try {
      return turn.take();
    } catch (TokenRefused refusal) {
      refused.accept(String.valueOf(refusal.getMessage()));
      return NEVER;
    }
  }

  /**
   * What the Slack side works on.
   *
   * @param accounts by name
   * @param gateways by the account's name
   * @param interfaces by the account's name
   */
  public record Parts(
      Journal journal,
      PublicationLog publications,
      NoticeLog notices,
      PollLog polls,
      AnnouncementLog expectations,
      AccountLeases leases,
      Decider decider,
      Decliner decliner,
      Attention attention,
      ApproverCheck approvers,
      Map<String, AccountView> accounts,
      Map<String, GatewayList> gateways,
      Map<String, RememberedList<HostedInterface>> interfaces,
      AckTime ackTime,
      InstantSource clock) {

    private ChannelPublisher.Stores stores() {
      return new ChannelPublisher.Stores(journal, publications, notices, polls, expectations);
    }
  }
}
