package io.directlinkbot.decide;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.InterfaceList;
import io.directlinkbot.request.ApprovalPolicy;
import io.directlinkbot.request.OtherSide;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What deciding for one account takes.
 *
 * @param interfaces of the account, with which an offer is compared
 * @param otherSide what is known of the other end of a connection
 * @param policy who may decide; asked at each click
 */
public record Site(
    DirectLink cloud,
    GatewayList gateways,
    InterfaceList interfaces,
    Function<String, OtherSide> otherSide,
    Supplier<ApprovalPolicy> policy) {}
