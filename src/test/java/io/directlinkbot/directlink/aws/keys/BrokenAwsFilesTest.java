package io.directlinkbot.directlink.aws.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.State;
import io.directlinkbot.directlink.aws.Accounts;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.directlink.aws.ScriptedCloud;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.ScriptedCloud.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the AWS tools that the SDK can't read, where it looks for them by itself. */
@Isolated("changes system properties")
class BrokenAwsFilesTest {
  private static final String STRAY = "[default]\nregion = eu-west-2\nstray line\n";

  private final Properties before = (Properties) System.getProperties().clone();

  @TempDir Path home;

  @BeforeEach
  void breakThem() throws Exception {
    System.setProperty("aws.sharedCredentialsFile", file("credentials", STRAY));
    System.setProperty("aws.configFile", file("config", STRAY));
    Files.createDirectories(home.resolve(".osc"));
    file(".osc/config.json", "{\"osc\": {\"access_key\": \"a\", \"secret_key\": \"s\"}}");
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  static Stream<Credentials> ownKeys() {
    return Stream.of(Accounts.KEYS, new Credentials.OscProfile("osc"));
  }

  @ParameterizedTest
  @MethodSource("ownKeys")
  void areNotReadForKeysThatTheBotIsGiven(Credentials credentials) throws Exception {
    for (Provider provider : Provider.values()) {
      try (var cloud = new ScriptedCloud(BrokenAwsFilesTest::healthy);
          var directLink = connect(provider, credentials, cloud)) {
        assertThat(directLink.interfaces()).isEmpty();
        assertThat(directLink.read("dxvif-1")).isEmpty();
        assertThat(directLink.ownConnections()).isEmpty();
        assertThat(directLink.gateways()).isEmpty();
        assertThat(directLink.confirm("dxvif-1", "vgw-1")).isEqualTo(State.PENDING);
        assertThat(directLink.decline("dxvif-1")).isEqualTo(State.PENDING);
      }
    }
  }

  static Stream<Credentials> keysOfTheFiles() {
    return Stream.of(new Credentials.AwsProfile("p"), new Credentials.DefaultChain());
  }

  @ParameterizedTest
  @MethodSource("keysOfTheFiles")
  void areNamedWhereTheyHaveTheKey(Credentials credentials) {
    try (var cloud = new ScriptedCloud(BrokenAwsFilesTest::healthy);
        var directLink = connect(Provider.AWS, credentials, cloud)) {
      assertThatNothingIsSent(directLink);
      assertThat(cloud.requests()).isEmpty();
    }
  }

  @Test
  void areNotReadForAKeyOfTheProcessWhereTheEndpointsAreConfigured() throws Exception {
    System.setProperty("aws.accessKeyId", "AKIDCHAIN");
    System.setProperty("aws.secretAccessKey", "s");
    for (Provider provider : Provider.values()) {
      try (var cloud = new ScriptedCloud(BrokenAwsFilesTest::healthy);
          var directLink = connect(provider, new Credentials.DefaultChain(), cloud)) {
        assertThat(directLink.interfaces()).isEmpty();
        assertThat(directLink.gateways()).isEmpty();
        assertThat(directLink.confirm("dxvif-1", "vgw-1")).isEqualTo(State.PENDING);
      }
    }
  }

  /** The key itself needs no file; the region and endpoints of the SDK's own places do. */
  @Test
  void areNamedWhereOnlyTheEndpointIsLookedForInThem() {
    System.setProperty("aws.accessKeyId", "AKIDCHAIN");
    System.setProperty("aws.secretAccessKey", "s");
    var account =
        Accounts.account(Provider.OUTSCALE, new Credentials.DefaultChain(), Optional.empty());
    try (var directLink = AwsDirectLink.of(account, home, Accounts.PATIENT)) {
      assertThatNothingIsSent(directLink);
    }
  }

  private static void assertThatNothingIsSent(AwsDirectLink directLink) {
    CloudException e =
        catchThrowableOfType(CloudException.class, () -> directLink.confirm("dxvif-1", "vgw-1"));
    assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(catchThrowableOfType(CloudException.class, directLink::gateways).kind())
        .isEqualTo(Kind.CREDENTIALS);
  }

  private AwsDirectLink connect(Provider provider, Credentials credentials, ScriptedCloud cloud) {
    Account account = Accounts.account(provider, credentials, Optional.of(cloud.uri()));
    return AwsDirectLink.of(account, home, Accounts.PATIENT);
  }

  private static Answer healthy(Request request) {
    return switch (request.operation()) {
      case "DescribeVirtualInterfaces" -> Answer.json("{\"virtualInterfaces\": []}");
      case "DescribeConnections" -> Answer.json("{\"connections\": []}");
      case "DescribeVpnGateways" ->
          Answer.xml("<DescribeVpnGatewaysResponse><vpnGatewaySet/></DescribeVpnGatewaysResponse>");
      default -> Answer.json("{\"virtualInterfaceState\": \"pending\"}");
    };
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(home.resolve(name), text).toString();
  }
}
