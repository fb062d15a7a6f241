package io.directlinkbot.proxy;

import java.util.List;
import java.util.stream.Stream;

/**
 * The hosts that are called without a proxy, as {@code NO_PROXY} lists them: separated by commas or
 * blanks; a name stands for itself and all below it, with or without a leading dot; an IP address
 * for itself; {@code 10.0.0.0/8} for all addresses in it; {@code *} for any characters, and so
 * alone for all hosts; each with {@code :port} for that port alone. Letter case does not matter.
 */
record NoProxyList(List<NoProxyEntry> all) {

  static NoProxyList of(String list) {
    return new NoProxyList(
        Stream.of(list.split("[,\\s]+", -1))
            .filter(entry -> !entry.isEmpty())
            .map(NoProxyEntry::read)
            .toList());
  }

  /** Java's own form: separated by {@code |}, a {@code *} in place of any characters. */
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
