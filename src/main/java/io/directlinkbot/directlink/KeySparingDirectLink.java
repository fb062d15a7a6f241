package io.directlinkbot.directlink;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account whose key is not used for a while once the cloud refused it, because a cloud may lock
 * an account, even for good, after too many refused calls (docs.outscale.com/directlink.html,
 * api-errors.html). Calls during the pause fail with the same refusal and don't reach the cloud.
 * The two APIs have separate pauses: a key may be valid for one and not for the other. Thread-safe.
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
