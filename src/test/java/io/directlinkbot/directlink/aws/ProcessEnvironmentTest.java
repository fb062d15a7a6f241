package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Credentials;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the files are that the environment speaks of. */
class ProcessEnvironmentTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"/of/variable, /of/variable", "'', /of/password/file", "' ', /of/password/file"})
  void theHomeOfTheEnvironmentCountsFirst(String variable, Path expected) {
    assertThat(ProcessEnvironment.of(Map.of("HOME", variable), "/of/password/file").home())
        .isEqualTo(expected);
  }

  @Test
  void theHomeOfThePasswordFileCountsWithoutOne() {
    assertThat(ProcessEnvironment.of(Map.of(), "/of/password/file").home())
        .isEqualTo(Path.of("/of/password/file"));
  }

  @ParameterizedTest
  @CsvSource({
    "~/cloud/keys, ",
    "HOME/cloud/keys, ",
    "~/cloud/keys, ''",
  })
  void filesOfTheAwsToolsAreWhereTheyAreSaidToBe(String keys, String config) throws Exception {
    Files.createDirectories(home.resolve("cloud"));
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve("cloud/keys"), "[p]\naws_access_key_id: AKIDAWS\naws_secret_access_key: s\n");
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": []}"))) {
      Files.writeString(
          home.resolve(".aws/config"), "[profile p]\nendpoint_url: " + cloud.uri() + "\n");
      Map<String, String> variables = new HashMap<>();
      variables.put("HOME", home.toString());
      variables.put("AWS_SHARED_CREDENTIALS_FILE", keys.replace("HOME", home.toString()));
      if (config != null) {
        variables.put("AWS_CONFIG_FILE", config);
      }
      assertThat(usedKey(cloud, new Credentials.AwsProfile("p"), variables)).contains("AKIDAWS/");
    }
  }

  @ParameterizedTest
  @CsvSource({"OSC_CONFIG_FILE, ~/cloud/osc.json", "OSC_CONFIG_FILE, HOME/cloud/osc.json"})
  void theFileOfOscCliIsWhereItIsSaidToBe(String variable, String file) throws Exception {
    Files.createDirectories(home.resolve("cloud"));
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": []}"))) {
      Files.writeString(
          home.resolve("cloud/osc.json"),
          "{\"p\": {\"access_key\": \"AKIDOSC\", \"secret_key\": \"s\", \"endpoint\": \"%s\"}}"
              .formatted(cloud.uri()));
      Map<String, String> variables =
          Map.of("HOME", home.toString(), variable, file.replace("HOME", home.toString()));
      assertThat(usedKey(cloud, new Credentials.OscProfile("p"), variables)).contains("AKIDOSC/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_ENDPOINT_URL_DIRECT_CONNECT, http://127.0.0.1:1, http://127.0.0.1:1",
    "AWS_ENDPOINT_URL, http://127.0.0.1:2, http://127.0.0.1:2",
    "AWS_ENDPOINT_URL_DIRECT_CONNECT, '', https://directconnect.eu-west-2.amazonaws.com",
    "AWS_ENDPOINT_URL, ' ', https://directconnect.eu-west-2.amazonaws.com",
    "AWS_ENDPOINT_URL_EC2, http://127.0.0.1:3, ",
  })
  void endpointsOfTheEnvironmentCountWithoutAnyFile(String variable, String url, URI expected) {
    ProcessEnvironment surroundings =
        ProcessEnvironment.of(Map.of("HOME", home.toString(), variable, url), "/none");
    for (Credentials credentials :
        new Credentials[] {Accounts.KEYS, new Credentials.DefaultChain()}) {
      assertThat(new Endpoints(Accounts.aws(credentials), surroundings).of(CloudApi.DIRECT_LINK))
          .isEqualTo(Optional.ofNullable(expected));
    }
  }

  private static String usedKey(
      ScriptedCloud cloud, Credentials credentials, Map<String, String> variables)
      throws Exception {
    try (var directLink =
        AwsDirectLink.of(
            Accounts.outscale(credentials),
            ProcessEnvironment.of(variables, "/none"),
            Accounts.PATIENT)) {
      directLink.interfaces();
    }
    return String.valueOf(cloud.requests().getLast().headers().getFirst("Authorization"));
  }
}
