package io.directlinkbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.directlinkbot.config.Config;
import io.directlinkbot.journal.audit.ReadOnlyStore;
import io.directlinkbot.log.Logging;
import io.directlinkbot.ops.AuditExport;
import io.directlinkbot.ops.AuditFormat;
import io.directlinkbot.sandbox.cloud.AwsTerms;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * A program of its own that plays a whole accept, with every kind of trouble on the way, so that
 * its log can be looked at as it leaves the process.
 */
final class AcceptProgram {
  /** The last thing it prints. */
  static final String DONE = "the interface is available";

  private static final String SECOND = "dxvif-0000dec1";

  private AcceptProgram() {}

  /**
   * Arguments: a folder for the store, and a file that gets everything that was seen in Slack and
   * sent to it, and how Slack delivers.
   */
  static void main(String[] arguments) {
    boolean http = arguments[2].equals("http");
    try (RunningBot bot = http ? RunningBot.overHttp() : RunningBot.notStarted()) {
      String store = "jdbc:sqlite:" + arguments[0] + "/journal.db";
      logAll(bot.config());
      bot.start("store: {url: '" + store + "'}");
      play(bot);
      Files.writeString(Path.of(arguments[1]), seen(bot) + told(bot, store), UTF_8);
    } catch (Exception | AssertionError failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.out.println(DONE);
    System.exit(0);
  }

  private static void logAll(Config config) {
    Logging.start(config.log(), config.secrets());
    // the sandbox's own server is not what the bot runs with
    ((Logger) LoggerFactory.getLogger("org.eclipse.jetty")).setLevel(Level.INFO);
  }

  private static void play(RunningBot bot) throws Exception {
    SlackPerson alice = bot.slack().alice();
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    bot.slack().mallory().click(card.surface(), "accept").get();
    bot.slack().whisper(bot.slack().mallory(), "not an approver");
    alice.command(Fixture.PROD, "/directlink status " + DocumentedExample.INTERFACE).get();

    bot.cloud().nextConfirm(new CallFault.Refuse(400, "DirectConnectClientException", "not today"));
    bot.slack().accept(alice, card, DocumentedExample.GATEWAY);
    alice.close().get();
    bot.slack().card(DocumentedExample.INTERFACE, "The last accept failed.");
    bot.cloud().nextConfirm(new CallFault.CutAfter());
    bot.slack().accept(alice, card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");

    decline(bot, alice);
    bot.cloud()
        .faults()
        .next(3, InCloud.LIST, new CallFault.Refuse(500, "InternalFailure", "oops"));
    bot.later(Duration.ofHours(1));
    bot.slack().reply(card, "`available`");
  }

  private static void decline(RunningBot bot, SlackPerson alice) throws Exception {
    // as AWS tells it, with the key in each of its places
    bot.cloud()
        .offer(
            SECOND,
            new AwsTerms(
                64512,
                8500,
                true,
                List.of(new AwsTerms.Peer("ipv6", 65002, "2001:db8::1/125", "2001:db8::2/125"))));
    WorkspaceMessage card = bot.slack().card(SECOND);
    alice.select(card.surface(), "menu", "take").get();
    bot.slack().card(SECOND, "<@U0ALICE> since");
    alice.select(card.surface(), "menu", "details").get();
    bot.slack().dialog(alice, "Details and commands");
    alice.close().get();
    alice.click(card.surface(), "decline").get();
    bot.slack().dialog(alice, "Decline interface");
    alice.type("reason", "not ordered").get();
    alice.submit().get();
    bot.slack().card(SECOND, "Declined (rejected)");
  }

  /** What the bot tells others than Slack: its health, and its history in both formats. */
  private static String told(RunningBot bot, String store) throws Exception {
    StringBuilder all = new StringBuilder();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String path : new String[] {"/healthz", "/readyz"}) {
        URI uri = URI.create("http://127.0.0.1:" + bot.port() + path);
        all.append(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
      }
    }
    for (AuditFormat format : AuditFormat.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ReadOnlyStore history = ReadOnlyStore.open(store)) {
        new AuditExport(history).write(format, Optional.empty(), out);
      }
      all.append(out.toString(UTF_8));
    }
    return all.toString();
  }

  private static String seen(RunningBot bot) {
    StringBuilder all = new StringBuilder(bot.slack().workspace().snapshot().toString());
    for (String method :
        new String[] {
          "chat.postMessage",
          "chat.update",
          "chat.postEphemeral",
          "views.open",
          "views.update",
          "auth.test"
        }) {
      all.append(bot.slack().workspace().calls().of(method));
    }
    return all.toString();
  }
}
