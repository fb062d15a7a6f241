package io.directlinkbot.proxy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of {@code NO_PROXY}, which matches some hosts. */
@FunctionalInterface
interface NoProxyEntry {
  /** A host with a port, but not an IPv6 address without brackets. */
  Pattern WITH_PORT = Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*):(?<port>\\d{1,5})");

  Pattern NETWORK = Pattern.compile("(?<address>[^/]+)/(?<bits>\\d{1,3})");

  boolean has(Host host, int port);

  static NoProxyEntry read(String entry) {
    Matcher withPort = WITH_PORT.matcher(entry);
    if (withPort.matches()) {
      NoProxyEntry hosts = read(withPort.group("host"));
      int only = Integer.parseInt(withPort.group("port"));
      return (host, port) -> port == only && hosts.has(host, port);
    }
    Matcher network = NETWORK.matcher(entry);
    if (network.matches()) {
      return network(Host.of(network.group("address")), Integer.parseInt(network.group("bits")));
    }
    Host listed = Host.of(entry.startsWith("*.") ? entry.substring(1) : entry);
    if (listed.name().contains("*")) {
      return pattern(entry);
    }
    if (listed.address().isPresent()) {
      return (host, _) -> host.address().equals(listed.address());
    }
    String name = listed.name().startsWith(".") ? listed.name().substring(1) : listed.name();
    return (host, _) ->
        !name.isEmpty() && (host.name().equals(name) || host.name().endsWith("." + name));
  }

  /** Parses an entry in which {@code *} stands for any characters. */
  static NoProxyEntry pattern(String entry) {
    Pattern pattern =
        Pattern.compile(Pattern.quote(Host.of(entry).name()).replace("*", "\\E.*\\Q"));
    return (host, _) -> pattern.matcher(host.name()).matches();
  }

  private static NoProxyEntry network(Host listed, int bits) {
    if (listed.address().isEmpty()) {
      return (_, _) -> false;
    }
    byte[] network = listed.address().get().getAddress();
    return (host, _) ->
        host.address()
            .map(InetAddress::getAddress)
            .filter(address -> address.length == network.length && bits <= 8 * network.length)
            .map(address -> Arrays.equals(head(address, bits), head(network, bits)))
            .orElse(false);
  }

  private static byte[] head(byte[] address, int bits) {
    byte[] head = address.clone();
    for (int bit = bits; bit < 8 * head.length; bit++) {
      head[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return head;
  }
}
