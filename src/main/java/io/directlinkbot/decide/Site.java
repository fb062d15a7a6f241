package io.directlinkbot.decide;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.request.preflight.OtherSide;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What deciding for one account takes.
 *
 * @param interfaces of the account, with which an offer is compared
 * @param otherSide what is known of the other end of a connection
 * @param admission who may decide
 * @param required how many different people it takes to accept an interface: 1 or 2
 */
public record Site(
    DirectLink cloud,
    GatewayList gateways,
    RememberedList<HostedInterface> interfaces,
    Function<String, OtherSide> otherSide,
    Admission admission,
    ToIntFunction<HostedInterface> required) {

  /** An account for which one person is enough. */
  public Site(
      DirectLink cloud,
      GatewayList gateways,
      RememberedList<HostedInterface> interfaces,
      Function<String, OtherSide> otherSide,
      Admission admission) {
    this(cloud, gateways, interfaces, otherSide, admission, _ -> 1);
  }
}
