package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.Secret;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.aws.ClientSettings.Tools;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.ScriptedCloud.Request;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.proxy.Proxies;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;

/** Accounts at one endpoint use one client, each with its own key. */
final class SharedClientsTest {
  private static final URI HERE = URI.create("http://127.0.0.1:1");
  private static final ClientSettings SETTINGS =
      new ClientSettings("eu-west-2", Optional.of(HERE), new Tools.NoFile());

  @Test
  void eachCallHasTheKeyOfItsAccount() throws Exception {
    try (var cloud = new ScriptedCloud(SharedClientsTest::answer);
        var shared = clients();
        var one = AwsDirectLink.of(account(cloud, "AKIDONE"), shared);
        var other = AwsDirectLink.of(account(cloud, "AKIDOTHER"), shared)) {
      everyCall(one);
      assertThat(cloud.requests()).hasSize(6).allMatch(sent -> hasKey(sent, "AKIDONE"));

      everyCall(other);
      assertThat(cloud.requests().subList(6, 12)).allMatch(sent -> hasKey(sent, "AKIDOTHER"));
    }
  }

  @Test
  void aClosedAccountLeavesTheClientToTheOthers() throws Exception {
    try (var cloud = new ScriptedCloud(SharedClientsTest::answer);
        var shared = clients();
        var other = AwsDirectLink.of(account(cloud, "AKIDOTHER"), shared)) {
      var one = AwsDirectLink.of(account(cloud, "AKIDONE"), shared);
      assertThat(one.interfaces()).isEmpty();
      one.close();

      assertThat(other.interfaces()).isEmpty();
      assertThat(catchThrowableOfType(CloudException.class, one::interfaces).sentence())
          .contains("already closed");
    }
  }

  @Test
  void equalSettingsHaveOneClient() {
    try (var shared = clients()) {
      DirectConnectClient client = shared.reader(SETTINGS);
      assertThat(
              shared.reader(new ClientSettings("eu-west-2", Optional.of(HERE), new Tools.NoFile())))
          .isSameAs(client);
      assertThat(shared.confirmer(SETTINGS)).isNotSameAs(client);
      assertThat(shared.gateways(SETTINGS)).isSameAs(shared.gateways(SETTINGS));
      assertThat(
              shared.reader(new ClientSettings("us-east-2", Optional.of(HERE), new Tools.NoFile())))
          .isNotSameAs(client);
      assertThat(
              shared.reader(new ClientSettings("eu-west-2", Optional.empty(), new Tools.NoFile())))
          .isNotSameAs(client);
      assertThat(
              shared.reader(
                  new ClientSettings("eu-west-2", Optional.of(HERE), new Tools.DefaultProfile())))
          .isNotSameAs(client);
    }
  }

  private static void everyCall(AwsDirectLink account) throws CloudException {
    assertThat(account.interfaces()).isEmpty();
    assertThat(account.ownConnections()).isEmpty();
    assertThat(account.gateways()).isEmpty();
    account.requireNets();
    assertThat(account.confirm("dxvif-1", "vgw-1").name()).isEqualTo("pending");
    assertThat(account.decline("dxvif-1").name()).isEqualTo("pending");
  }

  private static Answer answer(Request request) {
    return switch (request.operation()) {
      case "DescribeVirtualInterfaces" -> Answer.json("{\"virtualInterfaces\": []}");
      case "DescribeConnections" -> Answer.json("{\"connections\": []}");
      case "DescribeVpnGateways" ->
          Answer.of(
              200,
              "text/xml",
              "<DescribeVpnGatewaysResponse><vpnGatewaySet/></DescribeVpnGatewaysResponse>");
      case "DescribeVpcs" ->
          Answer.of(200, "text/xml", "<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>");
      default -> Answer.json("{\"virtualInterfaceState\": \"pending\"}");
    };
  }

  private static boolean hasKey(Request request, String accessKey) {
    return request
        .headers()
        .getFirst("Authorization")
        .startsWith("AWS4-HMAC-SHA256 Credential=" + accessKey + "/");
  }

  private static SharedClients clients() {
    return new SharedClients(
        ProcessEnvironment.at(Path.of("none")), Accounts.PATIENT, Proxies.none(), _ -> {});
  }

  private static Account account(ScriptedCloud cloud, String accessKey) {
    return Accounts.account(
        Provider.OUTSCALE,
        new Credentials.Keys(accessKey, new Secret("SECRETEXAMPLE")),
        Optional.of(cloud.uri()));
  }
}
