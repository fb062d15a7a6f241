package io.directlinkbot.decide;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import java.util.function.ToIntFunction;

/**
 * What deciding for one account takes.
 *
 * @param admission who may decide
 * @param required how many different people it takes to accept an interface: 1 or 2
 */
public record Site(
    DirectLink cloud,
    GatewayList gateways,
    Admission admission,
    ToIntFunction<HostedInterface> required) {

  /** An account for which one person is enough. */
  public Site(DirectLink cloud, GatewayList gateways, Admission admission) {
    this(cloud, gateways, admission, _ -> 1);
  }
}
