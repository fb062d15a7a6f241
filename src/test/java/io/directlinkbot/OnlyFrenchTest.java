package io.directlinkbot;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.slack.text.EnglishWords;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A French team gets no English sentence, whatever goes wrong. */
final class OnlyFrenchTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();
  private final SlackPerson mallory = bot.slack().mallory();

  @BeforeEach
  void haveEverybodyReadFrench() {
    for (String id : List.of(Fixture.ALICE, Fixture.BOB, Fixture.MALLORY)) {
      User user = bot.slack().workspace().snapshot().user(id).orElseThrow();
      bot.slack().workspace().put(user.reading("fr-FR"));
    }
  }

  @AfterEach
  void readWhatCame() {
    List<String> shown = new ArrayList<>();
    bot.slack().workspace().snapshot().messages().stream()
        .filter(message -> message.author().equals(Fixture.BOT))
        .forEach(
            message -> {
              shown.add(message.text());
              addTexts(message.blocks(), shown);
            });
    bot.slack().workspace().snapshot().views().forEach(view -> addTexts(view.body(), shown));
    assertThat(shown).isNotEmpty();
    assertThat(shown.stream().map(OnlyFrenchTest::english).filter(it -> !it.isEmpty()).toList())
        .isEmpty();
  }

  @Test
  void aRefusedPersonReadsWhyInFrench() throws Exception {
    WorkspaceMessage card = start();
    mallory.click(card.surface(), "accept").get();
    bot.slack().whisper(mallory, "Vous n’êtes pas approbateur du compte");
    mallory.command(Fixture.PROD, "/directlink status " + INTERFACE).get();
    bot.slack().whisper(mallory, "Historique");
  }

  @Test
  void aFailedAcceptSaysWhyInFrench() throws Exception {
    WorkspaceMessage card = start();
    bot.cloud().nextConfirm(new CallFault.Refuse(403, "AccessDeniedException", "no"));
    accept(card);
    bot.slack().card(INTERFACE, "La dernière acceptation a échoué");
    alice.command(Fixture.PROD, "/directlink status " + INTERFACE).get();
    bot.slack().whisper(alice, "non acceptée");
  }

  @Test
  void theCloudIsQuotedAsItSpellsIt() throws Exception {
    WorkspaceMessage card = start();
    bot.cloud()
        .nextConfirm(
            new CallFault.Refuse(400, "DirectConnectClientException", "The VLAN is in use."));
    accept(card);
    assertThat(InSlack.says(bot.slack().dialog(alice, "Non acceptée"), "The VLAN is in use."))
        .isTrue();
  }

  @Test
  void anAcceptInDoubtSaysSoInFrench() throws Exception {
    WorkspaceMessage card = start();
    bot.cloud().nextConfirm(new CallFault.CutBefore());
    accept(card);
    bot.slack().dialog(alice, "Pas de réponse claire");
  }

  @Test
  void aDeclineIsToldInFrench() throws Exception {
    WorkspaceMessage card = start();
    alice.click(card.surface(), "decline").get();
    bot.slack().dialog(alice, "Refuser l’interface");
    alice.type("reason", "pas de commande").get();
    alice.submit().get();
    bot.slack().reply(card, "a refusé");
  }

  @Test
  void aChannelThatTakesNothingIsExplainedInFrench() throws Exception {
    Channel prod = bot.slack().workspace().snapshot().channel(Fixture.PROD).orElseThrow();
    bot.slack().workspace().put(prod.asArchived());
    bot.start("slack: {language: fr}");
    // a first attempt to post there has failed by the end of this turn
    bot.takeTurns();
    alice.command(Fixture.STAGING, "/directlink health").get();
    bot.slack().whisper(alice, "désarchivez le canal");
  }

  @Test
  void aStoreThatIsGoneIsExplainedInFrench() throws Exception {
    start();
    Files.delete(bot.store());
    alice.command(Fixture.PROD, "/directlink health").get();
    bot.slack().whisper(alice, "a été supprimée ou remplacée");
  }

  private WorkspaceMessage start() throws Exception {
    bot.start("slack: {language: fr}");
    return bot.slack().card(INTERFACE);
  }

  private void accept(WorkspaceMessage card) throws Exception {
    bot.slack().pick(alice, card, GATEWAY);
    alice.click(card.surface(), "accept").get();
    bot.slack().dialog(alice, "Accepter l’interface");
    alice.submit().get();
  }

  private static void addTexts(JsonNode body, List<String> shown) {
    body.findValues("text").stream()
        .filter(JsonNode::isTextual)
        .forEach(it -> shown.add(it.asText()));
  }

  private static String english(String text) {
    return Stream.of(text.split("\n", -1))
        .map(EnglishWords::in)
        .filter(it -> !it.isEmpty())
        .collect(joining(" | "));
  }
}
