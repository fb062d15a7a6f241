package io.directlinkbot.directlink;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address with the length of its network's prefix, IPv4 or IPv6.
 *
 * @param address as a number
 * @param bits that an address of its kind has: 32 or 128
 * @param prefix at most that many
 */
public record Subnet(BigInteger address, int bits, int prefix) {
  private static final Pattern FORM =
      Pattern.compile(
          "((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/([0-9]{1,3})");
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  /** What {@code 172.16.0.5/30} or {@code 2001:db8::1/125} says; nothing for any other form. */
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

  /** Whether both name the same network. */
  public boolean isSameNetwork(Subnet other) {
    return bits == other.bits
        && prefix == other.prefix
        && network(prefix).equals(other.network(prefix));
  }

  /** Whether both are one address. */
  public boolean isSameAddress(Subnet other) {
    return bits == other.bits && address.equals(other.address);
  }

  /** Whether an address can be in both networks. */
  public boolean overlaps(Subnet other) {
    int shorter = Math.min(prefix, other.prefix);
    return bits == other.bits && network(shorter).equals(other.network(shorter));
  }

  /**
   * Whether the address names its network itself, or everybody in it: no router takes such a one.
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

  private BigInteger network(int length) {
    return address.shiftRight(bits - length);
  }
}
