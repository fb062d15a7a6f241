package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.directconnect.model.VirtualInterface;

/**
 * Reads the rows of one list of interfaces. A row is another company's input, so only its id is
 * required. {@link SecretRemoval} has already removed its secrets. Not thread-safe.
 */
public final class InterfaceReader {
  private static final Logger log = LoggerFactory.getLogger(InterfaceReader.class);

  /** Rows have most of their words in common, and a bot keeps the lists of all its accounts. */
  private final Map<Object, Object> seen = new HashMap<>();

  public Optional<HostedInterface> read(VirtualInterface row) {
    Optional<String> id = OptionalText.of(row.virtualInterfaceId());
    if (id.isEmpty()) {
      log.warn("The cloud lists an interface without an id on connection {}", row.connectionId());
    }
    return id.map(
        known ->
            new HostedInterface(
                known,
                OptionalText.orEmpty(row.virtualInterfaceName()),
                shared(OptionalText.orEmpty(row.virtualInterfaceType())),
                shared(state(row.virtualInterfaceStateAsString())),
                shared(OptionalText.orEmpty(row.connectionId())),
                shared(OptionalText.orEmpty(row.location())),
                shared(OptionalText.orEmpty(row.ownerAccount())),
                Optional.ofNullable(row.vlan()).orElse(0),
                asn(row.asnLong(), row.asn()),
                shared(Optional.ofNullable(row.amazonSideAsn())),
                OptionalText.of(row.amazonAddress()),
                OptionalText.of(row.customerAddress()),
                // at most one of the two (AWS API reference, ConfirmPrivateVirtualInterface)
                shared(
                    OptionalText.of(row.virtualGatewayId())
                        .or(() -> OptionalText.of(row.directConnectGatewayId()))),
                shared(LineReader.read(row))));
  }

  /** Returns the equal value of an earlier row, if there is one. */
  @SuppressWarnings("unchecked") // equal values are of one class
  private <T> T shared(T value) {
    return (T) seen.computeIfAbsent(value, Function.identity());
  }

  /**
   * Reads a missing state as {@code unknown}, AWS's own word for a state that can't be determined.
   */
  static State state(@Nullable String name) {
    return OptionalText.of(name).map(State::new).orElse(State.UNKNOWN);
  }

  /**
   * Returns the ASN. AWS sets {@code asn} to 0 when the number needs more than 31 bits, and sends
   * the number separately.
   */
  static long asn(@Nullable Long whole, @Nullable Integer number) {
    return Optional.ofNullable(whole)
        .filter(some -> some != 0)
        .orElseGet(() -> Optional.ofNullable(number).map(Integer::longValue).orElse(0L));
  }
}
