package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The slash command: every line is answered, to the person who typed it alone. */
final class CommandTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private WorkspaceMessage card;

  @BeforeEach
  void start() throws Exception {
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
    WorkspaceMessage help = typed("/directlink", "`/directlink status dxvif-…`");

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

    WorkspaceMessage status = typed("/directlink status", "2 waiting to be accepted, 0 accepted");

    assertThat(says(status, INTERFACE)).isTrue();
    assertThat(says(status, "hosted-one")).isTrue();
    assertThat(says(status, "/archives/" + card.channel() + "/p" + card.ts().replace(".", "")))
        .isTrue();
  }

  @Test
  void statusListsWhatIsFollowedAfterTheAccept() throws Exception {
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");

    WorkspaceMessage status = typed("/directlink status", "0 waiting to be accepted, 1 accepted");

    assertThat(says(status, "*Accepted* (`pending`) · by <@U0ALICE>")).isTrue();
  }

  @Test
  void statusSaysSoWhenThereIsNothing() throws Exception {
    bot.later(Duration.ofDays(8));
    bot.slack().card(INTERFACE, "Expired");

    typed("/directlink status", "No interface waits");
  }

  @Test
  void statusOfOneInterfaceTellsItsFacts() throws Exception {
    WorkspaceMessage status = typed("/directlink status " + INTERFACE, "Waiting (confirming)");

    assertThat(says(status, "dxcon-12345678")).isTrue();
    assertThat(says(status, "172.16.0.4/30")).isTrue();
    assertThat(says(status, "*Pre-flight checks*")).isTrue();
    assertThat(says(status, "Reminders to come: <!date^")).isTrue();
    assertThat(says(status, "first seen, `confirming`")).isTrue();
  }

  @Test
  void statusHasTheNearestDeadlineFirstWithItsVlan() throws Exception {
    bot.cloud().offer("dxvif-0000000b");
    bot.slack().card("dxvif-0000000b");

    WorkspaceMessage status = typed("/directlink status", "2 waiting to be accepted");

    String shown = status.blocks().toString();
    assertThat(shown.indexOf(INTERFACE)).isLessThan(shown.indexOf("dxvif-0000000b"));
    assertThat(says(status, INTERFACE + " · VLAN 101")).isTrue();
    assertThat(says(status, "may expire any time, at the latest <!date^")).isTrue();
    assertThat(says(status, "dxvif-0000000b · VLAN " + InCloud.terms("dxvif-0000000b").vlan()))
        .isTrue();
    assertThat(says(status, "expires <!date^")).isTrue();
  }

  @Test
  void statusFindsAnInterfaceByItsName() throws Exception {
    WorkspaceMessage status = typed("/directlink status Hosted-one", "Waiting (confirming)");

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

    WorkspaceMessage status =
        typed("/directlink status hosted-one", "2 interfaces match `hosted-one`");

    assertThat(says(status, INTERFACE + " · VLAN 101")).isTrue();
    assertThat(says(status, "dxvif-0000000b · VLAN " + other.vlan())).isTrue();
    assertThat(answer("status hosted")).contains("2 interfaces match `hosted`");
  }

  @Test
  void statusFindsWhatEndedByItsNameToo() throws Exception {
    bot.later(Duration.ofDays(8));
    bot.slack().card(INTERFACE, "Expired");

    typed("/directlink status hosted-one", "Expired");
    assertThat(answer("status 56781")).contains("Expired", "172.16.0.4/30");
  }

  @Test
  void statusOfAnUnknownInterfaceSaysSo() throws Exception {
    typed("/directlink status dxvif-ffffffff", "has not seen `dxvif-ffffffff`");
  }

  @Test
  void unknownWordsGetAHintAndPingNobody() throws Exception {
    WorkspaceMessage hint = typed("/directlink make <!channel> tea", "Try `/directlink help`");

    assertThat(says(hint, "<!channel>")).isFalse();
  }

  @Test
  void aNearMissIsAnsweredWithWhatWasMeant() throws Exception {
    assertThat(answer("statsu 5678")).contains("Did you mean `/directlink status 5678`?");
    assertThat(answer("Helth")).contains("Did you mean `/directlink health`?");
    assertThat(answer(INTERFACE)).contains("Did you mean `/directlink status " + INTERFACE + "`?");
  }

  @Test
  void helpSaysMoreAboutOneCommand() throws Exception {
    assertThat(answer("help accept")).contains("opens the same dialog as the card");
    assertThat(answer("help nothing")).contains("`/directlink status`: what waits");
  }

  /** More of the same kind are {@code SearchTextTest}'s. */
  @Test
  void statusIsUnderstoodHoweverItIsTyped() throws Exception {
    List<String> all =
        List.of(
            "STATUS",
            "Status.",
            "status:",
            "*status*",
            "`status`",
            "\u3000status\u00a0",
            "\uff53\uff54\uff41\uff54\uff55\uff53",
            "/directlink status");
    for (String line : all) {
      assertThat(answer(line)).as(line).contains("1 waiting to be accepted");
    }
    List<String> one =
        List.of(
            "status DXVIF-56781234",
            "Status `dxvif-56781234`",
            "status *dxvif-56781234*.",
            "status \u201cdxvif-56781234\u201d",
            "status <dxvif-56781234>",
            "status\u00a0dxvif-56781234\u2009",
            "status dxvif\u201356781234",
            "status dxvif-5678\u200b1234",
            "status: (dxvif-56781234)!",
            "status dxvif-56781234 (hosted-one)",
            "status _Hosted-One_:",
            "status 56781234",
            "status 5678",
            "status osted");
    for (String line : one) {
      assertThat(answer(line)).as(line).contains("172.16.0.4/30");
    }
  }

  /** Types as somebody who may not decide anything, and gives the answer that only she sees. */
  private WorkspaceMessage typed(String line, String answer) throws Exception {
    SlackPerson mallory = bot.slack().mallory();
    assertThat(mallory.command(Fixture.PROD, line).get()).isEqualTo(new Outcome.Done());
    return bot.slack().whisper(mallory, answer);
  }

  /** What she reads after it. */
  private String answer(String line) throws Exception {
    SlackPerson mallory = bot.slack().mallory();
    int before = readBy(mallory, bot.slack().workspace().snapshot()).size();
    assertThat(mallory.command(Fixture.PROD, "/directlink " + line).get())
        .isEqualTo(new Outcome.Done());
    WorkspaceMessage answer =
        readBy(mallory, bot.slack().see("an answer", now -> readBy(mallory, now).size() > before))
            .getLast();
    return answer.text() + answer.blocks();
  }

  private static List<WorkspaceMessage> readBy(SlackPerson person, WorkspaceSnapshot now) {
    return now.messages().stream()
        .filter(each -> each.onlyFor().filter(person.id()::equals).isPresent())
        .toList();
  }
}
