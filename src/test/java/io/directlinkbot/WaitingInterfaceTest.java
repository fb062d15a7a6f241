package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.Connection;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.SignedCall;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An interface that waits for us gets a card; nothing else does. */
final class WaitingInterfaceTest {
  private static final String FIRST = DocumentedExample.INTERFACE;
  private static final String SECOND = "dxvif-0000000b";
  private static final String OWN_LINE = "dxcon-0000000a";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();

  @Test
  void getsACardWithItsFactsInItsAccountsChannel() throws Exception {
    bot.start();

    WorkspaceMessage card = bot.slack().card(FIRST);

    assertThat(card.channel()).isEqualTo(Fixture.PROD);
    assertThat(card.text()).startsWith("Carrier A offers hosted-one (" + FIRST + ") to prod");
    assertThat(says(card, "Waiting (confirming)")).isTrue();
    assertThat(List.of("dxcon-12345678", "Carrier A", "101", "65000", "172.16.0.4/30"))
        .allMatch(fact -> says(card, fact));
    assertThat(hasControls(card)).isTrue();
    assertThat(card.metadata().orElseThrow().path("event_type").asText())
        .isEqualTo("directlink_request");
  }

  @Test
  void getsOneWhenItIsOfferedLater() throws Exception {
    bot.start();
    bot.slack().card(FIRST);

    bot.cloud().offer(SECOND);

    assertThat(says(bot.slack().card(SECOND), "bgp-key")).isFalse();
    assertThat(bot.slack().posts()).isEqualTo(2);
  }

  @Test
  void goesToTheChannelOfTheAccountThatItIsOfferedTo() throws Exception {
    bot.cloud().offer(SECOND, bot.cloud().staging());
    bot.start();

    assertThat(bot.slack().card(FIRST).channel()).isEqualTo(Fixture.PROD);
    assertThat(bot.slack().card(SECOND).channel()).isEqualTo(Fixture.STAGING);
  }

  @Test
  void isNoneThatTheAccountItselfOfferedToAnother() throws Exception {
    ownLine();
    bot.cloud().cloud().interfaces().offer(SECOND, OWN_LINE, staging(), InCloud.terms("by-us"));
    bot.start();

    // the account it is offered to lists the same interface, and gets the card for it
    assertThat(bot.slack().card(SECOND).channel()).isEqualTo(Fixture.STAGING);
    bot.slack().card(FIRST);
    bot.slack().alice().command(Fixture.PROD, "/directlink status").get();
    bot.slack().whisper(bot.slack().alice(), "2 waiting to be accepted");
    assertThat(bot.slack().cards(SECOND)).hasSize(1);
  }

  /** On AWS an interface on a LAG names the LAG where others name a connection. */
  @Test
  void isNoneThatTheAccountOfferedOnItsOwnLagAndOneThatItIsOfferedOnAnothers() throws Exception {
    lineInLag(OWN_LINE, DocumentedExample.PROD.id(), "dxlag-0000000a");
    lineInLag("dxcon-0000000b", DocumentedExample.CARRIER.id(), "dxlag-0000000b");
    offerOn("dxlag-0000000a", SECOND, staging());
    offerOn("dxlag-0000000b", "dxvif-0000000c", DocumentedExample.PROD.id());
    bot.start();

    assertThat(says(bot.slack().card("dxvif-0000000c"), "dxlag-0000000b")).isTrue();
    assertThat(bot.slack().card(SECOND).channel()).isEqualTo(Fixture.STAGING);
    bot.cloud().awaitWholePolls(2);
    assertThat(bot.slack().cards(SECOND)).hasSize(1);
  }

  @Test
  void hasTheConnectionsAskedForOnlyWhenItIsNew() throws Exception {
    ownLine();
    bot.cloud().cloud().interfaces().offer(SECOND, OWN_LINE, staging(), InCloud.terms("by-us"));
    bot.start();
    bot.slack().card(FIRST);
    assertThat(bot.cloud().calls(InCloud.CONNECTIONS)).isEqualTo(1);

    bot.cloud().awaitWholePolls(2);
    assertThat(bot.cloud().calls(InCloud.CONNECTIONS)).isEqualTo(1);

    bot.cloud().offer("dxvif-0000000c");
    bot.slack().card("dxvif-0000000c");
    assertThat(bot.cloud().calls(InCloud.CONNECTIONS)).isEqualTo(2);
  }

  @Test
  void saysSoWhenTheCloudNamesAnotherOwner() throws Exception {
    bot.start("accounts: [{account_id: '999999999999'}]");

    WorkspaceMessage card = bot.slack().card(FIRST);

    assertThat(says(card, "Check whose offer this is")).isTrue();
    assertThat(says(card, "999999999999")).isTrue();
    assertThat(hasControls(card)).isTrue();
  }

  /** Only whose offer it is can't be told for a while: that keeps nothing from people. */
  @Test
  void isShownWhileTheConnectionsCanNotBeReadAndClosedOnceItTurnsOutToBeOurs() throws Exception {
    bot.cloud()
        .faults()
        .next(10_000, InCloud.CONNECTIONS, new CallFault.Refuse(500, "InternalFailure", "oops"));
    ownLine();
    bot.cloud().cloud().interfaces().offer(SECOND, OWN_LINE, staging(), InCloud.terms("by-us"));
    bot.start();
    WorkspaceMessage theirs = bot.slack().card(FIRST, "Waiting (confirming)");
    assertThat(says(theirs, "could not check whether")).isTrue();
    bot.slack().see("a card in each channel", _ -> bot.slack().cards(SECOND).size() == 2);
    WorkspaceMessage ours =
        bot.slack().cards(SECOND).stream()
            .filter(card -> card.channel().equals(Fixture.PROD))
            .findFirst()
            .orElseThrow();
    assertThat(says(ours, "could not check whether")).isTrue();

    bot.cloud().faults().clear();
    bot.later(Duration.ofMinutes(2));

    bot.slack().reply(ours, "offered by this account itself");
    bot.slack().reply(theirs, "not one of the account's own");
    assertThat(hasControls(bot.slack().latest(ours))).isFalse();
    assertThat(bot.slack().latest(ours).text()).startsWith("Own offer (confirming)");
    assertThat(hasControls(bot.slack().latest(theirs))).isTrue();
    assertThat(says(bot.slack().latest(theirs), "could not check whether")).isFalse();
    long calls = bot.cloud().calls(InCloud.CONNECTIONS);
    bot.cloud().awaitWholePolls(2);
    assertThat(bot.cloud().calls(InCloud.CONNECTIONS)).isEqualTo(calls);
    assertThat(bot.slack().replies(ours)).hasSize(1);
  }

  @Test
  void saysSoWhenTheKeyMayNotReadTheConnections() throws Exception {
    bot.cloud()
        .faults()
        .next(2, InCloud.CONNECTIONS, new CallFault.Refuse(403, "AccessDeniedException", "no"));
    bot.start();

    assertThat(says(bot.slack().card(FIRST), "directconnect:DescribeConnections")).isTrue();
  }

  @Test
  void isShownInAStateThatNoDocumentNames() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(FIRST);

    bot.cloud().cloud().interfaces().setState(FIRST, "approving");

    assertThat(hasControls(bot.slack().card(FIRST, "Waiting (approving)"))).isTrue();
    bot.slack().reply(card, "`approving`");
    bot.cloud().cloud().interfaces().setState(FIRST, "confirming");
    bot.slack().card(FIRST, "Waiting (confirming)");
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void isFoundOnEveryPageOfTheList() throws Exception {
    bot.sandbox().cloudHttp().forcePageSize(2);
    List<String> ids = List.of("dxvif-00000001", "dxvif-00000002", "dxvif-00000003");
    ids.forEach(bot.cloud()::offer);
    bot.start();

    bot.slack().card(FIRST);
    for (String id : ids) {
      bot.slack().card(id);
    }
    bot.cloud().awaitWholePolls(2);
    assertThat(bot.slack().posts()).isEqualTo(4);
  }

  @Test
  void getsANewCardWhenItsIdIsOfferedAgainAfterItsEnd() throws Exception {
    bot.start();
    WorkspaceMessage first = bot.slack().card(FIRST);
    bot.later(Duration.ofDays(8));
    bot.slack().card(FIRST, "Expired");

    DocumentedExample.offer(bot.cloud().cloud());

    WorkspaceMessage second = bot.slack().card(FIRST, "Waiting (confirming)");
    assertThat(second.ts()).isNotEqualTo(first.ts());
    assertThat(bot.slack().cards(FIRST)).hasSize(2);
    bot.slack().accept(bot.slack().alice(), second, DocumentedExample.GATEWAY);
    bot.slack().reply(second, "`pending`");
    assertThat(bot.slack().replies(first)).noneMatch(reply -> says(reply, "`pending`"));
  }

  @Test
  void ofAnotherTypeIsShownWithTheWayToAcceptItElsewhere() throws Exception {
    Predicate<SignedCall> lists =
        call ->
            call.operation().equals(InCloud.LIST) && call.account().equals(DocumentedExample.PROD);
    bot.cloud().faults().next(1_000, lists, new CallFault.Respond(200, "application/json", PUBLIC));
    bot.start();

    WorkspaceMessage card = bot.slack().card("dxvif-0000000d");

    assertThat(hasControls(card)).isFalse();
    assertThat(says(card, "confirm-public-virtual-interface")).isTrue();
  }

  private static final String PUBLIC =
      """
      {"virtualInterfaces": [{
        "ownerAccount": "123456789012", "virtualInterfaceId": "dxvif-0000000d", "location": "PAR1",
        "connectionId": "dxcon-12345678", "virtualInterfaceType": "public",
        "virtualInterfaceName": "the open one", "vlan": 7, "asn": 65000,
        "virtualInterfaceState": "confirming"}]}
      """;

  private void lineInLag(String id, String owner, String lag) {
    bot.cloud()
        .cloud()
        .connections()
        .add(
            new Connection(
                id,
                owner,
                "a line",
                "PAR1",
                DocumentedExample.REGION,
                "1Gbps",
                "available",
                Optional.of(lag)));
  }

  private void offerOn(String connection, String id, String grantee) {
    bot.cloud().cloud().interfaces().offer(id, connection, grantee, InCloud.terms(id));
  }

  private void ownLine() {
    bot.cloud()
        .cloud()
        .connections()
        .add(
            new Connection(
                OWN_LINE,
                DocumentedExample.PROD.id(),
                "our own line",
                "PAR1",
                DocumentedExample.REGION,
                "1Gbps",
                "available"));
  }

  private String staging() {
    return bot.cloud().staging().id();
  }
}
