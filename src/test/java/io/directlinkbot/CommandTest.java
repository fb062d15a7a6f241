package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.Person;
import io.directlinkbot.sandbox.slack.state.Message;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slash command: every line is answered, to the person who typed it alone. */
final class CommandTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;

  @TempDir private Path folder;
  private RunningBot bot;
  private Message card;

  @BeforeEach
  void start() throws Exception {
    bot = RunningBot.in(folder).start();
    card = bot.slack().card(INTERFACE);
  }

  @AfterEach
  void stop() {
    // whatever was typed, nobody else saw it and nothing was decided
    assertThat(bot.slack().posts()).isLessThanOrEqualTo(2);
    bot.close();
  }

  @Test
  void aloneSaysWhatThereIs() throws Exception {
    Message help = typed("/directlink", "`/directlink status dxvif-…`");

    assertThat(help.visibleTo(Fixture.ALICE)).isFalse();
    assertThat(says(help, "`/directlink help`")).isTrue();
  }

  @Test
  void helpSaysTheSame() throws Exception {
    typed("/directlink   help ", "`/directlink status`: what waits");
  }

  @Test
  void statusListsWhatWaitsWithALinkToItsCard() throws Exception {
    // cards are posted one after another: once the second stands, the bot knows where the first is
    bot.cloud().offer("dxvif-0000000b");
    bot.slack().card("dxvif-0000000b");

    Message status = typed("/directlink status", "2 waiting to be accepted, 0 accepted");

    assertThat(says(status, INTERFACE)).isTrue();
    assertThat(says(status, "hosted-one")).isTrue();
    assertThat(says(status, "/archives/" + card.channel() + "/p" + card.ts().replace(".", "")))
        .isTrue();
  }

  @Test
  void statusListsWhatIsFollowedAfterTheAccept() throws Exception {
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");

    Message status = typed("/directlink status", "0 waiting to be accepted, 1 accepted");

    assertThat(says(status, "*Accepted* (`pending`)")).isTrue();
  }

  @Test
  void statusSaysSoWhenThereIsNothing() throws Exception {
    bot.later(Duration.ofDays(8));
    bot.slack().card(INTERFACE, "Expired");

    typed("/directlink status", "No interface waits");
  }

  @Test
  void statusOfOneInterfaceTellsItsFacts() throws Exception {
    Message status = typed("/directlink status " + INTERFACE, "Waiting (confirming)");

    assertThat(says(status, "dxcon-12345678")).isTrue();
    assertThat(says(status, "172.16.0.4/30")).isTrue();
  }

  @Test
  void statusHasTheNearestDeadlineFirstWithItsVlan() throws Exception {
    bot.cloud().offer("dxvif-0000000b");
    bot.slack().card("dxvif-0000000b");

    Message status = typed("/directlink status", "2 waiting to be accepted");

    String shown = status.blocks().toString();
    assertThat(shown.indexOf(INTERFACE)).isLessThan(shown.indexOf("dxvif-0000000b"));
    assertThat(says(status, INTERFACE + " · VLAN 101 · may expire any time, at the latest <!date^"))
        .isTrue();
    assertThat(
            says(
                status,
                "dxvif-0000000b · VLAN "
                    + InCloud.terms("dxvif-0000000b").vlan()
                    + " · expires <!date^"))
        .isTrue();
  }

  @Test
  void statusFindsAnInterfaceByItsName() throws Exception {
    Message status = typed("/directlink status Hosted-one", "Waiting (confirming)");

    assertThat(says(status, "172.16.0.4/30")).isTrue();
  }

  @Test
  void statusListsAllOfOneName() throws Exception {
    Terms other = InCloud.terms("dxvif-0000000b");
    bot.cloud()
        .cloud()
        .interfaces()
        .offer(
            "dxvif-0000000b",
            DocumentedExample.CONNECTION,
            DocumentedExample.PROD.id(),
            new Terms(
                DocumentedExample.TERMS.name(),
                other.vlan(),
                other.asn(),
                other.authKey(),
                other.amazonAddress(),
                other.customerAddress()));
    bot.slack().card("dxvif-0000000b");

    Message status = typed("/directlink status hosted-one", "2 interfaces are named `hosted-one`");

    assertThat(says(status, INTERFACE + " · VLAN 101")).isTrue();
    assertThat(says(status, "dxvif-0000000b · VLAN " + other.vlan())).isTrue();
  }

  @Test
  void statusFindsWhatEndedByItsNameToo() throws Exception {
    bot.later(Duration.ofDays(8));
    bot.slack().card(INTERFACE, "Expired");

    typed("/directlink status hosted-one", "Expired");
  }

  @Test
  void statusOfAnUnknownInterfaceSaysSo() throws Exception {
    typed("/directlink status dxvif-ffffffff", "has not seen `dxvif-ffffffff`");
  }

  @Test
  void unknownWordsGetAHintAndPingNobody() throws Exception {
    Message hint = typed("/directlink make <!channel> tea", "Try `/directlink help`");

    assertThat(says(hint, "<!channel>")).isFalse();
  }

  /** Types as somebody who may not decide anything, and gives the answer that only she sees. */
  private Message typed(String line, String answer) throws Exception {
    Person mallory = bot.slack().mallory();
    assertThat(mallory.command(Fixture.PROD, line).get()).isEqualTo(new Outcome.Done());
    return bot.slack().whisper(mallory, answer);
  }
}
