package io.directlinkbot.directlink.aws.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.directlink.aws.Accounts;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.directlink.aws.ScriptedCloud;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The places of the SDK itself, which its system properties stand for here. */
@Isolated("changes system properties")
class DefaultChainTest {
  private static final Answer EMPTY = Answer.json("{\"virtualInterfaces\": []}");

  private final Properties before = (Properties) System.getProperties().clone();

  @TempDir Path home;

  @BeforeEach
  void lookAtNoFileOfTheUser() {
    System.setProperty("aws.sharedCredentialsFile", home.resolve("credentials").toString());
    System.setProperty("aws.configFile", home.resolve("config").toString());
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void findsTheKey() throws Exception {
    System.setProperty("aws.accessKeyId", "AKIDCHAIN");
    System.setProperty("aws.secretAccessKey", "s");
    try (var cloud = ScriptedCloud.always(EMPTY)) {
      var account =
          Accounts.account(Provider.AWS, new Credentials.DefaultChain(), Optional.of(cloud.uri()));
      try (var directLink = AwsDirectLink.of(account, home, Accounts.PATIENT)) {
        directLink.interfaces();
      }
      assertThat(cloud.requests().getFirst().headers().getFirst("Authorization"))
          .contains("Credential=AKIDCHAIN/");
    }
  }

  @Test
  void isTheOnlyOneThatMayAskTheInstance() throws Exception {
    try (var cloud = ScriptedCloud.always(EMPTY);
        var instance = ScriptedCloud.always(Answer.of(404, "text/plain", ""))) {
      System.setProperty("aws.disableEc2Metadata", "false");
      System.setProperty("aws.ec2MetadataServiceEndpoint", instance.uri().toString());
      Files.writeString(
          home.resolve("config"),
          """
          [profile p]
          aws_access_key_id = a
          aws_secret_access_key = s
          region = us-west-1
          defaults_mode = auto
          [default]
          defaults_mode = auto
          """);
      for (Credentials credentials :
          new Credentials[] {Accounts.KEYS, new Credentials.AwsProfile("p")}) {
        var account = Accounts.account(Provider.AWS, credentials, Optional.of(cloud.uri()));
        try (var directLink = AwsDirectLink.of(account, home, Accounts.PATIENT)) {
          directLink.interfaces();
        }
      }
      assertThat(cloud.requests()).hasSize(2);
      assertThat(instance.requests()).isEmpty();
    }
  }
}
