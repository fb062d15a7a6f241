package io.directlinkbot.directlink;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cloud account that does not use its key for a while after a refusal. A cloud may lock an
 * account, even for good, after too many refused calls (docs.outscale.com/directlink.html,
 * api-errors.html). In the meantime, callers get the refusal again, without a call. The DirectLink
 * and the gateway API each have their own pause: a key may be good for only one. Thread-safe.
 */
public final class KeySparingDirectLink implements DirectLink {
  private final DirectLink cloud;
  private final KeyPause directLink;
  private final KeyPause gateways;

  public KeySparingDirectLink(DirectLink cloud, InstantSource clock) {
    this.cloud = cloud;
    this.directLink = new KeyPause(clock);
    this.gateways = new KeyPause(clock);
  }

  @Override
  public List<HostedInterface> interfaces() throws CloudException {
    return directLink.call(cloud::interfaces);
  }

  @Override
  public Optional<HostedInterface> read(String interfaceId) throws CloudException {
    return directLink.call(() -> cloud.read(interfaceId));
  }

  @Override
  public Set<String> ownConnections() throws CloudException {
    return directLink.call(cloud::ownConnections);
  }

  @Override
  public List<Gateway> gateways() throws CloudException {
    return gateways.call(cloud::gateways);
  }

  @Override
  public State confirm(String interfaceId, String gatewayId) throws CloudException {
    return directLink.call(() -> cloud.confirm(interfaceId, gatewayId));
  }

  @Override
  public State decline(String interfaceId) throws CloudException {
    return directLink.call(() -> cloud.decline(interfaceId));
  }

  @Override
  public void close() {
    cloud.close();
  }
}
