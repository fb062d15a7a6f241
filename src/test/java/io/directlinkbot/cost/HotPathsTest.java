package io.directlinkbot.cost;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.ID;
import static io.directlinkbot.request.Examples.NOW;
import static java.util.stream.Collectors.joining;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.aws.Accounts;
import io.directlinkbot.directlink.aws.ScriptedCloud;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.ListedInterfaces;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.home.WaitingHome;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done most often becomes no dearer without somebody who decides so. */
final class HotPathsTest {
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final AccountView ACCOUNT = AccountViews.with(AccountViews.COUNTERPARTY);
  private static final List<HostedInterface> OTHERS =
      IntStream.range(0, 100).mapToObj(number -> Examples.named("dxvif-" + number)).toList();
  private static final ListedInterfaces LISTED = new ListedInterfaces(OTHERS);
  private static final List<Event> HISTORY =
      List.of(
          Examples.offered(),
          Examples.claimed(),
          Examples.confirmed(),
          Examples.seen("pending", Optional.of(GATEWAY.id())),
          Examples.seen("available", Optional.of(GATEWAY.id())));
  private static final InterfaceRequest WAITING = Examples.request();
  private static final InterfaceRequest ACCEPTED = InterfaceRequest.of(ID, HISTORY);
  private static final GatewayChoice CHOICE = new GatewayChoice.Some(3, Optional.of(GATEWAY));

  @Test
  void foldsAHistory() throws Exception {
    Allocation.isNoDearer(
        "Folding a history of five events", 832, () -> InterfaceRequest.of(ID, HISTORY));
  }

  @Test
  void checksAnOffer() throws Exception {
    Allocation.isNoDearer(
        "Checking an offer beside 100 interfaces", 85_784, HotPathsTest::findings);
  }

  @Test
  void drawsTheCardOfAnOffer() throws Exception {
    List<Finding> findings = findings();
    Allocation.isNoDearer(
        "Drawing the card of an offer",
        89_976,
        () -> RequestCard.of(WAITING, ACCOUNT, CHOICE, findings, NOW));
  }

  @Test
  void drawsTheCardOfAnAcceptedInterface() throws Exception {
    Allocation.isNoDearer(
        "Drawing the card of an accepted interface",
        48_336,
        () -> RequestCard.of(ACCEPTED, ACCOUNT, CHOICE, List.of(), NOW));
  }

  @Test
  void drawsAReply() throws Exception {
    InterfaceRequest claimed = Examples.request(Examples.claimed());
    Allocation.isNoDearer(
        "Drawing the reply to an accept",
        15_416,
        () -> EventReply.of(claimed, Examples.confirmed(), ACCOUNT));
  }

  @Test
  void drawsADialog() throws Exception {
    AcceptPreview preview =
        new AcceptPreview(
            WAITING,
            ACCOUNT,
            Optional.of(GATEWAY),
            CHOICE,
            findings(),
            AcceptPreview.Reading.DONE,
            "");
    Allocation.isNoDearer(
        "Drawing the accept dialog", 85_080, () -> AcceptDialog.of(preview, ENGLISH, NOW));
  }

  @Test
  void drawsTheHomeTab() throws Exception {
    Allocation.isNoDearer("Drawing the Home tab of 100 offers", 775_328, WaitingHome.of(100)::draw);
  }

  @Test
  void searchesGateways() throws Exception {
    DirectLink cloud = mock();
    when(cloud.gateways())
        .thenReturn(IntStream.range(0, 1_000).mapToObj(HotPathsTest::gateway).toList());
    GatewayList gateways = new GatewayList(cloud, List.of());
    Allocation.isNoDearer(
        "Searching 1,000 gateways for a letter",
        425_288,
        () -> GatewayPicker.options(gateways.search("7"), ENGLISH));
  }

  @Test
  void readsAHistory(@TempDir Path folder) throws Exception {
    try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("bot.db"))) {
      Journal journal = new Journal(store);
      for (int number = 0; number < HISTORY.size(); number++) {
        journal.append(ID, number + 1, HISTORY.get(number));
      }
      Allocation.isNoDearer("Reading a history of five events", 27_800, () -> journal.history(ID));
    }
  }

  @Test
  void polls() throws Exception {
    String rows =
        IntStream.range(0, 100)
            .mapToObj(
                number ->
                    """
                    {"virtualInterfaceId": "dxvif-%s", "virtualInterfaceName": "line",
                     "connectionId": "dxcon-0000000a", "ownerAccount": "210987654321", "vlan": 42,
                     "virtualInterfaceType": "private", "virtualInterfaceState": "available",
                     "asn": 65001, "amazonAddress": "172.16.0.5/30",
                     "customerAddress": "172.16.0.6/30", "virtualGatewayId": "vgw-12345678"}
                    """
                        .formatted(10_000_000 + number))
            .collect(joining(",", "{\"virtualInterfaces\": [", "]}"));
    try (ScriptedCloud cloud =
            ScriptedCloud.always(ScriptedCloud.Answer.of(200, "application/x-amz-json-1.1", rows));
        DirectLink account = Accounts.connect(cloud)) {
      Allocation.isNoDearer("Listing 100 interfaces", 736_152, account::interfaces);
    }
  }

  private static List<Finding> findings() {
    return Preflight.of(
        new Proposal(
            WAITING,
            Optional.of(GATEWAY),
            Optional.of(LISTED),
            ACCOUNT.lookUpCounterparty(WAITING.offer().connection())));
  }

  private static Gateway gateway(int number) {
    return new Gateway(
        "vgw-%s".formatted(10_000_000 + number),
        Optional.of("main-" + number),
        "available",
        Optional.of(
            new Net("vpc-%s".formatted(10_000_000 + number), Optional.of("net-" + number))));
  }
}
