package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.directlinkbot.check.CheckLine;
import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.problem.KnownProblem;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The bot that runs says of a trouble what {@code check} says of it. */
final class SameSentenceTest {
  /** The cloud gives each answer an id of its own. */
  private static final String ANSWER_ID = ", request [0-9a-f-]+";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  @TempDir private Path folder;
  private SickBot sick = new SickBot(bot, Path.of(""));

  @BeforeEach
  void prepare() {
    sick = new SickBot(bot, folder);
  }

  @Test
  void whenSlackRefusesTheToken() throws Exception {
    sick.configured("slack: {bot_token: xoxb-of-another}");
    String checked = checked(SlackProblem.BOT_TOKEN_REFUSED);

    assertThat(bot.startWithoutSlack().refusal()).isEqualTo(checked);
  }

  @Test
  void whenTheStoreIsOfSomethingElse() throws Exception {
    Path other = Files.writeString(folder.resolve("other.db"), "no database, ".repeat(99));
    sick.storeIs("jdbc:sqlite:" + other);
    String checked = checked(StoreProblem.NOT_SQLITE);

    assertThat(catchThrowable(bot::start)).hasMessage(checked);
  }

  @Test
  void whenTheCloudRefusesTheKey() throws Exception {
    sick.accountSays("secret_key: wrong");
    String checked = checked(CloudProblem.KEY_REFUSED).replaceFirst(ANSWER_ID, "");
    bot.start();

    Awaitility.await()
        .atMost(InSlack.PATIENCE)
        .untilAsserted(() -> assertThat(ready().replaceFirst(ANSWER_ID, "")).contains(checked));
  }

  @Test
  void whenAChannelIsClosed() throws Exception {
    bot.slack()
        .workspace()
        .faults()
        .next("chat.postMessage", Integer.MAX_VALUE, new MethodFault.Refused("not_in_channel"));
    sick.accountSays("channel: C0NOWHERE");
    String fix = SlackProblem.CHANNEL_CLOSED.entry().fix();
    assertThat(checked(SlackProblem.CHANNEL_CLOSED)).contains(fix);
    bot.start();

    Awaitility.await()
        .atMost(InSlack.PATIENCE)
        .untilAsserted(() -> assertThat(ready()).contains("channel C0NOWHERE", fix));
  }

  private String checked(KnownProblem problem) throws Exception {
    return sick.check().lines().stream()
        .filter(line -> line.problem().filter(it -> it.problem() == problem).isPresent())
        .map(CheckLine::text)
        .findFirst()
        .orElseThrow();
  }

  private String ready() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + bot.port() + "/readyz");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
