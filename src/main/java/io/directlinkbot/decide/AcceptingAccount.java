package io.directlinkbot.decide;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.request.preflight.CounterpartyLookup;
import io.directlinkbot.request.preflight.LastArrangement;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * An account for which people accept or decline interfaces, as deciding needs it.
 *
 * @param interfaces of the account; the final check compares an offer with them
 * @param arranged these interfaces, as the checks look them up
 * @param counterparty what the configuration says of the other end of a connection, by its id
 * @param required how many different people have to accept an interface: 1 or 2
 * @param mayDecline whether the configuration allows declining for this account
 */
public record AcceptingAccount(
    DirectLink cloud,
    GatewayList gateways,
    RememberedList<HostedInterface> interfaces,
    LastArrangement arranged,
    Function<String, CounterpartyLookup> counterparty,
    ToIntFunction<HostedInterface> required,
    boolean mayDecline) {}
