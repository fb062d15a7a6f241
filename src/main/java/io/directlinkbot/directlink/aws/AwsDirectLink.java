package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.keys.AccountKey;
import io.directlinkbot.directlink.aws.keys.AccountKeyFactory;
import io.directlinkbot.directlink.aws.keys.DefaultKeyChain;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.directlink.aws.keys.WithoutAwsFiles;
import io.directlinkbot.proxy.Proxies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * An account of OUTSCALE or AWS, reached through the AWS SDK. The constructor makes no call and
 * reads no file: each call fails with {@link CloudException.Kind#CREDENTIALS} while a key or
 * profile is missing. Keys are looked up for every call, so that a rotated one needs no restart;
 * endpoints are resolved once, by the first call that has a key. Thread-safe.
 */
public final class AwsDirectLink implements DirectLink {
  private final InterfaceCalls interfaces;
  private final GatewayCalls gateways;
  private final List<SdkAutoCloseable> owned;

  /**
   * Creates one that uses the clients of other accounts where it can. Closing it leaves them open.
   *
   * @param account its region, the source of its key, and its endpoints where they are set
   */
  public static AwsDirectLink of(Account account, SharedClients shared) {
    return of(account, shared, List.of());
  }

  /**
   * Creates one for a single look at the account, with less patience.
   *
   * @param proxies the proxies that its calls go through
   * @param cloudTime gets the cloud's time with each answer, errors included
   */
  public static AwsDirectLink forOneLook(
      Account account, Proxies proxies, Consumer<Instant> cloudTime) {
    ProxiedHttpService.take(proxies);
    return alone(
        account,
        new SharedClients(ProcessEnvironment.ofProcess(), CallTimeouts.SHORT, proxies, cloudTime));
  }

  /**
   * Loads what all clients of the SDK have in common, by making one that calls nobody. The first
   * poll would wait longer for that than for its answer.
   */
  public static void loadSdk() {
    try (SdkHttpClient unused = new ProxiedHttpClient(CallTimeouts.USUAL, Proxies.none())) {
      WithoutAwsFiles.make(
              () ->
                  DirectConnectClient.builder()
                      .region(Region.EU_WEST_2)
                      .credentialsProvider(AnonymousCredentialsProvider.create())
                      .defaultsMode(DefaultsMode.STANDARD)
                      .overrideConfiguration(
                          settings -> settings.defaultProfileFile(DefaultKeyChain.NO_FILE))
                      .httpClient(unused)
                      .build())
          .close();
    }
  }

  /**
   * Returns the account's DirectLink endpoint as set by the configuration, a profile or the
   * environment, or as known for the provider. Empty where the SDK and the AWS CLI find it by
   * themselves.
   */
  public static Optional<URI> endpoint(Account account) {
    return endpoint(account, ProcessEnvironment.ofProcess());
  }

  static Optional<URI> endpoint(Account account, ProcessEnvironment surroundings) {
    Endpoints endpoints = new Endpoints(account, surroundings);
    try {
      return endpoints.of(CloudApi.DIRECT_LINK);
    } catch (CallFailure unreadable) {
      // each call reports it
      return endpoints.ofProvider(CloudApi.DIRECT_LINK);
    }
  }

  /**
   * Creates one that looks for profiles in the given home folder and knows no environment variable.
   *
   * @param home the folder that {@code .osc} and {@code .aws} are in
   */
  public static AwsDirectLink of(Account account, Path home, CallTimeouts timing) {
    return of(account, ProcessEnvironment.at(home), timing);
  }

  static AwsDirectLink of(Account account, ProcessEnvironment surroundings, CallTimeouts timing) {
    return of(account, surroundings, timing, Proxies.none());
  }

  static AwsDirectLink of(
      Account account, ProcessEnvironment surroundings, CallTimeouts timing, Proxies proxies) {
    return alone(account, new SharedClients(surroundings, timing, proxies, _ -> {}));
  }

  private static AwsDirectLink alone(Account account, SharedClients own) {
    return of(account, own, List.of(own));
  }

  private static AwsDirectLink of(
      Account account, SharedClients shared, List<SharedClients> owned) {
    AccountKey key = AccountKeyFactory.of(account, shared.surroundings(), shared.http());
    AccountClients clients = new AccountClients(account, key, shared);
    LazyClient<DirectConnectClient> reader = new LazyClient<>(clients::reader);
    LazyClient<DirectConnectClient> confirmer = new LazyClient<>(clients::confirmer);
    // the EC2 client is large, and gateways are rarely asked for
    LazyClient<Ec2Client> ec2 = new LazyClient<>(clients::gateways);
    CallRunner calls = new CallRunner(key.wording());
    AwsRequestOverrideConfiguration signed =
        AwsRequestOverrideConfiguration.builder().credentialsProvider(key).build();
    return new AwsDirectLink(
        new InterfaceCalls(reader, confirmer, signed, calls),
        new GatewayCalls(ec2, signed, calls),
        Stream.concat(Stream.of(reader, confirmer, ec2, key), owned.stream()).toList());
  }

  AwsDirectLink(InterfaceCalls interfaces, GatewayCalls gateways, List<SdkAutoCloseable> owned) {
    this.interfaces = interfaces;
    this.gateways = gateways;
    this.owned = owned;
  }

  @Override
  public List<HostedInterface> interfaces() throws CloudException {
    return interfaces.all();
  }

  @Override
  public Optional<HostedInterface> read(String interfaceId) throws CloudException {
    return interfaces.read(interfaceId);
  }

  @Override
  public Set<String> ownConnections() throws CloudException {
    return interfaces.ownConnections();
  }

  @Override
  public List<Gateway> gateways() throws CloudException {
    return gateways.all();
  }

  /** Tries whether the Nets of gateways can be listed; gateways are usable without them. */
  public void requireNets() throws CloudException {
    gateways.requireNets();
  }

  @Override
  public State confirm(String interfaceId, String gatewayId) throws CloudException {
    return interfaces.confirm(interfaceId, gatewayId);
  }

  @Override
  public State decline(String interfaceId) throws CloudException {
    return interfaces.decline(interfaceId);
  }

  @Override
  public void close() {
    owned.forEach(SdkAutoCloseable::close);
  }
}
