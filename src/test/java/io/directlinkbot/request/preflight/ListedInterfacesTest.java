package io.directlinkbot.request.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.request.OfferDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the arrangement finds is what a comparison with each interface finds, in the same order. */
final class ListedInterfacesTest {
  private static final List<String> STATES = List.of("confirming", "available", "deleted", "down");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatAComparisonWithEachFinds(long seed) {
    RandomGenerator random = new Random(seed);
    List<HostedInterface> rows = new ArrayList<>();
    for (int number = 0; number < 120; number++) {
      rows.add(any("dxvif-" + number, random));
    }
    ListedInterfaces listed = new ListedInterfaces(rows);
    for (HostedInterface offer : rows) {
      Optional<String> gateway =
          random.nextBoolean() ? Optional.empty() : Optional.of("vgw-" + random.nextInt(3));
      assertThat(listed.withSameVlan(offer))
          .isEqualTo(
              others(offer, rows).stream()
                  .filter(other -> isOnSameConnection(offer, other))
                  .filter(other -> other.vlan() == offer.vlan())
                  .toList());
      assertThat(listed.behind("vgw-1", offer))
          .isEqualTo(
              others(offer, rows).stream()
                  .filter(other -> other.gateway().equals(Optional.of("vgw-1")))
                  .toList());
      assertThat(listed.overlapping(offer, gateway))
          .isEqualTo(
              others(offer, rows).stream()
                  .filter(
                      other ->
                          isOnSameConnection(offer, other)
                              || (gateway.isPresent() && other.gateway().equals(gateway)))
                  .filter(other -> overlap(offer, other))
                  .toList());
    }
  }

  private static List<HostedInterface> others(HostedInterface offer, List<HostedInterface> rows) {
    return rows.stream()
        .filter(row -> !row.id().equals(offer.id()) && !row.state().isEnding())
        .toList();
  }

  private static boolean isOnSameConnection(HostedInterface one, HostedInterface other) {
    return one.connection().equals(other.connection());
  }

  private static boolean overlap(HostedInterface one, HostedInterface other) {
    return PeerNetworks.of(one).stream()
        .anyMatch(own -> PeerNetworks.of(other).stream().anyMatch(own::overlaps));
  }

  private static HostedInterface any(String id, RandomGenerator random) {
    return new OfferDraft()
        .id(id)
        .connection("dxcon-" + random.nextInt(3))
        .vlan(100 + random.nextInt(5))
        .state(STATES.get(random.nextInt(STATES.size())))
        .gateway(
            random.nextInt(3) == 0 ? Optional.empty() : Optional.of("vgw-" + random.nextInt(3)))
        .addresses(address(random), address(random))
        .build();
  }

  private static Optional<String> address(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("not an address");
      case 2 -> Optional.of("2001:db8::" + random.nextInt(16) + "/" + (120 + random.nextInt(9)));
      default ->
          Optional.of(
              "172.16.%s.%s/%s"
                  .formatted(random.nextInt(2), random.nextInt(64), 22 + random.nextInt(11)));
    };
  }
}
