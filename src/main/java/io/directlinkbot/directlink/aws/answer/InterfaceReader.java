package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.directconnect.model.VirtualInterface;

/**
 * Reads one row of the list. A row is another company's input: only its id is required of it. Its
 * secrets are taken out before: {@link SecretRemoval}.
 */
public final class InterfaceReader {
  private static final Logger log = LoggerFactory.getLogger(InterfaceReader.class);

  private InterfaceReader() {}

  public static Optional<HostedInterface> read(VirtualInterface row) {
    Optional<String> id = OptionalText.of(row.virtualInterfaceId());
    if (id.isEmpty()) {
      log.warn("The cloud lists an interface without an id on connection {}", row.connectionId());
    }
    return id.map(
        known ->
            new HostedInterface(
                known,
                OptionalText.orEmpty(row.virtualInterfaceName()),
                OptionalText.orEmpty(row.virtualInterfaceType()),
                state(row.virtualInterfaceStateAsString()),
                OptionalText.orEmpty(row.connectionId()),
                OptionalText.orEmpty(row.location()),
                OptionalText.orEmpty(row.ownerAccount()),
                Optional.ofNullable(row.vlan()).orElse(0),
                asn(row.asnLong(), row.asn()),
                Optional.ofNullable(row.amazonSideAsn()),
                OptionalText.of(row.amazonAddress()),
                OptionalText.of(row.customerAddress()),
                // one of the two at most (AWS API reference, ConfirmPrivateVirtualInterface)
                OptionalText.of(row.virtualGatewayId())
                    .or(() -> OptionalText.of(row.directConnectGatewayId())),
                LineReader.read(row)));
  }

  /** AWS has a state {@code unknown} of its own for what it can't tell: a missing one is that. */
  static State state(@Nullable String name) {
    return OptionalText.of(name).map(State::new).orElse(State.UNKNOWN);
  }

  /** AWS gives 0 as {@code asn} when the number needs more than 31 bits, and the number apart. */
  static long asn(@Nullable Long whole, @Nullable Integer number) {
    return Optional.ofNullable(whole)
        .filter(some -> some != 0)
        .orElseGet(() -> Optional.ofNullable(number).map(Integer::longValue).orElse(0L));
  }
}
