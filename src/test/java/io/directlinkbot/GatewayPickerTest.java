package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.Attachment;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.Hold;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which virtual gateways people can choose, and what they are told when there is none. */
final class GatewayPickerTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String SECOND = DocumentedExample.SECOND_GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();

  @Test
  void offersOnlyThoseThatAreAvailableAndAttached() throws Exception {
    bot.start();

    assertThat(typed("")).containsExactly(GATEWAY, SECOND);
    assertThat(typed("spare")).isEmpty();
    assertThat(typed("new")).isEmpty();
  }

  @Test
  void findsOneByIdNameNetAndNameOfTheNetLetterCaseAside() throws Exception {
    bot.start();

    for (String text :
        List.of("vgw-8765", "VGW-8765", "prod", "PROD", "vpc-1234", "Product", " 4321 ")) {
      assertThat(typed(text)).as(text).containsExactly(GATEWAY);
    }
  }

  @Test
  void offersOnlyThoseThatTheConfigurationAllows() throws Exception {
    bot.start(allowing(SECOND, DocumentedExample.DETACHED_GATEWAY));

    assertThat(typed("")).containsExactly(SECOND);
    assertThat(typed(GATEWAY)).isEmpty();
  }

  @Test
  void findsTheOneMeantAmongAThousand() throws Exception {
    bot.cloud()
        .cloud()
        .gateways()
        .addAll(IntStream.range(0, 998).mapToObj(GatewayPickerTest::numbered).toList());
    bot.start();

    WorkspaceMessage card = bot.slack().card(INTERFACE, "Type to search 1,000");

    assertThat(alice.options(card.surface(), "gateway", "").get().values()).hasSize(100);
    assertThat(typed("number 777")).containsExactly("vgw-00000777");
    assertThat(bot.slack().accept(alice, card, "vgw-00000777")).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "vgw-00000777");
  }

  @Test
  void asksTheCloudOnceForAllThatIsTypedAndNotBeforeItIsNeeded() throws Exception {
    bot.start();
    for (String text : List.of("", "p", "pr", "pro")) {
      typed(text);
    }

    assertThat(bot.cloud().calls(InCloud.GATEWAYS)).isEqualTo(1);
    assertThat(bot.sandbox().cloudHttp().calls().count(bot.cloud().staging(), InCloud.GATEWAYS))
        .isZero();
  }

  @Test
  void readsTheChosenOneAnewBeforeTheAccept() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    bot.cloud().cloud().gateways().detach(GATEWAY);

    Outcome outcome = alice.submit().get();

    assertThat(outcome).isInstanceOf(Outcome.Updated.class);
    assertThat(says(bot.slack().dialog(alice, "Not accepted"), "not attached to a Net")).isTrue();
    assertThat(bot.cloud().confirms()).isZero();
    alice.close().get();
    assertThat(hasControls(bot.slack().card(INTERFACE))).isTrue();
    assertThat(typed("")).containsExactly(SECOND);
    assertThat(bot.slack().accept(alice, card, SECOND)).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, SECOND);
    assertThat(bot.cloud().gateway(INTERFACE)).contains(SECOND);
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void refusesOneThatIsGoneSinceItWasChosen() throws Exception {
    bot.start();
    bot.slack().open(alice, bot.slack().card(INTERFACE), GATEWAY);
    bot.cloud().cloud().gateways().remove(GATEWAY);

    alice.submit().get();

    assertThat(says(bot.slack().dialog(alice, "Not accepted"), "does not exist")).isTrue();
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void saysWhatToDoWhenThereIsNoneAndLooksAgainOnAccept() throws Exception {
    bot.cloud().cloud().gateways().detach(GATEWAY);
    bot.cloud().cloud().gateways().detach(SECOND);
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE, "attach it to a Net");

    assertThat(says(bot.slack().open(alice, card), "attach it to a Net")).isTrue();
    assertThat(alice.options("gateway", "").get().values()).isEmpty();
    alice.close().get();
    bot.cloud().cloud().gateways().attach(GATEWAY, DocumentedExample.NET);
    bot.slack().open(alice, card);

    // it opens at once, and is completed when the cloud has answered
    seeChoice(alice);
    assertThat(alice.options("gateway", "").get().values()).containsExactly(GATEWAY);
    alice.choose("gateway", GATEWAY).get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void showsOneThatSomebodyElsesLookFoundWhileTheDialogOpened() throws Exception {
    bot.cloud().cloud().gateways().detach(GATEWAY);
    bot.cloud().cloud().gateways().detach(SECOND);
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE, "attach it to a Net");
    Hold opening = bot.slack().workspace().faults().hold("views.open");
    alice.click(card.surface(), "accept").get();
    opening.awaitCall(InSlack.PATIENCE);
    bot.cloud().cloud().gateways().attach(GATEWAY, DocumentedExample.NET);
    bot.slack().open(bot.slack().bob(), card);
    seeChoice(bot.slack().bob());

    opening.release();

    seeChoice(alice);
  }

  @Test
  void aPickThatIsDrawnLateDoesNotCoverTheAnswerToTheSubmit() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    Hold drawing = bot.slack().workspace().faults().hold("views.update");
    alice.options("gateway", "").get();
    alice.choose("gateway", SECOND).get();
    drawing.awaitCall(InSlack.PATIENCE);
    assertThat(bot.slack().accept(bot.slack().bob(), card, GATEWAY))
        .isEqualTo(new Outcome.Closed());

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);
    drawing.release();
    // it ends what it has begun
    bot.stop();

    bot.slack().dialog(alice, "Not accepted");
  }

  private void seeChoice(SlackPerson person) throws InterruptedException {
    bot.slack()
        .see(
            "a dialog with a gateway to choose",
            now ->
                now.modal(person.id())
                    .filter(view -> !says(view, "attach it to a Net"))
                    .isPresent());
  }

  @Test
  void saysWhichAreAllowedWhenNoneOfThoseCanBeUsed() throws Exception {
    bot.start(allowing(DocumentedExample.DETACHED_GATEWAY));

    WorkspaceMessage card = bot.slack().card(INTERFACE, "None of the virtual gateways");

    assertThat(says(card, DocumentedExample.DETACHED_GATEWAY)).isTrue();
  }

  @Test
  void isThereThoughTheGatewaysCantBeRead() throws Exception {
    bot.cloud()
        .faults()
        .next(
            1_000,
            call -> call.operation().equals(InCloud.GATEWAYS),
            new CallFault.Refuse(403, "UnauthorizedOperation", "no"));
    bot.start();

    WorkspaceMessage card = bot.slack().card(INTERFACE);

    assertThat(hasControls(card)).isTrue();
    assertThat(typed("")).isEmpty();
    bot.cloud().faults().clear();
    assertThat(typed("")).containsExactly(GATEWAY, SECOND);
  }

  private List<String> typed(String text) throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    return alice.options(card.surface(), "gateway", text).get().values();
  }

  private static VirtualGateway numbered(int number) {
    return new VirtualGateway(
        String.format(Locale.ROOT, "vgw-%08d", number),
        DocumentedExample.PROD.id(),
        Optional.of("number " + number),
        "available",
        List.of(new Attachment(DocumentedExample.NET, "attached")));
  }

  private static String allowing(String... gateways) {
    return "accounts: [{gateways: " + List.of(gateways) + "}]";
  }
}
