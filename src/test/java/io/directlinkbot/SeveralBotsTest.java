package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.audit.StoreInspection;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.cloud.endpoint.SignedCall;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two bots on one PostgreSQL, each with a socket of its own: nobody can tell that they are two. */
final class SeveralBotsTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String SECOND = DocumentedExample.SECOND_GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final PostgresDatabase database = new PostgresDatabase();

  @BeforeEach
  void startBoth() throws Exception {
    database.makeWithTables();
    bot.start("store: {url: '" + database.url() + "'}");
    bot.startAnother();
    bot.slack().workspace().awaitConnections(2 * RunningBot.SOCKETS, InSlack.PATIENCE);
  }

  @AfterEach
  void stop() {
    bot.close();
    try (Store store = Store.open(database.url())) {
      assertThat(StoreInspection.faults(store)).isEmpty();
    }
  }

  @Test
  void postEachCardAndReplyOnceWhicheverIsClicked() throws Exception {
    for (String id : List.of("dxvif-a1", "dxvif-a2", "dxvif-a3", "dxvif-a4")) {
      bot.cloud().offer(id);
      WorkspaceMessage card = bot.slack().card(id);
      bot.slack().accept(bot.slack().alice(), card, GATEWAY);
      bot.slack().reply(card, GATEWAY);

      assertThat(bot.slack().cards(id)).hasSize(1);
    }
    bot.slack().card("dxvif-a4", "pending");
    assertThat(bot.cloud().confirms()).isEqualTo(4);
    for (String id : List.of("dxvif-a1", "dxvif-a2", "dxvif-a3", "dxvif-a4")) {
      assertThat(bot.slack().replies(bot.slack().cards(id).getFirst())).hasSize(1);
    }
  }

  @Test
  void confirmOnceWhenBothAreClickedAtOnce() throws Exception {
    SlackPerson alice = bot.slack().alice();
    SlackPerson bob = bot.slack().bob();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    bot.slack().open(bob, card, SECOND);

    CompletableFuture<Outcome> one = alice.submit();
    CompletableFuture<Outcome> other = bob.submit();
    one.join();
    other.join();

    bot.slack().card(INTERFACE, "pending");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
    WorkspaceMessage decided = bot.slack().card(INTERFACE);
    String winner = bot.cloud().gateway(INTERFACE).orElseThrow();
    bot.slack().reply(decided, winner);
    assertThat(bot.slack().replies(decided)).hasSize(1);
  }

  @Test
  void remindOnce() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(Duration.ofHours(1));
    bot.slack().reply(card, "Reminder:");
    bot.cloud().awaitWholePolls(2);
    bot.later(Duration.ofHours(3));
    bot.slack().see("two reminders", _ -> bot.slack().replies(card).size() >= 2);

    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  @Test
  void goOnWhenOneOfThemEnds() throws Exception {
    bot.slack().card(INTERFACE);
    bot.stop(1);

    bot.cloud().offer("dxvif-b1");
    bot.cloud().offer("dxvif-b2", bot.cloud().staging());
    bot.slack().card("dxvif-b1");
    bot.slack().card("dxvif-b2");
  }

  @Test
  void goOnWhenTheServerEndsEverySession() throws Exception {
    bot.slack().card(INTERFACE);
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    bot.cloud().offer("dxvif-c1");
    WorkspaceMessage card = bot.slack().card("dxvif-c1");
    bot.slack().accept(bot.slack().alice(), card, GATEWAY);
    bot.slack().reply(card, GATEWAY);
    assertThat(bot.slack().cards("dxvif-c1")).hasSize(1);
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void tellOnceThatAnAccountCanNotBePolledAndThatItCanAgain() throws Exception {
    bot.slack().card(INTERFACE);
    Semaphore refused = new Semaphore(0);
    bot.cloud()
        .faults()
        .next(
            10_000,
            call -> {
              refused.release(isPollOfProd(call) ? 1 : 0);
              return isPollOfProd(call);
            },
            new CallFault.Refuse(401, "AuthFailure", "no such key"));
    bot.slack().notice(Fixture.PROD, "can't be polled");
    bot.stop(1);
    bot.later(Duration.ofMinutes(15));
    refused.drainPermits();
    boolean tried = false;
    for (int quarter = 0; quarter < 30 && !tried; quarter++) {
      bot.later(Duration.ofMinutes(15));
      tried = refused.tryAcquire(1, TimeUnit.SECONDS);
    }
    assertThat(tried).isTrue();
    bot.cloud().faults().clear();
    Gate open = new Gate();
    open.release();
    bot.cloud().faults().next(1, SeveralBotsTest::isPollOfProd, new CallFault.HoldBefore(open));
    for (int quarter = 0; quarter < 30 && !open.awaitArrival(1); quarter++) {
      bot.later(Duration.ofMinutes(15));
    }

    bot.slack().notice(Fixture.PROD, "can be polled again");
    assertThat(bot.slack().notices(Fixture.PROD)).hasSize(2);
  }

  private static boolean isPollOfProd(SignedCall call) {
    return call.operation().equals(InCloud.LIST) && call.account().equals(DocumentedExample.PROD);
  }

  /** An accept that is under way at one is not taken up by the other until it must have ended. */
  @Test
  void leaveAnAcceptToTheOneThatMadeItWhileItsCallMayRun() throws Exception {
    Gate gate = new Gate();
    bot.cloud().nextConfirm(new CallFault.HoldBefore(gate));
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(bot.slack().alice(), card, GATEWAY);
    CompletableFuture<Outcome> submit = bot.slack().alice().submit();
    assertThat(gate.awaitArrival(30)).isTrue();
    bot.startAnother();
    bot.slack().workspace().awaitConnections(3 * RunningBot.SOCKETS, InSlack.PATIENCE);
    // less than the time after which it is another's; the rest may pass on a busy machine
    bot.later(Duration.ofSeconds(15));
    bot.cloud().awaitWholePolls(2);

    assertThat(bot.cloud().confirms()).isEqualTo(1);
    gate.release();
    submit.join();
    bot.slack().reply(card, GATEWAY);
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }
}
