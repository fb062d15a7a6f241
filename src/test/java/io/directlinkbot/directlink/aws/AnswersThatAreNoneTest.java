package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Successes with a request id and without what was asked for: they say of nothing that it is gone.
 */
class AnswersThatAreNoneTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                                | UNCERTAIN",
        "{\"message\": \"Service is being restarted\"}                     | UNCERTAIN",
        "{\"Message\": \"x\", \"virtualInterfaces\": null}                 | UNCERTAIN",
        "{\"virtualInterfaces\": null, \"connections\": null}              | UNCERTAIN",
        "{\"virtualInterfaces\": {}, \"connections\": {}}                  | UNCERTAIN",
        "{\"virtualInterfaces\": \"\", \"connections\": \"\"}              | UNCERTAIN",
        "{\"virtualInterfaces\": [null], \"connections\": [null]}          | UNCERTAIN",
        "{\"virtualInterfaces\": [[]], \"connections\": [7]}               | UNCERTAIN",
        "{\"VirtualInterfaces\": [], \"Connections\": []}                  | UNCERTAIN",
        "{\"Output\": {\"virtualInterfaces\": [], \"connections\": []}}    | UNCERTAIN",
        "[]                                                                | UNCERTAIN",
        "null                                                              | UNCERTAIN",
        "\"\"                                                              | UNCERTAIN",
        "'  '                                                              | UNCERTAIN",
        "''                                                                | UNCERTAIN",
        "{\"virtualInterfaces\": [                                         | UNCERTAIN",
        "<html><body>Welcome</body></html>                                 | UNCERTAIN",
        "{\"__type\": \"SomethingElse\"}                                   | UNCERTAIN",
        "{\"__type\": \"InternalFailure\"}                                 | UNCERTAIN",
        "{\"__type\": \"Throttling\"}                                      | THROTTLED",
        "{\"__type\": \"x#ThrottlingException\", \"message\": \"slow\"}    | THROTTLED",
        "{\"code\": \"RequestLimitExceeded\"}                              | THROTTLED",
        "{\"Errors\": [{\"Type\": \"AccessDenied\", \"Details\": \"no\"}]} | FORBIDDEN",
        "{\"__type\": \"UnrecognizedClientException\"}                     | CREDENTIALS",
        "{\"__type\": \"AuthFailure\", \"virtualInterfaces\": null}        | CREDENTIALS"
      })
  void areNoListsOfTheDirectLinkApi(String body, Kind kind) {
    try (var cloud = ScriptedCloud.always(Answer.json(body));
        var directLink = Accounts.connect(cloud)) {
      assertThat(kind(directLink::interfaces)).isEqualTo(kind);
      assertThat(kind(() -> directLink.read("dxvif-1"))).isEqualTo(kind);
      assertThat(kind(directLink::ownConnections)).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                                        | UNCERTAIN",
        "{}                                                                        | UNCERTAIN",
        "<html><body>Welcome</body></html>                                         | UNCERTAIN",
        "<DescribeVpnGatewaysResponse/>                                            | UNCERTAIN",
        "<DescribeVpnGatewaysResponse><requestId>r</requestId></DescribeVpnGatewaysResponse> |"
            + " UNCERTAIN",
        "<DescribeVpnGatewaysResponse><vpnGatewaySet>                              | UNCERTAIN",
        "<x><y><vpnGatewaySet/></y></x>                                            | UNCERTAIN",
        "<Response><Errors><Error><Code>Oops</Code></Error></Errors></Response>    | UNCERTAIN",
        "<Response><Errors><Error><Code>RequestLimitExceeded</Code></Error></Errors></Response> |"
            + " THROTTLED",
        "<Response><Errors><Error><Code>AuthFailure</Code></Error></Errors></Response>  |"
            + " CREDENTIALS",
        "<Response><Errors><Error><Code>UnauthorizedOperation</Code></Error></Errors></Response> |"
            + " FORBIDDEN"
      })
  void areNoListsOfGateways(String body, Kind kind) {
    try (var cloud = ScriptedCloud.always(Answer.xml(body));
        var directLink = Accounts.connect(cloud)) {
      assertThat(kind(directLink::gateways)).isEqualTo(kind);
    }
  }

  @Test
  void areFoundOnEveryPage() {
    try (var cloud =
            new ScriptedCloud(
                request ->
                    request.body().contains("nextToken")
                        ? Answer.json("{\"message\": \"busy\"}")
                        : Answer.json("{\"virtualInterfaces\": [], \"nextToken\": \"2\"}"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(kind(directLink::interfaces)).isEqualTo(Kind.UNCERTAIN);
    }
  }

  /** Which one it is nobody knows: it may be the one that is asked for. */
  @Test
  void sayOfNoInterfaceThatItIsGoneWhenARowHasNoId() throws Exception {
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": [{\"vlan\": 7}]}"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces()).isEmpty();
      assertThat(kind(() -> directLink.read("dxvif-1"))).isEqualTo(Kind.UNCERTAIN);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"__type\": \"Throttling\"}          | THROTTLED",
        "{\"__type\": \"AuthFailure\"}         | CREDENTIALS",
        "{\"__type\": \"DirectConnectClientException\", \"message\": \"no\"} | UNCERTAIN",
        "{\"message\": \"x\"}                  | UNCERTAIN",
        "{\"virtualInterfaceState\": null}     | UNCERTAIN",
        "{\"virtualInterfaceState\": {}}       | UNCERTAIN",
        "[]                                    | UNCERTAIN",
        "''                                    | UNCERTAIN"
      })
  void areNoOutcomes(String body, Kind kind) {
    try (var cloud = ScriptedCloud.always(Answer.json(body));
        var directLink = Accounts.connect(cloud)) {
      assertThat(kind(() -> directLink.confirm("dxvif-1", "vgw-1"))).isEqualTo(kind);
      assertThat(kind(() -> directLink.decline("dxvif-1"))).isEqualTo(kind);
      assertThat(cloud.requests()).hasSize(2);
    }
  }

  /** Some APIs name the shape of a good answer likewise. */
  @ParameterizedTest
  @ValueSource(strings = {"com.amazonaws.directconnect#VirtualInterfaces", "Throttling"})
  void areNotThoseThatHaveTheListAndAType(String type) throws Exception {
    String body = "{\"__type\": \"%s\", \"virtualInterfaces\": []}".formatted(type);
    try (var cloud = ScriptedCloud.always(Answer.json(body));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces()).isEmpty();
    }
  }

  private static Kind kind(Callable<?> call) {
    return catchThrowableOfType(CloudException.class, call::call).kind();
  }
}
