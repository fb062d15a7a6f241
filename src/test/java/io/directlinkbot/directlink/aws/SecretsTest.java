package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.proxy.Proxies;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The BGP key and the account's own key appear nowhere, not even in a log at its finest level. */
@Isolated("captures what the whole JVM logs")
class SecretsTest {
  private static final String BGP_KEY = "bgp-key-canary";
  private static final List<String> CANARIES = List.of(BGP_KEY, "SECRETEXAMPLE");
  private static final String ROW =
      """
      {"virtualInterfaceId": "dxvif-1", "virtualInterfaceState": "confirming", "asn": 65000,
       "authKey": "bgp-key-canary", "customerRouterConfig": "<key>bgp-key-canary</key>",
       "bgpPeers": [{"asn": 65000, "authKey": "bgp-key-canary", "bgpPeerState": "verifying",
         "customerAddress": "2001:db8::2/125"}, {"AuthKey": "bgp-key-canary",
         "more": [{"authKey": "bgp-key-canary", "customerRouterConfig": "bgp-key-canary"}]}]}
      """;

  @Test
  void areNotInWhatARowBecomesNorInTheLog() throws Exception {
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": [" + ROW + "]}"));
        var log = LogCapture.ofEverything();
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces().toString()).doesNotContain(CANARIES);
      assertThat(directLink.read("dxvif-1").toString()).doesNotContain(CANARIES);
      assertThat(log.messages()).isNotEmpty().allSatisfy(SecretsTest::clean);
    }
  }

  @Test
  void areNotEvenInTheObjectsOfTheSdk() {
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": [" + ROW + "]}"));
        var http = new ProxiedHttpClient(Accounts.PATIENT, Proxies.none())) {
      var clients =
          new ClientFactory(
              ProcessEnvironment.at(Path.of("none")), http, Accounts.PATIENT, _ -> {});
      var settings =
          new ClientSettings(
              "eu-west-2", Optional.of(cloud.uri()), new ClientSettings.Tools.NoFile());
      try (var reader = clients.reader(settings)) {
        clean(reader.describeVirtualInterfaces().toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"virtualInterfaces\": [%s",
        "{\"virtualInterfaces\": [%s] bgp-key-canary",
        "{\"virtualInterfaces\": [%s, {\"vlan\": \"many\"}]}",
        "bgp-key-canary %s",
        "{\"virtualInterfaces\": {\"authKey\": \"bgp-key-canary\"}}",
        "{\"virtualInterfaces\": \"bgp-key-canary\"}"
      })
  void areNotInTheFailureOfAnAnswerThatCantBeRead(String body) {
    try (var cloud = ScriptedCloud.always(Answer.json(body.replace("%s", ROW)));
        var log = LogCapture.ofEverything();
        var directLink = Accounts.connect(cloud)) {
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      if (e != null) {
        clean(trace(e));
      }
      assertThat(log.messages()).allSatisfy(SecretsTest::clean);
    }
  }

  @Test
  void areNotInTheFailureOfAnAnswerThatBrokeOff() {
    try (var cloud =
            ScriptedCloud.always(new Answer.CutInTheMiddle("{\"virtualInterfaces\": [" + ROW));
        var log = LogCapture.ofEverything();
        var directLink = Accounts.connect(cloud)) {
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      clean(trace(e));
      assertThat(log.messages()).allSatisfy(SecretsTest::clean);
    }
  }

  @Test
  void areNotInARefusal() {
    try (var cloud =
            ScriptedCloud.always(
                Answer.of(
                    403,
                    "application/json",
                    "{\"__type\":\"AccessDeniedException\",\"authKey\":\"bgp-key-canary\"}"));
        var log = LogCapture.ofEverything();
        var directLink = Accounts.connect(cloud)) {
      clean(trace(catchThrowableOfType(CloudException.class, directLink::interfaces)));
      clean(
          trace(
              catchThrowableOfType(
                  CloudException.class, () -> directLink.confirm("dxvif-1", "g"))));
      assertThat(log.messages()).isNotEmpty().allSatisfy(SecretsTest::clean);
    }
  }

  private static void clean(String text) {
    assertThat(text).doesNotContain(CANARIES);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
