package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.AwsDetails;
import io.directlinkbot.directlink.BgpPeer;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.ScriptedCloud.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceCallsTest {
  private static final String DOCUMENTED_ROW =
      """
      {"ownerAccount": "123456789012", "virtualInterfaceId": "dxvif-56781234", "location": "PAR1",
       "connectionId": "dxcon-12345678", "virtualInterfaceType": "private",
       "virtualInterfaceName": "hosted-one", "vlan": 101, "asn": 65000, "authKey": "k",
       "amazonAddress": "172.16.0.4/30", "customerAddress": "172.16.0.5/30",
       "virtualInterfaceState": "confirming", "virtualGatewayId": "", "routeFilterPrefixes": []}
      """;

  @Test
  void readsTheDocumentedRow() throws Exception {
    try (var cloud = ScriptedCloud.always(list(DOCUMENTED_ROW));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces())
          .containsExactly(
              new HostedInterface(
                  "dxvif-56781234",
                  "hosted-one",
                  "private",
                  State.CONFIRMING,
                  "dxcon-12345678",
                  "PAR1",
                  "123456789012",
                  101,
                  65000,
                  Optional.empty(),
                  Optional.of("172.16.0.4/30"),
                  Optional.of("172.16.0.5/30"),
                  Optional.empty()));
    }
  }

  @Test
  void readsWhatOnlyAwsTells() throws Exception {
    String row =
        """
        {"virtualInterfaceId": "dxvif-1", "virtualInterfaceState": "confirming", "asn": 65000,
         "amazonAddress": "172.16.0.4/30", "customerAddress": "172.16.0.5/30", "mtu": 8500,
         "jumboFrameCapable": true, "bgpPeers": [
         {"asn": 65000, "amazonAddress": "172.16.0.4/30", "customerAddress": "172.16.0.5/30"},
         {"asn": 4200000001, "addressFamily": "ipv6", "authKey": "k", "bgpPeerState": "verifying",
          "amazonAddress": "2001:db8::1/125", "customerAddress": "2001:db8::2/125"},
         {"addressFamily": "futuristic", "asn": 0, "asnLong": 65001}]}
        """;
    try (var cloud = ScriptedCloud.always(list(row));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces().getFirst().line())
          .contains(
              new AwsDetails(
                  Optional.of(8500),
                  Optional.of(true),
                  List.of(
                      new BgpPeer(
                          "ipv6",
                          4200000001L,
                          Optional.of("2001:db8::1/125"),
                          Optional.of("2001:db8::2/125")),
                      new BgpPeer("futuristic", 65001, Optional.empty(), Optional.empty()))));
    }
  }

  @Test
  void asksAsTheAwsCliDoes() throws Exception {
    try (var cloud = ScriptedCloud.always(list(DOCUMENTED_ROW));
        var directLink = Accounts.connect(cloud)) {
      directLink.interfaces();

      Request request = cloud.requests().getFirst();
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.path()).isEqualTo("/");
      assertThat(request.body()).isEqualTo("{}");
      assertThat(request.headers().getFirst("Content-Type"))
          .isEqualTo("application/x-amz-json-1.1");
      assertThat(request.headers().getFirst("X-Amz-Target"))
          .isEqualTo("OvertureService.DescribeVirtualInterfaces");
      assertThat(request.headers().getFirst("Host")).isEqualTo(cloud.hostAndPort());
      assertThat(request.headers().getFirst("Authorization"))
          .matches(
              "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-west-2/directconnect/aws4_request,"
                  + " .*");
    }
  }

  @Test
  void followsThePagesToTheEnd() throws Exception {
    try (var cloud =
            new ScriptedCloud(
                request ->
                    request.body().contains("token-2")
                        ? page("dxvif-3", "")
                        : request.body().contains("token-1")
                            ? page("dxvif-2", "token-2")
                            : page("dxvif-1", "token-1"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces())
          .extracting(HostedInterface::id)
          .containsExactly("dxvif-1", "dxvif-2", "dxvif-3");
      assertThat(cloud.requests())
          .extracting(Request::body)
          .containsExactly("{}", "{\"nextToken\":\"token-1\"}", "{\"nextToken\":\"token-2\"}");
    }
  }

  @Test
  void givesUpOnPagesThatRepeat() {
    try (var cloud = ScriptedCloud.always(page("dxvif-1", "again"));
        var directLink = Accounts.connect(cloud)) {
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(cloud.requests()).hasSize(2);
    }
  }

  @Test
  void givesUpOnPagesWithoutEnd() {
    AtomicInteger number = new AtomicInteger();
    try (var cloud =
            new ScriptedCloud(request -> page("dxvif-1", "token-" + number.incrementAndGet()));
        var directLink = Accounts.connect(cloud)) {
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces).kind())
          .isEqualTo(Kind.UNCERTAIN);
    }
  }

  @Test
  void neverReturnsAPartOfTheList() {
    try (var cloud =
            new ScriptedCloud(
                request ->
                    request.body().contains("token-1")
                        ? Answer.of(400, "application/json", "{\"__type\":\"Some\"}")
                        : page("dxvif-1", "token-1"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces).kind())
          .isEqualTo(Kind.REFUSED);
    }
  }

  @ParameterizedTest
  @CsvSource({"expired, expired", "approving, approving", "futuristic, futuristic", "'', unknown"})
  void takesAnyState(String sent, String read) throws Exception {
    try (var cloud =
            ScriptedCloud.always(
                list(
                    "{\"virtualInterfaceId\":\"v\",\"virtualInterfaceState\":\"%s\"}"
                        .formatted(sent)));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces().getFirst().state()).isEqualTo(new State(read));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"virtualGatewayId\": null", ", \"virtualGatewayId\": \"\""})
  void seesNoGatewayWhereNoneIsSet(String member) throws Exception {
    try (var cloud = ScriptedCloud.always(list("{\"virtualInterfaceId\":\"v\"" + member + "}"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces().getFirst().gateway()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'asn': 65000 | 65000",
        "'asn': 0, 'asnLong': 4200000000 | 4200000000",
        "'asn': 65000, 'asnLong': 65000 | 65000",
        "'asn': 4200000000 | 4200000000",
        "'asn': null | 0",
        "'vlan': 101 | 0"
      })
  void readsTheAsnWhereverItIs(String members, long asn) throws Exception {
    try (var cloud =
            ScriptedCloud.always(
                list("{\"virtualInterfaceId\":\"v\", " + members.replace('\'', '"') + "}"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces().getFirst().asn()).isEqualTo(asn);
    }
  }

  @Test
  void readsARowOfAwsWithAllItsMembers() throws Exception {
    String row =
        """
        {"virtualInterfaceId": "v", "asn": 0, "asnLong": 4200000000, "amazonSideAsn": 64512,
         "addressFamily": "ipv4", "mtu": 1500, "jumboFrameCapable": true,
         "directConnectGatewayId": "", "customerRouterConfig": "<xml/>", "region": "eu-west-2",
         "bgpPeers": [{"bgpPeerId": "p", "asn": 4200000000, "authKey": "k", "bgpStatus": "down"}],
         "tags": [{"key": "a", "value": "b"}], "futureMember": {"x": 1},
         "virtualGatewayId": "vgw-1"}
        """;
    try (var cloud = ScriptedCloud.always(list(row));
        var directLink = Accounts.connect(cloud)) {
      HostedInterface read = directLink.interfaces().getFirst();
      assertThat(read.amazonSideAsn()).contains(64512L);
      assertThat(read.gateway()).contains("vgw-1");
    }
  }

  @Test
  void skipsARowWithoutAnId() throws Exception {
    try (var cloud = ScriptedCloud.always(list("{\"vlan\": 5}, " + DOCUMENTED_ROW));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces())
          .extracting(HostedInterface::id)
          .containsExactly("dxvif-56781234");
    }
  }

  @Test
  void knowsAnEmptyListFromAnAnswerThatIsNone() throws Exception {
    try (var cloud = ScriptedCloud.always(list(""));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces()).isEmpty();

      for (String foreign : List.of("{}", "")) {
        cloud.now(request -> new Answer.Body(200, "application/json", "", foreign));
        assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces).kind())
            .isEqualTo(Kind.UNCERTAIN);
      }

      cloud.now(request -> new Answer.Body(200, "application/json", "req-0001", ""));
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces).kind())
          .isEqualTo(Kind.UNCERTAIN);
    }
  }

  @Test
  void readsOneInterface() throws Exception {
    try (var cloud = ScriptedCloud.always(list(DOCUMENTED_ROW));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.read("dxvif-56781234"))
          .map(HostedInterface::name)
          .contains("hosted-one");
      assertThat(cloud.requests().getFirst().body())
          .isEqualTo("{\"virtualInterfaceId\":\"dxvif-56781234\"}");
    }
  }

  @Test
  void findsNothingForAnUnknownIdInWhicheverWayTheCloudSaysSo() throws Exception {
    try (var cloud = ScriptedCloud.always(list(""));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.read("dxvif-0")).isEmpty();

      cloud.now(request -> list(DOCUMENTED_ROW));
      assertThat(directLink.read("dxvif-0")).isEmpty();

      cloud.now(request -> asked(request) ? clientError() : list(DOCUMENTED_ROW));
      assertThat(directLink.read("dxvif-0")).isEmpty();
    }
  }

  @Test
  void looksIntoTheWholeListWhenASingleReadIsRefused() throws Exception {
    try (var cloud =
            new ScriptedCloud(request -> asked(request) ? clientError() : list(DOCUMENTED_ROW));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.read("dxvif-56781234")).isPresent();
    }
  }

  @Test
  void doesNotTakeARefusalOfEverythingForAnInterfaceThatIsGone() {
    try (var cloud = ScriptedCloud.always(clientError());
        var directLink = Accounts.connect(cloud)) {
      CloudException e =
          catchThrowableOfType(CloudException.class, () -> directLink.read("dxvif-0"));
      assertThat(e.kind()).isEqualTo(Kind.REFUSED);
    }
  }

  @Test
  void listsItsOwnConnectionsAndTheLagsThatTheyAreIn() throws Exception {
    try (var cloud =
            new ScriptedCloud(
                request ->
                    Answer.json(
                        request.body().equals("{}")
                            ? "{\"connections\":[{\"connectionId\":\"dxcon-1\"}],\"nextToken\":\"t\"}"
                            : "{\"connections\":[{\"connectionId\":\"dxcon-2\",\"lagId\":\"dxlag-1\"},{}]}"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.ownConnections())
          .containsExactlyInAnyOrder("dxcon-1", "dxcon-2", "dxlag-1");
      assertThat(cloud.requests())
          .extracting(Request::operation)
          .containsOnly("DescribeConnections");
    }
  }

  @Test
  void triesAReadAgainThatBrokeOffInTheMiddle() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    try (var cloud =
            new ScriptedCloud(
                request ->
                    attempts.incrementAndGet() == 1
                        ? new Answer.CutInTheMiddle("{\"virtualInterfaces\": [")
                        : list(DOCUMENTED_ROW));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.interfaces()).hasSize(1);
      assertThat(attempts).hasValue(2);
    }
  }

  @Test
  void givesUpOnACloudThatNeverAnswersOrNeverEndsItsAnswer() {
    for (Answer answer :
        List.of(new Answer.Silence(), new Answer.SilenceInTheMiddle("{\"virtualInterfaces\": ["))) {
      try (var cloud = ScriptedCloud.always(answer);
          var directLink =
              AwsDirectLink.of(Accounts.at(cloud.uri()), Path.of("none"), Accounts.IMPATIENT)) {
        CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
        assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(e).hasMessageContaining("took too long");
      }
    }
  }

  private static boolean asked(Request request) {
    return request.body().contains("virtualInterfaceId");
  }

  private static Answer clientError() {
    return Answer.of(
        400,
        "application/x-amz-json-1.1",
        "{\"__type\":\"DirectConnectClientException\",\"message\":\"no such thing\"}");
  }

  private static Answer list(String rows) {
    return Answer.json("{\"virtualInterfaces\": [" + rows + "]}");
  }

  private static Answer page(String id, String nextToken) {
    return Answer.json(
        "{\"virtualInterfaces\": [{\"virtualInterfaceId\": \"%s\"}], \"nextToken\": \"%s\"}"
            .formatted(id, nextToken));
  }
}
