package io.directlinkbot.slack.view;

import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.text.Texts;
import java.util.HashMap;
import java.util.Map;

/** What pre-flight found, in the words of a language. */
public final class FindingWords {
  private static final int MOST = 300;
  private static final int FACT_MOST = 150;

  private static final Map<String, Words> BY_TITLE = new HashMap<>();

  static {
    add("type", "finding.type", "");
    add("not a private interface", "finding.not-private", "finding.not-private.says");
    add("state", "finding.state", "");
    add("not waiting", "finding.not-waiting", "finding.not-waiting.says");
    add("unusual state", "finding.unusual-state", "finding.unusual-state.says");
    add("gateway", "finding.gateway", "");
    add("gateway not read", "finding.gateway-not-read", "finding.gateway-not-read.says");
    add("gateway not usable", "finding.gateway-not-usable", "finding.gateway-not-usable.says");
    add("usual gateway", "finding.usual-gateway", "");
    add(
        "not the usual gateway",
        "finding.not-the-usual-gateway",
        "finding.not-the-usual-gateway.says");
    add("free gateway", "finding.free-gateway", "");
    add("gateway shared", "finding.gateway-shared", "finding.gateway-shared.says");
    add("counterparty", "finding.counterparty", "");
    add(
        "counterparty unknown",
        "finding.counterparty-unknown",
        "finding.counterparty-unknown.says");
    add("agreed VLAN", "finding.agreed-vlan", "");
    add("VLAN not agreed", "finding.vlan-not-agreed", "finding.vlan-not-agreed.says");
    add("free VLAN", "finding.free-vlan", "");
    add("VLAN in use", "finding.vlan-in-use", "finding.vlan-in-use.says");
    add("VLAN offered twice", "finding.vlan-offered-twice", "finding.vlan-offered-twice.says");
    add("BGP ASN", "finding.asn", "");
    add("reserved BGP ASN", "finding.reserved-asn", "finding.reserved-asn.says");
    add("agreed BGP ASN", "finding.agreed-asn", "");
    add("not the counterparty's BGP ASN", "finding.other-asn", "finding.other-asn.says");
    add("same BGP ASN on both sides", "finding.same-asn", "finding.same-asn.says");
    add("peer addresses", "finding.peers", "");
    add("one peer address", "finding.one-peer", "finding.one-peer.says");
    add("unreadable peer address", "finding.unreadable-peer", "finding.unreadable-peer.says");
    add("peer addresses apart", "finding.peers-apart", "finding.peers-apart.says");
    add("unusual peer address", "finding.unusual-peer", "finding.unusual-peer.says");
    add("free peer addresses", "finding.free-peers", "");
    add("peer addresses in use", "finding.peers-in-use", "finding.peers-in-use.says");
    add(
        "peer addresses offered twice",
        "finding.peers-offered-twice",
        "finding.peers-offered-twice.says");
    add("range of the Net not read", "finding.net-not-read", "finding.net-not-read.says");
    add("range of the Net", "finding.net", "");
    add(
        "peer addresses inside the Net",
        "finding.peers-inside-net",
        "finding.peers-inside-net.says");
  }

  private FindingWords() {}

  /** Returns its subject, in a few words. */
  public static String title(Finding finding, Texts texts) {
    Words words = BY_TITLE.get(finding.title());
    return words == null ? finding.title() : texts.get(words.title());
  }

  /** Returns the sentence about a problem. */
  public static RichText sentence(Finding finding, Texts texts) {
    Words words = BY_TITLE.get(finding.title());
    return words == null || words.sentence().isEmpty()
        ? RichText.foreign(finding.sentence(), MOST)
        : RichText.of(
            texts,
            words.sentence(),
            finding.facts().stream()
                .map(fact -> fact instanceof String text ? RichText.foreign(text, FACT_MOST) : fact)
                .toArray());
  }

  private static void add(String title, String key, String sentence) {
    BY_TITLE.put(title, new Words(key, sentence));
  }

  /**
   * Keys of texts.
   *
   * @param sentence empty for a check that passed, which is named by its title alone
   */
  private record Words(String title, String sentence) {}
}
