package io.directlinkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.decide.AcceptingAccount;
import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.ConfirmCall;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.decide.DeclineCall;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.preflight.LastArrangement;
import io.directlinkbot.sandbox.slack.BlockWords;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.people.Suggestions;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.slack.publish.Desk;
import io.directlinkbot.slack.socket.SocketWay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Clicks and commands that meet a fault: each gets an answer. */
@ResourceLock("log")
final class ListenersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final FakeCloud cloud = new FakeCloud();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable Error fault;
  private LogCapture log;
  private Desk desk;
  private SlackSide slack;
  private SlackPerson alice;

  @BeforeEach
  void connect() throws Exception {
    log = LogCapture.ofTheBot();
    desk = new Desk(folder);
    alice = desk.workspace.person(Fixture.ALICE);
    AccountView account = Desk.account("prod", Desk.PROD);
    GatewayList gateways = new GatewayList(cloud, List.of());
    RememberedList<HostedInterface> interfaces = new RememberedList<>(cloud::interfaces);
    SlackAccess access =
        SlackAccess.create(
            desk.settings(),
            Proxies.none(),
            List.of(account.account()),
            SlackPace.UNPACED,
            BotMetrics.unread(),
            desk.clock);
    AcceptingAccount accepting =
        new AcceptingAccount(
            cloud,
            gateways,
            interfaces,
            new LastArrangement(),
            account::lookUpCounterparty,
            account::required,
            true);
    Decider decider =
        new Decider(
            desk.journal,
            Map.of("prod", accepting),
            (name, person) -> {
              if (fault != null) {
                throw fault;
              }
              return access.approvers().refusal(name, person);
            },
            new ConfirmCall(desk.journal, desk.clock, _ -> {}),
            new DeclineCall(desk.journal, desk.clock, _ -> {}),
            desk.clock);
    slack =
        SlackSide.start(
            desk.settings(),
            new SlackParts(
                access,
                desk.journal,
                desk.publications,
                desk.stores.notices(),
                desk.stores.polls(),
                desk.stores.announcements(),
                desk.leases,
                decider,
                new CareLog(desk.journal, desk.clock),
                Map.of("prod", account),
                Map.of("prod", gateways),
                Map.of("prod", interfaces),
                AckTime.UNDER_THREE_SECONDS,
                BotMetrics.unread(),
                desk.clock),
            new SocketWay(
                access.sdk(),
                (SlackTransport.Sockets) desk.settings().transport(),
                BotMetrics.unread()),
            background,
            refusal -> {
              throw new AssertionError(refusal);
            });
    desk.workspace.awaitConnections(2, PATIENCE);
  }

  @AfterEach
  void close() {
    slack.close();
    background.shutdownNow();
    desk.close();
    log.close();
  }

  @Test
  void aButtonWithAValueThatIsNotOursIsAnsweredToThePersonAlone() throws Exception {
    WorkspaceMessage card = foreignCard();

    assertThat(done(alice.click(card.channel(), card.ts(), "accept")))
        .isInstanceOf(Outcome.Done.class);
    awaitReference();
  }

  @Test
  void aPickerThatIsNotOursOffersNoGatewayButAReference() throws Exception {
    WorkspaceMessage card = foreignCard();

    Suggestions offered = done(alice.options(card.channel(), card.ts(), "gateway", "vgw"));
    assertThat(offered.error()).isEmpty();
    assertThat(offered.options()).hasSize(1);
    assertThat(offered.options().toString()).containsPattern("reference [2-9A-Z]{6}");
  }

  @Test
  void aClickIsAnsweredThoughNobodyTakesItInTheBackground() throws Exception {
    desk.offer(Desk.FIRST);
    WorkspaceMessage card = await("dxvif-56781234");
    background.shutdown();

    assertThat(done(alice.click(card.channel(), card.ts(), "accept")))
        .isInstanceOf(Outcome.Done.class);
    awaitReference();
  }

  @Test
  void aFinalAcceptIsAnsweredThoughNobodyTakesItInTheBackground() throws Exception {
    cloud.hasGateways(Examples.GATEWAY);
    desk.offer(Desk.FIRST);
    openAndPick();
    background.shutdown();
    done(alice.submit());

    awaitModal("reference `");
  }

  @Test
  void aClickIsAnsweredThoughAnErrorIsThrown() throws Exception {
    desk.offer(Desk.FIRST);
    WorkspaceMessage card = await("dxvif-56781234");
    fault = new NoClassDefFoundError("broken");

    done(alice.click(card.channel(), card.ts(), "accept"));
    awaitReference();
  }

  @Test
  void aClickIsAnsweredThoughTheStoreFails() throws Exception {
    desk.offer(Desk.FIRST);
    WorkspaceMessage card = await("dxvif-56781234");
    desk.store.close();

    assertThat(done(alice.click(card.channel(), card.ts(), "accept")))
        .isInstanceOf(Outcome.Done.class);
    awaitReference();
  }

  @Test
  void aCommandIsAnsweredThoughTheStoreFails() throws Exception {
    desk.store.close();
    done(alice.command(Desk.PROD, "/directlink status"));

    awaitReference();
  }

  @Test
  void aFinalAcceptIsAnsweredThoughTheStoreFails() throws Exception {
    cloud.hasGateways(Examples.GATEWAY);
    desk.offer(Desk.FIRST);
    openAndPick();
    desk.store.close();
    done(alice.submit());

    awaitModal("reference `");
  }

  @Test
  void aLateFaultIsToldToThePersonAlone() throws Exception {
    cloud.hasGateways(Examples.GATEWAY);
    desk.offer(Desk.FIRST);
    openAndPick();
    cloud.during(
        Operation.CONFIRM,
        () -> {
          awaitModal("has not answered yet");
          throw new IllegalStateException("broken");
        },
        Kind.UNCERTAIN);
    done(alice.submit());

    awaitReference();
  }

  /** A message of the bot's that looks like a card, as another version may have posted it. */
  private WorkspaceMessage foreignCard() throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(desk.settings().apiUrl().toString());
    Slack.getInstance(config)
        .methods(desk.workspace.tokens().bot())
        .chatPostMessage(
            it ->
                it.channel(Desk.PROD)
                    .text("foreign")
                    .blocksAsString(
                        """
                        [{"type": "actions", "block_id": "nonsense", "elements": [
                          {"type": "external_select", "action_id": "gateway", "min_query_length": 0,
                           "placeholder": {"type": "plain_text", "text": "Choose"}},
                          {"type": "button", "action_id": "accept", "value": "nonsense",
                           "text": {"type": "plain_text", "text": "Accept"}}]}]
                        """));
    return await("foreign");
  }

  private WorkspaceMessage await(String text) throws InterruptedException {
    return desk
        .workspace
        .await(now -> now.messages(Desk.PROD).stream().anyMatch(it -> says(it, text)), PATIENCE)
        .messages(Desk.PROD)
        .stream()
        .filter(it -> says(it, text))
        .findFirst()
        .orElseThrow();
  }

  /** Waits for the answer to a fault, whose reference the log has too. */
  private void awaitReference() throws InterruptedException {
    String answer = await("Something went wrong").text();
    Matcher reference = Pattern.compile("reference `?([2-9A-Z]{6})\\b").matcher(answer);
    assertThat(reference.find()).as(answer).isTrue();
    assertThat(log.messages()).anyMatch(line -> line.contains(reference.group(1)));
  }

  private void openAndPick() throws Exception {
    WorkspaceMessage card = await("external_select");
    done(alice.click(card.channel(), card.ts(), "accept"));
    desk.workspace.await(now -> now.modal(Fixture.ALICE).isPresent(), PATIENCE);
    done(alice.options("gateway", ""));
    done(alice.choose("gateway", Examples.GATEWAY.id()));
  }

  private void awaitModal(String text) {
    try {
      desk.workspace.await(
          now ->
              now.modal(Fixture.ALICE)
                  .filter(view -> view.body().toString().contains(text))
                  .isPresent(),
          PATIENCE);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static boolean says(WorkspaceMessage message, String text) {
    return message.text().contains(text)
        || message.blocks().toString().contains(text)
        || BlockWords.of(message.blocks()).contains(text);
  }

  private static <T> T done(CompletableFuture<T> act) throws Exception {
    return act.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
