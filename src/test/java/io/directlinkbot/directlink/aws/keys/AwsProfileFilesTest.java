package io.directlinkbot.directlink.aws.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.Accounts;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.directlink.aws.ScriptedCloud;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AwsProfileFilesTest {
  private static final String KEY =
      "[p]\naws_access_key_id = AKIDAWS\naws_secret_access_key = SECRETCANARY\n";

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Provider.class)
  void takesKeyAndEndpointFromAProfile(Provider provider) throws Exception {
    try (var cloud = cloud()) {
      write("credentials", KEY);
      write(
          "config", "[profile p]\nregion = us-west-1\nendpoint_url = %s\n".formatted(cloud.uri()));
      try (var directLink = connect(provider)) {
        assertThat(directLink.interfaces()).isEmpty();
        assertThat(directLink.gateways()).isEmpty();
      }
      assertThat(cloud.requests())
          .extracting(request -> request.headers().getFirst("Authorization"))
          .allSatisfy(
              authorization ->
                  assertThat(authorization).contains("AKIDAWS/").contains("/eu-west-2/"))
          .satisfiesExactly(
              first -> assertThat(first).contains("/directconnect/"),
              second -> assertThat(second).contains("/ec2/"));
    }
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void takesAnEndpointOfEachServiceFromAProfile(Provider provider) throws Exception {
    try (var directConnect = cloud();
        var ec2 = cloud()) {
      write("credentials", KEY);
      write(
          "config",
          """
          [profile p]
          services = outscale
          defaults_mode = auto
          use_fips_endpoint = true
          [services outscale]
          direct_connect =
            endpoint_url = %s
          ec2 =
            endpoint_url = %s
          """
              .formatted(directConnect.uri(), ec2.uri()));
      try (var directLink = connect(provider)) {
        directLink.interfaces();
        directLink.gateways();
      }
      assertThat(directConnect.requests()).hasSize(1);
      assertThat(ec2.requests()).hasSize(1);
    }
  }

  @Test
  void takesARotatedKey() throws Exception {
    try (var cloud = cloud()) {
      write("credentials", KEY);
      write("config", "[profile p]\nendpoint_url = %s\n".formatted(cloud.uri()));
      try (var directLink = connect(Provider.OUTSCALE)) {
        directLink.interfaces();
        write("credentials", KEY.replace("AKIDAWS", "AKIDROTATED"));
        directLink.interfaces();
        assertThat(cloud.requests().getLast().headers().getFirst("Authorization"))
            .contains("AKIDROTATED");
      }
    }
  }

  @Test
  void takesFilesThatAreMendedLater() throws Exception {
    try (var cloud = cloud();
        var directLink = connect(Provider.OUTSCALE)) {
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces))
          .hasMessageContaining(home.resolve(".aws/credentials").toString());

      write(
          "credentials", "[other]\naws_access_key_id = a\naws_secret_access_key = SECRETCANARY\n");
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS);
      assertThat(e)
          .hasMessageContaining("AWS profile \"p\"")
          .hasMessageContaining("their profiles are other")
          .hasNoCause();

      write("config", "[profile p]\nSECRETCANARY\n");
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces))
          .hasMessageContaining("can't be read")
          .hasNoCause();

      write("config", "[profile p]\nendpoint_url = %s\n".formatted(cloud.uri()));
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces))
          .hasMessageContaining("AWS profile \"p\" gives no access key")
          .hasNoCause();

      write("credentials", KEY);
      assertThat(directLink.interfaces()).isEmpty();
    }
  }

  private AwsDirectLink connect(Provider provider) {
    return AwsDirectLink.of(
        Accounts.account(provider, new Credentials.AwsProfile("p"), Optional.empty()),
        home,
        Accounts.PATIENT);
  }

  private Path write(String name, String content) throws IOException {
    Path file = home.resolve(".aws").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static ScriptedCloud cloud() {
    return new ScriptedCloud(
        request ->
            request.operation().equals("DescribeVirtualInterfaces")
                ? Answer.json("{\"virtualInterfaces\": []}")
                : Answer.xml(
                    "<DescribeVpnGatewaysResponse><requestId>r</requestId><vpnGatewaySet/></DescribeVpnGatewaysResponse>"));
  }
}
