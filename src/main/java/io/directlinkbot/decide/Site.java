package io.directlinkbot.decide;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.request.ApprovalPolicy;
import java.util.function.Supplier;

/**
 * What deciding for one account takes.
 *
 * @param policy who may decide; asked at each click
 */
public record Site(DirectLink cloud, GatewayList gateways, Supplier<ApprovalPolicy> policy) {}
