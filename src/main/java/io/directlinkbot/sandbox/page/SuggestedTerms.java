package io.directlinkbot.sandbox.page;

import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Suggested terms for the next offer, which collide with no existing interface, so that one click
 * makes an offer. All are text, as in a form.
 */
record SuggestedTerms(
    String name, String vlan, String asn, String amazonAddress, String customerAddress) {
  private static final int FIRST_VLAN = 101;
  private static final int LAST_VLAN = 4094;
  private static final int LAST_NETWORK = 65_532;
  private static final List<String> WORDS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** Returns the terms that follow those of these interfaces. */
  static SuggestedTerms after(List<SimulatedInterface> interfaces) {
    Set<Integer> taken =
        interfaces.stream().map(item -> item.terms().vlan()).collect(Collectors.toSet());
    int vlan =
        IntStream.rangeClosed(FIRST_VLAN, LAST_VLAN)
            .filter(number -> !taken.contains(number))
            .findFirst()
            .orElse(LAST_VLAN);
    int index = vlan - FIRST_VLAN;
    String name = index < WORDS.size() ? WORDS.get(index) : Integer.toString(index + 1);
    int network = freeNetwork(interfaces);
    return new SuggestedTerms(
        "hosted-" + name,
        Integer.toString(vlan),
        "65000",
        address(network + 1),
        address(network + 2));
  }

  /** Returns the first unused network of four addresses: 172.16.0.4/30 and so on. */
  private static int freeNetwork(List<SimulatedInterface> interfaces) {
    Set<String> taken =
        interfaces.stream()
            .flatMap(item -> addresses(item.terms()))
            .collect(Collectors.toUnmodifiableSet());
    return IntStream.iterate(4, network -> network < LAST_NETWORK, network -> network + 4)
        .filter(
            network -> IntStream.range(0, 4).noneMatch(i -> taken.contains(address(network + i))))
        .findFirst()
        .orElse(LAST_NETWORK);
  }

  private static Stream<String> addresses(Terms terms) {
    return Stream.of(terms.amazonAddress(), terms.customerAddress()).flatMap(Optional::stream);
  }

  private static String address(int number) {
    return "172.16.%s.%s/30".formatted(number / 256, number % 256);
  }
}
