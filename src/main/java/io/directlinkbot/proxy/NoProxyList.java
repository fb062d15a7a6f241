package io.directlinkbot.proxy;

import java.util.List;
import java.util.stream.Stream;

/**
 * The hosts that are called without a proxy, as listed by {@code NO_PROXY}. Entries are separated
 * by commas or blanks. A name matches itself and all its subdomains, with or without a leading dot;
 * an IP address matches itself; {@code 10.0.0.0/8} matches all addresses of the network; {@code *}
 * matches any characters, so alone it matches every host. {@code :port} limits an entry to one
 * port. Case is ignored.
 */
record NoProxyList(List<NoProxyEntry> all) {

  static NoProxyList of(String list) {
    return new NoProxyList(
        Stream.of(list.split("[,\\s]+", -1))
            .filter(entry -> !entry.isEmpty())
            .map(NoProxyEntry::read)
            .toList());
  }

  /**
   * Parses the form of Java's property: entries separated by {@code |}, in which {@code *} stands
   * for any characters.
   */
  static NoProxyList ofProperty(String list) {
    return new NoProxyList(
        Stream.of(list.split("\\|", -1))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(NoProxyEntry::pattern)
            .toList());
  }

  NoProxyList and(NoProxyList more) {
    return new NoProxyList(Stream.concat(all.stream(), more.all.stream()).toList());
  }

  boolean has(Host host, int port) {
    return all.stream().anyMatch(each -> each.has(host, port));
  }
}
