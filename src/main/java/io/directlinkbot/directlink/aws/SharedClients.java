package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.proxy.Proxies;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The SDK's clients. Accounts with equal settings use the same one, as each takes 20 kB and some
 * milliseconds. When many calls to one endpoint fail, all its accounts retry less. Thread-safe.
 */
public final class SharedClients implements SdkAutoCloseable {
  private final ProcessEnvironment surroundings;
  private final SdkHttpClient http;
  private final ClientFactory factory;
  private final Map<ClientSettings, DirectConnectClient> readers = new ConcurrentHashMap<>();
  private final Map<ClientSettings, DirectConnectClient> confirmers = new ConcurrentHashMap<>();
  private final Map<ClientSettings, Ec2Client> gateways = new ConcurrentHashMap<>();

  SharedClients(
      ProcessEnvironment surroundings,
      CallTimeouts timing,
      Proxies proxies,
      Consumer<Instant> cloudTime) {
    this.surroundings = surroundings;
    this.http = new ProxiedHttpClient(timing, proxies);
    this.factory = new ClientFactory(surroundings, http, timing, cloudTime);
  }

  /**
   * Creates one without clients, which looks for profiles in the home folder of the process's user.
   *
   * @param proxies the proxies that all calls go through
   */
  public static SharedClients of(Proxies proxies) {
    ProxiedHttpService.take(proxies);
    return new SharedClients(ProcessEnvironment.ofProcess(), CallTimeouts.USUAL, proxies, _ -> {});
  }

  ProcessEnvironment surroundings() {
    return surroundings;
  }

  /** Returns what all clients send their requests with. */
  SdkHttpClient http() {
    return http;
  }

  DirectConnectClient reader(ClientSettings settings) {
    return readers.computeIfAbsent(settings, factory::reader);
  }

  DirectConnectClient confirmer(ClientSettings settings) {
    return confirmers.computeIfAbsent(settings, factory::confirmer);
  }

  Ec2Client gateways(ClientSettings settings) {
    return gateways.computeIfAbsent(settings, factory::gateways);
  }

  @Override
  public void close() {
    Stream.of(readers, confirmers, gateways)
        .flatMap(clients -> clients.values().stream())
        .forEach(SdkAutoCloseable::close);
    http.close();
  }
}
