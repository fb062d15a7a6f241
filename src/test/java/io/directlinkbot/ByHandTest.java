package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.AwsCli;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The commands that the card's menu shows do by hand what the bot does. */
@Isolated("changes system properties")
final class ByHandTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String SECOND = DocumentedExample.SECOND_GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  @TempDir private Path folder;

  @Test
  void haveTheRealValuesAndTheGatewayPickedOnTheCard() throws Exception {
    List<String> commands = commands(details(bot.slack().mallory(), SECOND));

    assertThat(commands).hasSize(5);
    assertThat(commands.get(0))
        .startsWith("aws directconnect confirm-private-virtual-interface ")
        .contains("--virtual-interface-id " + INTERFACE)
        .contains("--virtual-gateway-id " + SECOND)
        .contains("--region eu-west-2 --endpoint-url http://127.0.0.1:");
    assertThat(commands.get(1))
        .startsWith("osc-cli directlink ConfirmPrivateVirtualInterface ")
        .contains("--virtualInterfaceId " + INTERFACE)
        .contains("--virtualGatewayId " + SECOND)
        .contains("--endpoint http://127.0.0.1:");
  }

  @Test
  void goToTheEndpointThatTheBotHasFromAProfile() throws Exception {
    bot.stop();
    Properties before = (Properties) System.getProperties().clone();
    try {
      URI endpoint = URI.create(bot.sandbox().cloudEndpoint());
      var own = bot.sandbox().accounts().getFirst().account();
      System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
      System.setProperty("aws.configFile", folder.resolve("config").toString());
      Files.writeString(
          folder.resolve("config"),
          """
          [profile "its own"]
            aws_access_key_id: %s
            aws_secret_access_key: %s
            endpoint_url: %s
          """
              .formatted(own.accessKey(), own.secretKey(), endpoint));
      bot.start(
          """
          accounts:
          - {name: prod, profile: its own, access_key: null, secret_key: null,
             directlink_endpoint: null, gateway_endpoint: null}
          """);

      assertThat(commands(details(bot.slack().alice(), SECOND)).getFirst())
          .endsWith("--region eu-west-2 --endpoint-url " + endpoint + " --profile 'its own'");
    } finally {
      System.setProperties(before);
    }
  }

  @Test
  void sayWhatToPutInWhenNoGatewayIsPicked() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    SlackPerson bob = bot.slack().bob();
    bob.select(card.surface(), "menu", "details").get();

    View details = bot.slack().dialog(bob, "Details and commands");

    assertThat(says(details, "No virtual gateway is chosen on the card")).isTrue();
    assertThat(commands(details).getFirst()).contains("--virtual-gateway-id vgw-xxxxxxxx");
  }

  @Test
  void acceptAndLookWithTheRealAwsCliAsAShellReadsThem() throws Exception {
    assumeTrue(AwsCli.find(folder).isPresent(), AwsCli.MISSING);
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    List<String> commands = commands(details(bot.slack().alice(), SECOND));

    assertThat(run(commands.get(0)).output()).contains("pending");
    assertThat(run(commands.getLast()).output().split("\\s+"))
        .containsExactly(INTERFACE, "pending", SECOND);
    bot.slack().reply(card, "outside of this bot");
  }

  @Test
  void declineWithTheRealAwsCli() throws Exception {
    assumeTrue(AwsCli.find(folder).isPresent(), AwsCli.MISSING);
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    List<String> commands = commands(details(bot.slack().alice(), SECOND));

    assertThat(commands.get(3)).startsWith("osc-cli directlink DeleteVirtualInterface ");
    assertThat(run(commands.get(2)).output()).contains("rejected");
    bot.slack().reply(card, "`rejected`");
  }

  /** The words are those that a shell makes of the line. */
  private AwsCli.Finished run(String command) throws Exception {
    List<String> words = new ArrayList<>(words(command));
    assertThat(words.removeFirst()).isEqualTo("aws");
    AwsCli.Finished finished =
        AwsCli.find(folder).orElseThrow().run(DocumentedExample.PROD, words.toArray(String[]::new));
    assertThat(finished.error()).isEmpty();
    return finished;
  }

  private static List<String> words(String command) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "for word in " + command + "; do echo \"$word\"; done")
            .start();
    String words = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).isZero();
    return words.lines().toList();
  }

  private View details(SlackPerson person, String gateway) throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().pick(person, card, gateway);
    person.select(card.surface(), "menu", "details").get();
    return bot.slack().dialog(person, "Details and commands");
  }

  private static List<String> commands(View details) {
    List<String> commands = new ArrayList<>();
    for (JsonNode block : details.body().path("blocks")) {
      if (block.at("/elements/0/type").asText().equals("rich_text_preformatted")) {
        commands.add(block.at("/elements/0/elements/0/text").textValue());
      }
    }
    return commands;
  }
}
