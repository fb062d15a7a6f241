package io.directlinkbot.proxy;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host by its name or IP address, normalized. Nothing is looked up: behind a proxy there may be
 * no DNS.
 *
 * @param name in lower case, without brackets and final dot
 * @param address the address, if the name is an IP address
 */
record Host(String name, Optional<InetAddress> address) {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  static Host of(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1);
    }
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    return new Host(name, parsed(name));
  }

  boolean isLoopback() {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || address.map(InetAddress::isLoopbackAddress).orElse(false);
  }

  private static Optional<InetAddress> parsed(String name) {
    if (!name.contains(":") && !IPV4.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(name));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
