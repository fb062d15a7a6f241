package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.AwsTerms;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.SimulatedNet;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What speaks against an accept is seen before it, and a warning has to be ticked. */
final class PreflightDialogTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String SECOND = DocumentedExample.SECOND_GATEWAY;
  private static final String NOT_AGREED =
      "VLAN 101 is not among those agreed with Carrier A: 200.";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();

  @Test
  void aWarningHasToBeTickedAndIsKept() throws Exception {
    bot.start("counterparties: [{vlans: [200]}]");
    WorkspaceMessage card = bot.slack().card(INTERFACE, NOT_AGREED);
    View dialog = bot.slack().open(alice, card, GATEWAY);

    assertThat(says(dialog, NOT_AGREED)).isTrue();
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
    assertThat(bot.cloud().confirms()).isZero();
    alice.choose("acknowledge", boxes(dialog)).get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    WorkspaceMessage reply = bot.slack().reply(card, "`pending`");
    assertThat(says(reply, "Accepted despite this warning: " + NOT_AGREED)).isTrue();
  }

  @Test
  void theGatewaysOwnAsnIsComparedAndWhatIsUnusualOfTheLineIsShown() throws Exception {
    bot.cloud().tellAsn(GATEWAY, 65002);
    bot.cloud().tellAsn(SECOND, 65003);
    bot.cloud()
        .offer(
            "dxvif-22222222",
            new AwsTerms(
                64512,
                8500,
                false,
                List.of(new AwsTerms.Peer("ipv6", 65002, "2001:db8::1/125", "2001:db8::2/125"))));
    bot.start();
    WorkspaceMessage card = bot.slack().card("dxvif-22222222", "8500 bytes, not the usual 1500");
    assertThat(says(card, "can't carry jumbo frames")).isTrue();
    assertThat(says(card, "IPv6 · customer's ASN 65002 · 2001:db8::2/125, cloud")).isTrue();

    bot.slack().open(alice, card, SECOND);
    assertThat(boxes(dialogSaying("Checks passed"))).isEmpty();
    pick(GATEWAY);

    View dialog =
        dialogSaying(
            GATEWAY + " and the customer's side have the BGP ASN (autonomous system number) 65002");
    assertThat(boxes(dialog)).hasSize(1);
    assertThat(bot.slack().workspace().snapshot().toString()).doesNotContain("bgp-key-of-");
  }

  @Test
  void everyWarningHasItsOwnBox() throws Exception {
    bot.start("counterparties: [{vlans: [200], default_gateway: " + SECOND + "}]");
    View dialog = bot.slack().open(alice, bot.slack().card(INTERFACE, "initial_option"), GATEWAY);
    String[] boxes = boxes(dialog);

    assertThat(boxes).hasSize(2);
    alice.choose("acknowledge", boxes[0]).get();
    assertThat(alice.submit().get())
        .isInstanceOfSatisfying(
            Outcome.Errors.class,
            errors -> assertThat(errors.toString()).contains("Tick every warning"));
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void anotherGatewayPickedInTheDialogIsLookedAtAndTheNoteStays() throws Exception {
    bot.start(usualGateway(SECOND));
    bot.cloud().cloud().gateways().addNet(wide(DocumentedExample.NET));
    WorkspaceMessage card = bot.slack().card(INTERFACE, "initial_option");
    View dialog = bot.slack().open(alice, card);
    assertThat(boxes(dialog)).isEmpty();
    alice.type("note", "change 4711").get();

    pick(GATEWAY);

    View other = dialogSaying("is " + SECOND + ", not " + GATEWAY);
    assertThat(boxes(other)).isNotEmpty();
    pick(SECOND);
    bot.slack()
        .see(
            "a dialog without a warning",
            now -> now.modal(alice.id()).filter(view -> boxes(view).length == 0).isPresent());
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    assertThat(says(bot.slack().reply(card, SECOND), "change 4711")).isTrue();
  }

  @Test
  void aTickCountsForNoOtherWarning() throws Exception {
    bot.start(usualGateway(DocumentedExample.DETACHED_GATEWAY));
    View dialog = bot.slack().open(alice, bot.slack().card(INTERFACE), GATEWAY);
    alice.choose("acknowledge", boxes(dialog)).get();

    pick(SECOND);

    View other = dialogSaying(", not " + SECOND);
    assertThat(boxes(other)).doesNotContainAnyElementsOf(List.of(boxes(dialog)));
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void aWarningThatAppearedMeanwhileBringsTheDialogBack() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    // the bot draws the dialog again once it is open, which may be after the other was listed
    bot.slack()
        .workspace()
        .faults()
        .next("views.update", 1, new MethodFault.Refused("hash_conflict"));
    View dialog = bot.slack().open(alice, card, GATEWAY);
    assertThat(boxes(dialog)).isEmpty();
    alice.type("note", "change 4711").get();
    SimulatedInterface other = live("dxvif-22222222");
    bot.cloud().awaitWholePolls(1);

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    View back = dialogSaying("is already used by " + other.id());
    assertThat(InSlack.title(back)).isEqualTo("Accept interface");
    assertThat(bot.cloud().confirms()).isZero();
    alice.choose("acknowledge", boxes(back)).get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    assertThat(says(bot.slack().reply(card, "`pending`"), "change 4711")).isTrue();
  }

  @Test
  void theCardShowsAClashAsSoonAsThereIsOne() throws Exception {
    bot.start();
    assertThat(says(bot.slack().card(INTERFACE, "other checks passed"), "Warning")).isFalse();

    live("dxvif-22222222");

    bot.slack().card(INTERFACE, "Warning: VLAN in use");
    bot.slack().card(INTERFACE, "Warning: peer addresses in use");
  }

  @Test
  void peerAddressesInsideTheNetAreFoundWithItsGateway() throws Exception {
    bot.cloud().cloud().gateways().addNet(wide(DocumentedExample.NET));
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE, "Choose a virtual gateway");

    View dialog = bot.slack().open(alice, card, GATEWAY);

    assertThat(says(dialog, "in the range of vpc-12345678 itself: 172.16.0.0/12")).isTrue();
  }

  @Test
  void anUnusableGatewayIsAStopThatNobodyCanSubmit() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE, "Choose a virtual gateway");
    bot.slack().open(alice, card);
    alice.options("gateway", "").get();
    bot.cloud().cloud().gateways().detach(GATEWAY);
    alice.choose("gateway", GATEWAY).get();

    assertThat(alice.submit().get())
        .isInstanceOfSatisfying(
            Outcome.Errors.class,
            errors -> assertThat(errors.toString()).contains("not attached to a Net"));
    assertThat(bot.cloud().confirms()).isZero();
  }

  private void pick(String gateway) throws Exception {
    alice.options("gateway", gateway).get();
    alice.choose("gateway", gateway).get();
  }

  private View dialogSaying(String text) throws Exception {
    return bot.slack()
        .see(
            "a dialog: " + text,
            now -> now.modal(alice.id()).filter(view -> says(view, text)).isPresent())
        .modal(alice.id())
        .orElseThrow();
  }

  /** Another interface of prod's with the VLAN and the addresses of the one that waits. */
  private SimulatedInterface live(String id) {
    bot.cloud()
        .cloud()
        .interfaces()
        .offer(
            id, DocumentedExample.CONNECTION, DocumentedExample.PROD.id(), DocumentedExample.TERMS);
    return bot.cloud().cloud().interfaces().setState(id, "available");
  }

  private static SimulatedNet wide(String id) {
    return new SimulatedNet(
        id, DocumentedExample.PROD.id(), Optional.of("production"), "172.16.0.0/12");
  }

  /** The values of the boxes to tick. */
  private static String[] boxes(View dialog) {
    List<String> values = new ArrayList<>();
    dialog
        .blocks()
        .forEach(
            block ->
                Stream.of(block.path("element").path("options"))
                    .forEach(
                        options -> options.forEach(it -> values.add(it.path("value").asText()))));
    return values.toArray(String[]::new);
  }

  private static String usualGateway(String id) {
    return "counterparties: [{default_gateway: " + id + "}]";
  }
}
