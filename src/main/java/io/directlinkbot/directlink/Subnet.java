package io.directlinkbot.directlink;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address with the prefix length of its network.
 *
 * @param address the address as a number
 * @param bits length of an address of its kind: 32 or 128
 * @param prefix length of the network's prefix, at most {@code bits}
 */
public record Subnet(BigInteger address, int bits, int prefix) {
  private static final Pattern FORM =
      Pattern.compile(
          "((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/([0-9]{1,3})");
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  /** Parses {@code 172.16.0.5/30} or {@code 2001:db8::1/125}; empty for any other form. */
  public static Optional<Subnet> parse(String text) {
    var matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(matcher.group(1));
      int bits = address instanceof Inet4Address ? IPV4_BITS : IPV6_BITS;
      int prefix = Integer.parseInt(matcher.group(2));
      BigInteger number = new BigInteger(1, address.getAddress());
      return Optional.of(new Subnet(number, bits, prefix)).filter(it -> it.prefix <= it.bits);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether both addresses are in the same network, with the same prefix. */
  public boolean isSameNetwork(Subnet other) {
    return bits == other.bits
        && prefix == other.prefix
        && network(prefix).equals(other.network(prefix));
  }

  /** Whether both addresses are the same. */
  public boolean isSameAddress(Subnet other) {
    return bits == other.bits && address.equals(other.address);
  }

  /** Whether the two networks have addresses in common. */
  public boolean overlaps(Subnet other) {
    int shorter = Math.min(prefix, other.prefix);
    return bits == other.bits && network(shorter).equals(other.network(shorter));
  }

  /**
   * Whether the address is its network's own or the broadcast address, which no router can have.
   * Networks of two addresses have neither (RFC 3021, RFC 6164), and IPv6 has no broadcast.
   */
  public boolean isNetworkOrBroadcastAddress() {
    int host = bits - prefix;
    if (bits != IPV4_BITS || host < 2) {
      return false;
    }
    BigInteger inNetwork = address.subtract(network(prefix).shiftLeft(host));
    return inNetwork.signum() == 0
        || inNetwork.equals(BigInteger.ONE.shiftLeft(host).subtract(BigInteger.ONE));
  }

  /**
   * Returns the network of this length that contains it; equal for all networks within that one.
   *
   * @param length at most the prefix
   */
  public Subnet cutTo(int length) {
    int host = bits - length;
    return new Subnet(network(length).shiftLeft(host), bits, length);
  }

  private BigInteger network(int length) {
    return address.shiftRight(bits - length);
  }
}
