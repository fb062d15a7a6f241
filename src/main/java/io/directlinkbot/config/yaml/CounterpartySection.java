package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Counterparty;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code counterparties}. */
final class CounterpartySection {
  /** What OUTSCALE and AWS allow on a connection (OUTSCALE API, DirectLinkInterface). */
  private static final long FIRST_VLAN = 2;

  private static final long LAST_VLAN = 4094;
  private static final long LAST_ASN = 4294967295L;

  private CounterpartySection() {}

  static Counterparty read(Section section) {
    return new Counterparty(
        section.required("connection", TextFormat.CONNECTION).orElse(""),
        section.required("name", "Carrier A").flatMap(ScalarValue::text).orElse(""),
        section.value("contact").flatMap(ScalarValue::text),
        numbers(section, "vlans", FIRST_VLAN, LAST_VLAN).stream().map(Math::toIntExact).toList(),
        numbers(section, "asns", 1, LAST_ASN),
        section.text("default_gateway", TextFormat.GATEWAY),
        section.value("required").flatMap(value -> value.number(1, 2)).map(Math::toIntExact));
  }

  private static List<Long> numbers(Section section, String key, long least, long most) {
    return section.values(key, least + ", " + most).stream()
        .map(value -> value.number(least, most))
        .flatMap(Optional::stream)
        .toList();
  }
}
