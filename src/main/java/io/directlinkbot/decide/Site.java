package io.directlinkbot.decide;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;

/**
 * What deciding for one account takes.
 *
 * @param admission who may decide
 */
public record Site(DirectLink cloud, GatewayList gateways, Admission admission) {}
