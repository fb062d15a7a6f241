package io.directlinkbot.request.preflight;

import static io.directlinkbot.request.preflight.Proposed.COUNTERPARTY;
import static io.directlinkbot.request.preflight.Proposed.GATEWAY;
import static io.directlinkbot.request.preflight.Proposed.in;
import static io.directlinkbot.request.preflight.Proposed.offer;
import static io.directlinkbot.request.preflight.Proposed.peers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What pre-flight finds, case by case; what is in order is left out of the expectations. */
final class PreflightTest {
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final String[] NOTHING = {};

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "states",
    "gateways",
    "vlans",
    "asns",
    "addresses",
    "clashes",
    "ranges",
    "counterparties"
  })
  void finds(String what, Proposed proposed, String[] expected) {
    assertThat(notOk(proposed)).containsExactly(expected);
  }

  @Test
  void saysOfWhatIsInOrderThatItIs() {
    assertThat(Preflight.of(offer().build()))
        .extracting(PreflightTest::title)
        .containsExactly(
            "type",
            "state",
            "gateway",
            "counterparty",
            "agreed VLAN",
            "free VLAN",
            "BGP ASN",
            "agreed BGP ASN",
            "peer addresses",
            "free peer addresses",
            "range of the Net",
            "usual gateway",
            "free gateway");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "states",
    "gateways",
    "vlans",
    "asns",
    "addresses",
    "clashes",
    "ranges",
    "counterparties"
  })
  void saysItInShortTitlesAndWholeSentences(String what, Proposed proposed, String[] unused) {
    assertThat(Preflight.of(proposed.build()))
        .allSatisfy(
            finding -> {
              assertThat(title(finding)).hasSizeBetween(3, 40);
              assertThat(sentence(finding)).endsWith(".").hasSizeBetween(20, 250);
            });
  }

  @Test
  void givesAnotherKeyToAnotherFinding() {
    Finding first = one(offer().beside(live("dxvif-2").vlan(101)), "VLAN in use");
    Finding more =
        one(offer().beside(live("dxvif-2").vlan(101), live("dxvif-3").vlan(101)), "VLAN in use");

    assertThat(first.key()).isNotEqualTo(more.key());
    assertThat(sentence(first)).contains("VLAN 101 on dxcon-12345678").contains("dxvif-2");
  }

  /** What stands in a sentence is chosen by others too: these two have one {@code hashCode()}. */
  @Test
  void givesAnotherKeyToASentenceMadeToHaveTheSame() {
    Finding first = one(offer().beside(live("dxvif-Aa").vlan(101)), "VLAN in use");
    Finding other = one(offer().beside(live("dxvif-BB").vlan(101)), "VLAN in use");

    assertThat(sentence(first)).hasSameHashCodeAs(sentence(other));
    assertThat(first.key()).isNotEqualTo(other.key());
  }

  static Stream<Arguments> states() {
    return Stream.of(
        row("a good offer", offer()),
        row("public", Proposed.of(fine().type("public")), "STOP not a private interface"),
        row("transit", Proposed.of(fine().type("transit")), "STOP not a private interface"),
        row("being accepted", offer().after(Examples.claimed()), "STOP not waiting"),
        row(
            "accepted",
            offer().after(Examples.claimed(), Examples.confirmed()),
            "STOP not waiting"),
        row("expired", offer().after(Examples.vanished(Ending.EXPIRED)), "STOP not waiting"),
        row(
            "being deleted by the counterparty",
            offer().after(Examples.seen("deleting", Optional.empty())),
            "STOP not waiting"),
        row("a failed try before", offer().after(Examples.claimed(), Examples.confirmFailed())),
        row(
            "AWS's undocumented state",
            offer().after(Examples.seen("approving", Optional.empty())),
            "WARN unusual state"));
  }

  static Stream<Arguments> gateways() {
    return Stream.of(
        row("not chosen yet", offer().withoutGateway()),
        row("not read yet", offer().with(Gateway.unread("vgw-87654321"))),
        row("detached", offer().with(gateway("available", false)), "STOP gateway not usable"),
        row("pending", offer().with(gateway("pending", true)), "STOP gateway not usable"),
        row("deleting", offer().with(gateway("deleting", true)), "STOP gateway not usable"),
        row(
            "another one than usual",
            offer().with(other("vgw-11112222")),
            "WARN not the usual gateway"),
        row(
            "one that carries an interface",
            offer().beside(live("dxvif-2").gateway(Optional.of(GATEWAY.id()))),
            "NOTE gateway shared"),
        row(
            "one that carried an interface which is deleted",
            offer().beside(live("dxvif-2").state("deleted").gateway(Optional.of(GATEWAY.id())))));
  }

  static Stream<Arguments> vlans() {
    return Stream.of(
        row("agreed", Proposed.of(fine().vlan(102))),
        row("not agreed", Proposed.of(fine().vlan(103)), "WARN VLAN not agreed"),
        row("none agreed", Proposed.of(fine().vlan(103)).from(counterparty(List.of(), List.of()))),
        row(
            "used on the connection",
            offer().beside(live("dxvif-2").vlan(101)),
            "WARN VLAN in use"),
        row(
            "used by an interface that is down",
            offer().beside(live("dxvif-2").vlan(101).state("down")),
            "WARN VLAN in use"),
        row(
            "used on another connection",
            offer().beside(live("dxvif-2").vlan(101).connection("dxcon-2"))),
        row("used by what expired", offer().beside(live("dxvif-2").vlan(101).state("expired"))),
        row(
            "offered a second time",
            offer().beside(live("dxvif-2").vlan(101).state("confirming")),
            "NOTE VLAN offered twice"),
        row("its own row in the list", offer().beside(fine())),
        row("the others were not read", offer().besideUnread()));
  }

  static Stream<Arguments> asns() {
    return Stream.of(
        row("16-bit private use", asn(64512)),
        row("last 16-bit private use", asn(65534)),
        row("32-bit private use", asn(4_200_000_000L)),
        row("last 32-bit private use", asn(4_294_967_294L)),
        row("public, 16 bits", asn(3215)),
        row("public, 32 bits", asn(131072)),
        row("none", asn(0), "WARN reserved BGP ASN"),
        row("AS_TRANS", asn(23456), "WARN reserved BGP ASN"),
        row("documentation, first", asn(64496), "WARN reserved BGP ASN"),
        row("documentation, last", asn(64511), "WARN reserved BGP ASN"),
        row("the last of 16 bits", asn(65535), "WARN reserved BGP ASN"),
        row("documentation of 32 bits", asn(65551), "WARN reserved BGP ASN"),
        row("held back by IANA", asn(131071), "WARN reserved BGP ASN"),
        row("the last of 32 bits", asn(4_294_967_295L), "WARN reserved BGP ASN"),
        row("both sides differ", Proposed.of(fine().amazonSideAsn(64512))),
        row(
            "both sides equal",
            Proposed.of(fine().amazonSideAsn(65000)),
            "WARN same BGP ASN on both sides"),
        row("the gateway has another", offer().with(gatewayWithAsn(64512))),
        row(
            "the gateway has the same",
            offer().with(gatewayWithAsn(65000)),
            "WARN same BGP ASN on both sides"),
        row(
            "the gateway has that of a further peer",
            Proposed.of(fine().peer(64512)).with(gatewayWithAsn(64512)),
            "WARN same BGP ASN on both sides"),
        row(
            "not the counterparty's",
            offer().from(counterparty(List.of(), List.of(64600L))),
            "WARN not the counterparty's BGP ASN"));
  }

  static Stream<Arguments> addresses() {
    return Stream.of(
        row("/30", Proposed.of(peers("169.254.10.1/30", "169.254.10.2/30"))),
        row("/31", Proposed.of(peers("172.16.0.4/31", "172.16.0.5/31"))),
        row("/29", Proposed.of(peers("172.16.0.1/29", "172.16.0.6/29"))),
        row("IPv6 /125", Proposed.of(peers("2001:db8:0:1::1/125", "2001:db8:0:1::2/125"))),
        row("IPv6 /127", Proposed.of(peers("fd00::/127", "fd00::1/127"))),
        row("IPv6 written differently", Proposed.of(peers("FD00:0:0::0001/125", "fd00::2/125"))),
        row("left to the cloud", Proposed.of(new OfferDraft().addresses(none(), none()))),
        row(
            "one left to the cloud",
            Proposed.of(new OfferDraft().addresses(none(), Optional.of("172.16.0.5/30")))),
        row("neighbouring /30s", apart("172.16.0.6/30", "172.16.0.9/30"), APART),
        row("other prefix lengths", apart("172.16.0.5/30", "172.16.0.6/29"), APART),
        row("/32s", apart("172.16.0.5/32", "172.16.0.6/32"), APART),
        row("IPv4 and IPv6", apart("172.16.0.5/30", "fd00::1/125"), APART),
        row("the same twice", apart("172.16.0.5/30", "172.16.0.5/30"), APART),
        row("no prefix", apart("172.16.0.5", "172.16.0.6"), UNREADABLE),
        row("a prefix too long", apart("172.16.0.5/33", "172.16.0.6/33"), UNREADABLE),
        row("no address", apart("hello/30", "172.16.0.6/30"), UNREADABLE),
        row("a number out of range", apart("172.16.0.256/30", "172.16.0.6/30"), UNREADABLE),
        row("a zone", apart("fe80::1%eth0/64", "fe80::2/64"), UNREADABLE),
        row(
            "the documented example, whose one address is the network's",
            apart("172.16.0.4/30", "172.16.0.5/30"),
            "NOTE unusual peer address"),
        row(
            "a broadcast address",
            apart("172.16.0.6/30", "172.16.0.7/30"),
            "NOTE unusual peer address"));
  }

  private static final String APART = "WARN peer addresses apart";
  private static final String UNREADABLE = "WARN unreadable peer address";

  static Stream<Arguments> clashes() {
    OfferDraft same = live("dxvif-2").addresses(Optional.of("172.16.0.6/30"), none());
    OfferDraft wider = live("dxvif-2").addresses(Optional.of("172.16.0.1/28"), none());
    OfferDraft elsewhere =
        live("dxvif-2").addresses(Optional.of("172.16.0.6/30"), none()).connection("dxcon-2");
    OfferDraft onTheGateway =
        live("dxvif-2")
            .addresses(Optional.of("172.16.0.6/30"), none())
            .connection("dxcon-2")
            .gateway(Optional.of(GATEWAY.id()));
    return Stream.of(
        row("the same network", offer().beside(same), "WARN peer addresses in use"),
        row("a network around it", offer().beside(wider), "WARN peer addresses in use"),
        row("on another connection", offer().beside(elsewhere)),
        row(
            "on another connection and the same gateway",
            offer().beside(onTheGateway),
            "WARN peer addresses in use",
            "NOTE gateway shared"),
        row(
            "another offer that waits",
            offer()
                .beside(
                    live("dxvif-2")
                        .state("confirming")
                        .addresses(none(), Optional.of("172.16.0.5/30"))),
            "NOTE peer addresses offered twice"),
        row(
            "addresses that nobody can read",
            offer().beside(live("dxvif-2").addresses(Optional.of("?"), none()))));
  }

  static Stream<Arguments> ranges() {
    String inside = "WARN peer addresses inside the Net";
    return Stream.of(
        row("outside", offer().with(in(List.of("172.16.1.0/24")))),
        row("inside", offer().with(in(List.of("172.16.0.0/16"))), inside),
        row(
            "inside a second block",
            offer().with(in(List.of("10.0.0.0/16", "172.16.0.0/24"))),
            inside),
        row(
            "inside an IPv6 block",
            Proposed.of(peers("2001:db8:5::1/125", "2001:db8:5::2/125"))
                .with(in(List.of("10.0.0.0/16", "2001:db8:5::/56"))),
            inside),
        row(
            "not read",
            offer()
                .with(
                    new Gateway(
                        GATEWAY.id(),
                        none(),
                        "available",
                        Optional.of(new Net("vpc-1", none()))))));
  }

  static Stream<Arguments> counterparties() {
    return Stream.of(
        row("none configured", offer().from(new CounterpartyLookup.NoneConfigured())),
        row(
            "not among the configured",
            offer().from(new CounterpartyLookup.Unknown()),
            "WARN counterparty unknown"),
        row(
            "several at once",
            Proposed.of(fine().vlan(200).asn(64500)).beside(live("dxvif-2").vlan(200)),
            "WARN VLAN not agreed",
            "WARN VLAN in use",
            "WARN reserved BGP ASN",
            "WARN not the counterparty's BGP ASN"));
  }

  private static List<String> notOk(Proposed proposed) {
    return Preflight.of(proposed.build()).stream()
        .filter(finding -> !finding.is(Level.OK))
        .map(finding -> finding.level() + " " + title(finding))
        .toList();
  }

  private static Finding one(Proposed proposed, String title) {
    return Preflight.of(proposed.build()).stream()
        .filter(finding -> title(finding).equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static String title(Finding finding) {
    return ENGLISH.get(finding.titleKey());
  }

  private static String sentence(Finding finding) {
    return ENGLISH.get(finding.sentence());
  }

  private static Arguments row(String what, Proposed proposed, String... expected) {
    return arguments(what, proposed, expected.length == 0 ? NOTHING : expected);
  }

  private static OfferDraft fine() {
    return peers("172.16.0.5/30", "172.16.0.6/30");
  }

  /** Another interface of ours on the same connection, in nobody's way. */
  private static OfferDraft live(String id) {
    return peers("172.16.9.1/30", "172.16.9.2/30").id(id).vlan(900).state("available");
  }

  private static Proposed asn(long number) {
    return Proposed.of(fine().asn(number)).from(counterparty(List.of(), List.of()));
  }

  private static Proposed apart(String cloud, String customer) {
    return Proposed.of(peers(cloud, customer));
  }

  private static CounterpartyLookup counterparty(List<Integer> vlans, List<Long> asns) {
    return new CounterpartyLookup.Known(
        COUNTERPARTY.name(), vlans, asns, COUNTERPARTY.usualGateway());
  }

  private static Gateway gatewayWithAsn(long asn) {
    return new Gateway(
        GATEWAY.id(), GATEWAY.name(), GATEWAY.state(), GATEWAY.net(), Optional.of(asn));
  }

  private static Gateway gateway(String state, boolean attached) {
    return new Gateway(
        GATEWAY.id(), GATEWAY.name(), state, attached ? GATEWAY.net() : Optional.empty());
  }

  private static Gateway other(String id) {
    return new Gateway(id, none(), "available", GATEWAY.net());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
