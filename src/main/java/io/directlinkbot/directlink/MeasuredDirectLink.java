package io.directlinkbot.directlink;

import io.directlinkbot.metrics.BotMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cloud account whose calls are measured, under the API's names of the operations. An operation
 * that takes several calls counts as its main one. Thread-safe.
 */
public final class MeasuredDirectLink implements DirectLink {
  private final DirectLink cloud;
  private final String account;
  private final BotMetrics metrics;

  /**
   * @param account its name in the configuration
   */
  public MeasuredDirectLink(DirectLink cloud, String account, BotMetrics metrics) {
    this.cloud = cloud;
    this.account = account;
    this.metrics = metrics;
  }

  @Override
  public List<HostedInterface> interfaces() throws CloudException {
    return measured("DescribeVirtualInterfaces", cloud::interfaces);
  }

  @Override
  public Optional<HostedInterface> read(String interfaceId) throws CloudException {
    return measured("DescribeVirtualInterfaces", () -> cloud.read(interfaceId));
  }

  @Override
  public Set<String> ownConnections() throws CloudException {
    return measured("DescribeConnections", cloud::ownConnections);
  }

  @Override
  public List<Gateway> gateways() throws CloudException {
    return measured("DescribeVpnGateways", cloud::gateways);
  }

  @Override
  public State confirm(String interfaceId, String gatewayId) throws CloudException {
    return measured("ConfirmPrivateVirtualInterface", () -> cloud.confirm(interfaceId, gatewayId));
  }

  @Override
  public State decline(String interfaceId) throws CloudException {
    return measured("DeleteVirtualInterface", () -> cloud.decline(interfaceId));
  }

  @Override
  public void close() {
    cloud.close();
  }

  private <T> T measured(String operation, Call<T> call) throws CloudException {
    long begun = System.nanoTime();
    String outcome = "fault";
    try {
      T result = call.run();
      outcome = "ok";
      return result;
    } catch (CloudException failure) {
      outcome = failure.kind().word();
      throw failure;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      metrics.calledCloud(account, operation, outcome, took);
    }
  }

  /** A call to the cloud. */
  @FunctionalInterface
  private interface Call<T> {
    T run() throws CloudException;
  }
}
