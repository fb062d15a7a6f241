package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.ScriptedCloud.Request;
import io.directlinkbot.directlink.aws.keys.AccountKeyFactory;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.reason.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ec2.Ec2Client;

@Isolated("captures what the whole JVM logs")
class GatewaysTest {
  static final String DOCUMENTED_GATEWAY =
      """
      <item><vpnGatewayId>vgw-87654321</vpnGatewayId><state>available</state><type>ipsec.1</type>
      <attachments><item><vpcId>vpc-12345678</vpcId><state>attached</state></item></attachments>
      <tagSet><item><key>Name</key><value>prod</value></item></tagSet></item>
      """;
  static final String NET =
      """
      <item><vpcId>vpc-12345678</vpcId><tagSet><item><key>Other</key><value>x</value></item>
      <item><key>Name</key><value>blue</value></item></tagSet></item>
      """;

  @Test
  void readsAGatewayWithItsNet() throws Exception {
    try (var cloud = cloud(DOCUMENTED_GATEWAY, nets(NET));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.gateways())
          .containsExactly(
              new Gateway(
                  "vgw-87654321",
                  Optional.of("prod"),
                  "available",
                  Optional.of(new Net("vpc-12345678", Optional.of("blue")))));

      Request request = cloud.requests().getFirst();
      assertThat(request.body()).isEqualTo("Action=DescribeVpnGateways&Version=2016-11-15");
      assertThat(request.headers().getFirst("Authorization"))
          .matches("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-west-2/ec2/aws4_request, .*");
      assertThat(cloud.requests().get(1).body())
          .isEqualTo("Action=DescribeVpcs&Version=2016-11-15");
    }
  }

  @Test
  void readsItsAsnWhereTheCloudTellsIt() throws Exception {
    String gateway = "<item><vpnGatewayId>vgw-1</vpnGatewayId>%s</item>";
    try (var cloud =
            cloud(
                gateway.formatted("<amazonSideAsn>4200000001</amazonSideAsn>")
                    + gateway.formatted(""),
                nets(NET));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.gateways())
          .extracting(Gateway::asn)
          .containsExactly(Optional.of(4200000001L), Optional.empty());
    }
  }

  @Test
  void readsTheRangesOfItsNet() throws Exception {
    String net =
        """
        <item><vpcId>vpc-12345678</vpcId><cidrBlock>10.0.0.0/16</cidrBlock>
        <cidrBlockAssociationSet>
        <item><cidrBlock>10.0.0.0/16</cidrBlock>
        <cidrBlockState><state>associated</state></cidrBlockState></item>
        <item><cidrBlock>10.1.0.0/16</cidrBlock>
        <cidrBlockState><state>associated</state></cidrBlockState></item>
        <item><cidrBlock>10.2.0.0/16</cidrBlock>
        <cidrBlockState><state>disassociated</state></cidrBlockState></item>
        </cidrBlockAssociationSet>
        <ipv6CidrBlockAssociationSet><item><ipv6CidrBlock>2001:db8:5::/56</ipv6CidrBlock>
        <ipv6CidrBlockState><state>associated</state></ipv6CidrBlockState></item>
        </ipv6CidrBlockAssociationSet></item>
        """;
    try (var cloud = cloud(DOCUMENTED_GATEWAY, nets(net));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.gateways().getFirst().net().flatMap(Net::ranges))
          .contains(List.of("10.0.0.0/16", "10.1.0.0/16", "2001:db8:5::/56"));
    }
  }

  @Test
  void takesTheAttachmentThatIsAttachedNow() throws Exception {
    String gateway =
        """
        <item><vpnGatewayId>vgw-1</vpnGatewayId><state>available</state><attachments>
        <item><vpcId>vpc-old</vpcId><state>detached</state></item>
        <item><vpcId>vpc-going</vpcId><state>detaching</state></item>
        <item><vpcId>vpc-12345678</vpcId><state>attached</state></item></attachments></item>
        """;
    try (var cloud = cloud(gateway, nets(NET));
        var directLink = Accounts.connect(cloud)) {
      Gateway read = directLink.gateways().getFirst();
      assertThat(read.net()).map(Net::id).contains("vpc-12345678");
      assertThat(read.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "available, attached, true",
    "available, attaching, false",
    "available, detaching, false",
    "available, detached, false",
    "pending, attached, false",
    "deleted, detached, false",
    "futuristic, attached, false",
    "available, futuristic, false"
  })
  void knowsWhichCanBeUsed(String state, String attachment, boolean usable) throws Exception {
    String gateway =
        """
        <item><vpnGatewayId>vgw-1</vpnGatewayId><state>%s</state><attachments>
        <item><vpcId>vpc-1</vpcId><state>%s</state></item></attachments></item>
        """
            .formatted(state, attachment);
    try (var cloud = cloud(gateway, nets(""));
        var directLink = Accounts.connect(cloud)) {
      Gateway read = directLink.gateways().getFirst();
      assertThat(read.state()).isEqualTo(state);
      assertThat(read.canBeUsed()).isEqualTo(usable);
    }
  }

  @Test
  void doesNotNeedTheNamesOfNets() throws Exception {
    Answer refused = error(403, "UnauthorizedOperation");
    try (var cloud = cloud(DOCUMENTED_GATEWAY, refused);
        var directLink = Accounts.connect(cloud);
        var log = LogCapture.of(GatewayCalls.class)) {
      for (int again = 0; again < 3; again++) {
        assertThat(directLink.gateways())
            .extracting(Gateway::net)
            .containsExactly(Optional.of(new Net("vpc-12345678", Optional.empty())));
      }
      assertThat(log.messages()).singleElement().asString().contains("ec2:DescribeVpcs");
    }
  }

  @Test
  void doesNotAskForNetsWhenNoGatewayIsAttached() throws Exception {
    try (var cloud =
            cloud(
                "<item><vpnGatewayId>v</vpnGatewayId><state>available</state></item><item/>",
                nets(""));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.gateways()).extracting(Gateway::id).containsExactly("v");
      assertThat(cloud.requests()).hasSize(1);
    }
  }

  @Test
  void readsAThousand() throws Exception {
    String gateways =
        IntStream.range(0, 1_000)
            .mapToObj(
                number ->
                    "<item><vpnGatewayId>vgw-%s</vpnGatewayId><state>available</state><attachments><item><vpcId>vpc-%s</vpcId><state>attached</state></item></attachments></item>"
                        .formatted(number, number))
            .collect(Collectors.joining());
    String nets =
        IntStream.range(0, 1_000)
            .mapToObj(
                number ->
                    "<item><vpcId>vpc-%s</vpcId><tagSet><item><key>Name</key><value>net %s</value></item></tagSet></item>"
                        .formatted(number, number))
            .collect(Collectors.joining());
    try (var cloud = cloud(gateways, nets(nets));
        var directLink = Accounts.connect(cloud)) {
      List<Gateway> read = directLink.gateways();
      assertThat(read).hasSize(1_000);
      assertThat(read.get(999).net()).contains(new Net("vpc-999", Optional.of("net 999")));
    }
  }

  @Test
  void followsThePagesOfNets() throws Exception {
    try (var cloud =
            new ScriptedCloud(
                request -> {
                  if (request.operation().equals("DescribeVpnGateways")) {
                    return gateways(DOCUMENTED_GATEWAY);
                  }
                  return request.body().contains("NextToken=t1")
                      ? nets(NET)
                      : Answer.xml(
                          "<DescribeVpcsResponse><requestId>r</requestId><vpcSet/><nextToken>t1</nextToken></DescribeVpcsResponse>");
                });
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.gateways().getFirst().net().flatMap(Net::name)).contains("blue");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, AuthFailure, CREDENTIALS",
    "403, UnauthorizedOperation, FORBIDDEN",
    "400, InvalidParameterValue, REFUSED",
    "400, RequestLimitExceeded, THROTTLED"
  })
  void knowsTheKindOfAnError(int status, String code, Kind kind) {
    for (Answer answer :
        List.of(
            error(status, code),
            Answer.of(status, "application/json", "{\"__type\":\"%s\"}".formatted(code)))) {
      try (var cloud = ScriptedCloud.always(answer);
          var directLink = Accounts.connect(cloud)) {
        CloudException e = catchThrowableOfType(CloudException.class, directLink::gateways);
        assertThat(e.kind()).as(answer.toString()).isEqualTo(kind);
        assertThat(e).hasNoCause();
      }
    }
  }

  @Test
  void doesNotTakeAForeignPageForAnEmptyList() {
    for (String body : List.of("<html><body>welcome</body></html>", "welcome", "")) {
      try (var cloud = ScriptedCloud.always(new Answer.Body(200, "text/html", "", body));
          var directLink = Accounts.connect(cloud)) {
        CloudException e = catchThrowableOfType(CloudException.class, directLink::gateways);
        assertThat(e.kind()).as(body).isEqualTo(Kind.UNCERTAIN);
      }
    }
  }

  @Test
  void makesTheLargeClientOnceAndOnlyWhenGatewaysAreAskedFor() throws Exception {
    AtomicInteger made = new AtomicInteger();
    try (var cloud =
            new ScriptedCloud(
                request ->
                    switch (request.operation()) {
                      case "DescribeVirtualInterfaces" -> Answer.json("{\"virtualInterfaces\":[]}");
                      default -> gateways("");
                    });
        var shared =
            new SharedClients(
                ProcessEnvironment.at(Path.of("none")), Accounts.PATIENT, Proxies.none(), _ -> {});
        var key =
            AccountKeyFactory.of(Accounts.at(cloud.uri()), shared.surroundings(), shared.http())) {
      var clients = new AccountClients(Accounts.at(cloud.uri()), key, shared);
      var signed = AwsRequestOverrideConfiguration.builder().credentialsProvider(key).build();
      LazyClient<Ec2Client> ec2 =
          new LazyClient<>(
              () -> {
                made.incrementAndGet();
                return clients.gateways();
              });
      CallRunner calls = new CallRunner(Reason.quoted("the key"));
      try (var directLink =
          new AwsDirectLink(
              new InterfaceCalls(
                  new LazyClient<>(clients::reader),
                  new LazyClient<>(clients::confirmer),
                  signed,
                  calls),
              new GatewayCalls(ec2, signed, calls),
              List.of(ec2))) {
        directLink.interfaces();
        assertThat(made).hasValue(0);

        Callable<List<Gateway>> ask = directLink::gateways;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
          for (var answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
            assertThat(answer.get()).isEmpty();
          }
        }
        assertThat(made).hasValue(1);
      }
    }
  }

  static ScriptedCloud cloud(String gateways, Answer nets) {
    return new ScriptedCloud(
        request -> request.operation().equals("DescribeVpnGateways") ? gateways(gateways) : nets);
  }

  static Answer gateways(String items) {
    return Answer.xml(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <DescribeVpnGatewaysResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">\
        <requestId>r-1</requestId><vpnGatewaySet>%s</vpnGatewaySet></DescribeVpnGatewaysResponse>
        """
            .formatted(items));
  }

  static Answer nets(String items) {
    return Answer.xml(
        "<DescribeVpcsResponse><requestId>r-1</requestId><vpcSet>%s</vpcSet></DescribeVpcsResponse>"
            .formatted(items));
  }

  private static Answer error(int status, String code) {
    return Answer.of(
        status,
        "text/xml",
        "<Response><Errors><Error><Code>%s</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>"
            .formatted(code));
  }
}
