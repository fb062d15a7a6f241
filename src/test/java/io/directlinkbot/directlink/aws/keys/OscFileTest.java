package io.directlinkbot.directlink.aws.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Credentials;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.Accounts;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.directlink.aws.ScriptedCloud;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.log.LogCapture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("captures what the whole JVM logs")
class OscFileTest {
  private static final String KEYS =
      "\"access_key\": \"AKIDOSC\", \"secret_key\": \"SECRETCANARY\"";

  @TempDir Path home;

  /** The profiles of real files; HOST is the server's host and port. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"region\": \"eu-west-2\", \"endpoints\": {\"directlink\": \"http://HOST\", \"fcu\":"
            + " \"http://HOST\", \"api\": \"x\"}",
        "\"region\": \"eu-west-2\", \"https\": false, \"endpoints\": {\"directlink\": \"HOST\","
            + " \"fcu\": \"HOST\"}",
        "\"region_name\": \"eu-west-2\", \"endpoint\": \"http://HOST\"",
        "\"region_name\": \"eu-west-2\", \"endpoint\": \"HOST\", \"https\": false",
        "\"region_name\": \"eu-west-2\", \"endpoint\": \"HOST\", \"https\": \"false\"",
        "\"endpoint\": \"http://HOST/\", \"host\": \"outscale.com\", \"https\": true",
        "\"endpoint\": \"http://HOST\", \"endpoints\": {\"api\": \"https://unused\"}",
        "\"endpoint\": \"http://HOST\", \"x509_client_cert\": \"/a\", \"x509_client_key_b64\":"
            + " \"b\", \"method\": \"POST\", \"version\": \"1\", \"ssl_verify\": true,"
            + " \"client_certificate\": null, \"protocol\": \"x\", \"login\": \"l\", \"password\":"
            + " \"p\"",
      })
  void takesKeyAndEndpointsFromARealProfile(String keys) throws Exception {
    try (var cloud = cloud()) {
      write(".osc", "{\"p\": {%s, %s}}".formatted(KEYS, keys.replace("HOST", cloud.hostAndPort())));
      try (var directLink = connect("p")) {
        assertThat(directLink.interfaces()).isEmpty();
        assertThat(directLink.gateways()).isEmpty();
      }
      assertThat(cloud.requests())
          .hasSize(2)
          .allSatisfy(
              request ->
                  assertThat(request.headers().getFirst("Authorization"))
                      .contains("Credential=AKIDOSC/")
                      .contains("/eu-west-2/"));
    }
  }

  @Test
  void readsTheOlderPlaceWhenTheNewerIsNotThere() throws Exception {
    try (var cloud = cloud()) {
      write(".osc_sdk", profile(cloud, "AKIDOLD"));
      try (var directLink = connect("p")) {
        directLink.interfaces();
        assertThat(usedKey(cloud)).contains("AKIDOLD");

        write(".osc", profile(cloud, "AKIDNEW"));
        directLink.interfaces();
        assertThat(usedKey(cloud)).contains("AKIDNEW");
      }
    }
  }

  @Test
  void takesARotatedKeyAtOnce() throws Exception {
    try (var cloud = cloud()) {
      write(".osc", profile(cloud, "AKIDBEFORE"));
      try (var directLink = connect("p")) {
        directLink.interfaces();
        write(".osc", profile(cloud, "AKIDBEHIND"));
        directLink.interfaces();
        assertThat(usedKey(cloud)).contains("AKIDBEHIND");
      }
    }
  }

  @Test
  void takesAFileThatComesLater() throws Exception {
    try (var cloud = cloud();
        var directLink = connect("p")) {
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces).kind())
          .isEqualTo(Kind.CREDENTIALS);
      write(".osc", profile(cloud, "AKIDLATE"));
      assertThat(directLink.interfaces()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'p': {'login': 'SECRETCANARY', 'password': 'SECRETCANARY'}} | has no access_key and"
            + " secret_key (a login",
        "{'p': {'access_key': 'SECRETCANARY'}} | has no secret_key",
        "{'p': {'secret_key': 'SECRETCANARY'}} | has no access_key",
        "{'p': {'access_key': '', 'secret_key': 'SECRETCANARY'}} | has no access_key",
        "{'p': {'access_key': null, 'secret_key': 'SECRETCANARY'}} | has no access_key",
        "{'p': {'access_key': 'A', 'secret_key': 'SECRETCANARY', 'endpoint':"
            + " 'http://:SECRETCANARY'}} | is not a URL",
        "{'default': {'secret_key': 'SECRETCANARY'}, 'other': {}} | its profiles are default,"
            + " other",
        "{} | it has no profiles",
        "{'p': 'SECRETCANARY'} | is not a JSON object with keys",
        "{'p': {'access_key': 'A', 'secret_key': 'SECRETCANARY', 'endpoints':"
            + " 'https://SECRETCANARY'}} | its endpoints are not a JSON object",
        "['SECRETCANARY'] | is not a JSON object",
        "{'p': {'secret_key': 'SECRETCANARY' oops}} | is not valid JSON at line 1, column",
        "'' | is not a JSON object",
        "FOLDER | is a folder, not a file",
      })
  void saysInOneSentenceWhatIsWrong(String content, String sentence) throws Exception {
    Path file = write(".osc", content.replace('\'', '"'));
    try (var directLink = connect("p");
        var log = LogCapture.ofEverything()) {
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS);
      assertThat(e)
          .hasMessageContaining("OSC profile \"p\"")
          .hasMessageContaining(file.toString())
          .hasMessageContaining(sentence)
          .hasNoCause();
      assertThat(e.getMessage()).doesNotContain("SECRETCANARY");
      assertThat(log.messages()).allSatisfy(it -> assertThat(it).doesNotContain("SECRETCANARY"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'client_certificate': '/SECRETCANARY.pem' | client_certificate. An API access rule",
        "'x509_client_cert': '/a', 'x509_client_key': '/SECRETCANARY' | x509_client_cert,"
            + " x509_client_key. An API access rule",
        "'x509_client_cert_b64': 'SECRETCANARY' | x509_client_cert_b64. An",
        "'ssl_verify': false, 'login': 'l', 'password': 'SECRETCANARY' | login, password,"
            + " ssl_verify.",
        "'ssl_verify': 'false', 'method': 'GET', 'protocol': 'http' | method, protocol,"
            + " ssl_verify.",
        "'region': 'us-east-2', 'colour': {'a': 1}, 'version': '1' | colour, region, version.",
      })
  void namesOnceWhatOscCliWouldUseAndTheBotDoesNot(String keys, String names) throws Exception {
    try (var cloud = cloud()) {
      write(
          ".osc",
          "{\"p\": {%s, \"endpoint\": \"%s\", %s}}"
              .formatted(KEYS, cloud.uri(), keys.replace('\'', '"')));
      try (var directLink = connect("p");
          var log = LogCapture.ofEverything()) {
        directLink.interfaces();
        directLink.interfaces();
        assertThat(log.messages())
            .filteredOn(it -> it.contains("has keys that the bot does not use: " + names))
            .hasSize(1);
        assertThat(log.messages()).allSatisfy(it -> assertThat(it).doesNotContain("SECRETCANARY"));
      }
    }
  }

  @Test
  void isQuietAboutWhatHoldsAnyway() throws Exception {
    try (var cloud = cloud()) {
      write(
          ".osc",
          "{\"p\": {%s, \"endpoint\": \"%s\", %s}}"
              .formatted(
                  KEYS,
                  cloud.uri(),
                  "\"region\": \"eu-west-2\", \"method\": \"POST\", \"ssl_verify\": true,"
                      + " \"client_certificate\": null, \"login\": \"\", \"https\": true"));
      try (var directLink = connect("p");
          var log = LogCapture.ofEverything()) {
        directLink.interfaces();
        assertThat(log.messages()).noneMatch(it -> it.contains("does not use"));
      }
    }
  }

  @Test
  void namesBothPlacesWhenThereIsNoFile() {
    try (var directLink = connect("p")) {
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces))
          .hasMessageContaining(home.resolve(".osc/config.json").toString())
          .hasMessageContaining(home.resolve(".osc_sdk/config.json").toString());
    }
  }

  @Test
  void prefersTheConfiguredEndpoint() throws Exception {
    try (var cloud = cloud()) {
      write(".osc", "{\"p\": {%s, \"endpoint\": \"https://unused.invalid\"}}".formatted(KEYS));
      var account =
          Accounts.account(
              io.directlinkbot.config.Provider.OUTSCALE,
              new Credentials.OscProfile("p"),
              java.util.Optional.of(cloud.uri()));
      try (var directLink = AwsDirectLink.of(account, home, Accounts.PATIENT)) {
        assertThat(directLink.interfaces()).isEmpty();
      }
    }
  }

  private AwsDirectLink connect(String profile) {
    return AwsDirectLink.of(
        Accounts.outscale(new Credentials.OscProfile(profile)), home, Accounts.PATIENT);
  }

  private Path write(String folder, String content) throws IOException {
    Path file = home.resolve(folder).resolve("config.json");
    Files.createDirectories(file.getParent());
    return content.equals("FOLDER")
        ? Files.createDirectory(file)
        : Files.writeString(file, content);
  }

  private static String profile(ScriptedCloud cloud, String accessKey) {
    return "{\"p\": {\"access_key\": \"%s\", \"secret_key\": \"s\", \"endpoint\": \"%s\"}}"
        .formatted(accessKey, cloud.uri());
  }

  private static String usedKey(ScriptedCloud cloud) {
    return String.valueOf(cloud.requests().getLast().headers().getFirst("Authorization"));
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
