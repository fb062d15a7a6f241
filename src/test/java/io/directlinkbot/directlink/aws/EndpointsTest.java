package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.problem.CloudProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
  private static final URI OUTSCALE = URI.create("https://directlink.eu-west-2.outscale.com");
  private static final URI FCU = URI.create("https://fcu.eu-west-2.outscale.com");

  @TempDir Path home;

  @Test
  void areOutscalesOwnWhenNothingIsSaid() {
    Endpoints endpoints =
        new Endpoints(Accounts.outscale(Accounts.KEYS), ProcessEnvironment.at(home));
    assertThat(endpoints.of(CloudApi.DIRECT_LINK)).contains(OUTSCALE);
    assertThat(endpoints.of(CloudApi.GATEWAYS)).contains(FCU);
  }

  @Test
  void areLeftToTheSdkOnAws() {
    Endpoints endpoints = new Endpoints(Accounts.aws(Accounts.KEYS), ProcessEnvironment.at(home));
    assertThat(endpoints.of(CloudApi.DIRECT_LINK)).isEmpty();
    assertThat(endpoints.of(CloudApi.GATEWAYS)).isEmpty();
  }

  @Test
  void areNotTakenFromAVariableThatHoldsNoUrl() {
    ProcessEnvironment wrong =
        new ProcessEnvironment(home, Map.of("AWS_ENDPOINT_URL_EC2", "CANARY"));
    try (var cloud = AwsDirectLink.of(Accounts.aws(Accounts.KEYS), wrong, CallTimeouts.USUAL)) {
      CloudException refused = catchThrowableOfType(CloudException.class, cloud::gateways);

      assertThat(refused.diagnosis())
          .isEqualTo(CloudProblem.ENDPOINT_INVALID.with("AWS_ENDPOINT_URL_EC2", "ec2"));
    }
  }

  @Test
  void areTheConfiguredOnesFirst() {
    URI configured = URI.create("http://127.0.0.1:1");
    Account account = Accounts.at(configured);
    assertThat(new Endpoints(account, ProcessEnvironment.at(home)).of(CloudApi.DIRECT_LINK))
        .contains(configured);
    assertThat(new Endpoints(account, ProcessEnvironment.at(home)).of(CloudApi.GATEWAYS))
        .contains(configured);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{} | https://directlink.eu-west-2.outscale.com",
        "{'region': 'us-east-2'} | https://directlink.eu-west-2.outscale.com",
        "{'host': 'example.org'} | https://directlink.eu-west-2.example.org",
        "{'host': 'example.org', 'https': false} | http://directlink.eu-west-2.example.org",
        "{'host': 'example.org', 'endpoint': 'a.example'} | https://a.example",
        "{'endpoint': 'a.example', 'endpoints': {'directlink': 'b.example'}} | https://b.example",
        "{'endpoints': {'directlink': 'http://b.example:8080/x'}} | http://b.example:8080/x",
        "{'endpoints': {'fcu': 'b.example'}} | https://directlink.eu-west-2.outscale.com",
        "{'endpoints': null} | https://directlink.eu-west-2.outscale.com",
      })
  void followOscCliWhenItsProfileIsUsed(String profile, URI expected) throws IOException {
    Path file = home.resolve(".osc/config.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"p\": %s}".formatted(profile.replace('\'', '"')));
    Account account = Accounts.outscale(new Credentials.OscProfile("p"));
    assertThat(new Endpoints(account, ProcessEnvironment.at(home)).of(CloudApi.DIRECT_LINK))
        .isEqualTo(Optional.of(expected));
  }
}
