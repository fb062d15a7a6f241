package io.directlinkbot.directlink;

import java.util.Comparator;

/** The order in which people look for a gateway. */
final class GatewayOrder {
  static final Comparator<Gateway> BY_NAME =
      Comparator.comparing((Gateway gateway) -> gateway.name().isEmpty())
          .thenComparing(gateway -> gateway.name().orElse(""), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Gateway::id);

  private GatewayOrder() {}
}
