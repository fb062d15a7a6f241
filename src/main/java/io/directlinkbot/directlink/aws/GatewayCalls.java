package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.aws.answer.CloudAction;
import io.directlinkbot.directlink.aws.answer.GatewayReader;
import io.directlinkbot.directlink.aws.answer.NetReader;
import io.directlinkbot.directlink.aws.answer.PagedList;
import io.directlinkbot.problem.CloudProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Makes the calls of the EC2-compatible API (FCU at OUTSCALE). Thread-safe. */
final class GatewayCalls {
  private static final Logger log = LoggerFactory.getLogger(GatewayCalls.class);

  private static final PagedList<DescribeVpcsResponse, Vpc> NETS =
      new PagedList<>(DescribeVpcsResponse::vpcs, DescribeVpcsResponse::nextToken);

  private final LazyClient<Ec2Client> client;
  private final AwsRequestOverrideConfiguration signed;
  private final CallRunner calls;
  private final AtomicBoolean hadNets = new AtomicBoolean();
  private final AtomicBoolean saidNamesAreMissing = new AtomicBoolean();

  /**
   * @param signed has the key of the account, which each request needs
   */
  GatewayCalls(
      LazyClient<Ec2Client> client, AwsRequestOverrideConfiguration signed, CallRunner calls) {
    this.client = client;
    this.signed = signed;
    this.calls = calls;
  }

  List<Gateway> all() throws CloudException {
    // An accept waits for both answers, so where there were Nets both are asked for at once. After
    // a
    // failure they are not: a refused key is spared.
    Optional<CompletableFuture<Map<String, Net>>> early =
        hadNets.getAndSet(false)
            ? Optional.of(CompletableFuture.supplyAsync(this::nets, Thread::startVirtualThread))
            : Optional.empty();
    List<Gateway> gateways = calls.make(CloudAction.DESCRIBE_VPN_GATEWAYS, this::rows);
    boolean haveNets = gateways.stream().anyMatch(gateway -> gateway.net().isPresent());
    hadNets.set(haveNets);
    if (!haveNets) {
      return gateways;
    }
    Map<String, Net> nets = early.map(CompletableFuture::join).orElseGet(this::nets);
    return gateways.stream().map(gateway -> completed(gateway, nets)).toList();
  }

  private List<Gateway> rows() {
    return client
        .get()
        .describeVpnGateways(all -> all.overrideConfiguration(signed))
        .vpnGateways()
        .stream()
        .map(GatewayReader::read)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Gateway completed(Gateway gateway, Map<String, Net> nets) {
    return new Gateway(
        gateway.id(),
        gateway.name(),
        gateway.state(),
        gateway.net().map(net -> nets.getOrDefault(net.id(), net)),
        gateway.asn());
  }

  /**
   * Returns the Nets by id; empty when they can't be listed, since gateways are usable without
   * their Nets' names and ranges.
   */
  private Map<String, Net> nets() {
    try {
      Map<String, Net> nets = readNets();
      saidNamesAreMissing.set(false);
      return nets;
    } catch (CloudException e) {
      if (!saidNamesAreMissing.getAndSet(true)) {
        log.info("{}", CloudProblem.NET_NAMES_MISSING.with(e.sentence()).clause());
      }
      return Map.of();
    }
  }

  void requireNets() throws CloudException {
    Map<String, Net> _ = readNets();
  }

  private Map<String, Net> readNets() throws CloudException {
    return calls.make(
        CloudAction.DESCRIBE_VPCS,
        () ->
            NETS
                .all(
                    token ->
                        client
                            .get()
                            .describeVpcs(
                                page -> page.nextToken(token).overrideConfiguration(signed)))
                .stream()
                .map(NetReader::read)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Net::id, Function.identity(), (first, _) -> first)));
  }
}
