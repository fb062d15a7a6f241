package io.directlinkbot;

import io.directlinkbot.EveryFindingTest.Provocation;
import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.sandbox.cloud.Attachment;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import java.time.Duration;
import java.util.stream.Stream;

/** What can be wrong with an account, provoked in the sandbox's cloud. */
final class CloudProvocations {
  private static final String NETS = "DescribeVpcs";
  private static final String PAGE = "<!DOCTYPE html><html><body>Sign in</body></html>";

  /** As often as the SDK tries, and more. */
  private static final int ALWAYS = 20;

  private CloudProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(keys(), answers(), ways(), gateways()).flatMap(all -> all);
  }

  /** From now on prod's calls get no answer, until the test has ended. */
  static void holdProd(SickBot sick) {
    Gate gate = new Gate();
    sick.cloud()
        .faults()
        .next(
            ALWAYS,
            call -> call.account().equals(DocumentedExample.PROD),
            new CallFault.HoldBefore(gate));
    sick.afterwards(gate::release);
    sick.isGivenUpAfter(Duration.ofSeconds(4));
  }

  private static Stream<Provocation> keys() {
    return Stream.of(
        new Provocation(
            CloudProblem.KEY_REFUSED, sick -> sick.accountSays("secret_key: CANARY-wrong")),
        new Provocation(
            CloudProblem.KEY_MISSING,
            sick ->
                sick.accountSays(
                    "access_key: null, secret_key: null, osc_profile: no-such-profile")),
        refusal(CloudProblem.CLOCK_OFF, InCloud.LIST, 403, "RequestTimeTooSkewed"),
        refusal(CloudProblem.PERMISSION_MISSING, InCloud.LIST, 403, "AccessDenied"),
        refusal(CloudProblem.OWN_UNKNOWN, InCloud.CONNECTIONS, 403, "AccessDenied"),
        refusal(CloudProblem.NET_NAMES_MISSING, NETS, 403, "UnauthorizedOperation"));
  }

  private static Stream<Provocation> answers() {
    return Stream.of(
        refusal(CloudProblem.THROTTLED, InCloud.LIST, 400, "Throttling"),
        refusal(CloudProblem.REFUSED, InCloud.LIST, 400, "DirectConnectClientException"),
        refusal(CloudProblem.FAILED, InCloud.GATEWAYS, 500, "InternalError"),
        fault(
            CloudProblem.NO_LIST,
            new CallFault.Respond(
                200, "application/x-amz-json-1.1", "{\"message\": \"being restarted\"}")),
        fault(CloudProblem.NOT_THE_CLOUD, new CallFault.Respond(403, "text/html", PAGE)),
        fault(CloudProblem.CONNECTION_BROKE, new CallFault.CutBefore()));
  }

  private static Stream<Provocation> ways() {
    return Stream.of(
        new Provocation(
            CloudProblem.HOST_UNKNOWN,
            sick -> sick.accountSays("directlink_endpoint: 'http://no-such-host.invalid'")),
        new Provocation(
            CloudProblem.NO_CONNECTION,
            sick -> sick.accountSays("gateway_endpoint: 'http://127.0.0.1:1'")),
        new Provocation(
            CloudProblem.WAY_BLOCKED,
            sick ->
                sick.accountSays(
                    "directlink_endpoint: '%s'"
                        .formatted(sick.cloudAddress().replace("http:", "https:")))));
  }

  private static Stream<Provocation> gateways() {
    return Stream.of(
        new Provocation(
            CloudProblem.NO_GATEWAY, sick -> sick.accountSays("gateways: [vgw-00000000]")),
        new Provocation(
            CloudProblem.GATEWAY_NOT_LISTED, sick -> sick.accountSays("gateways: [vgw-00000000]")),
        new Provocation(
            CloudProblem.GATEWAY_UNUSABLE,
            sick -> sick.accountSays("gateways: [%s]".formatted(detachedGateway(sick)))));
  }

  private static String detachedGateway(SickBot sick) {
    return sick.cloud().cloud().snapshot().gateways().stream()
        .filter(each -> each.account().equals(DocumentedExample.PROD.id()))
        .filter(each -> each.attachments().stream().noneMatch(CloudProvocations::isAttached))
        .map(VirtualGateway::id)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAttached(Attachment attachment) {
    return attachment.state().equals("attached");
  }

  private static Provocation refusal(
      CloudProblem problem, String operation, int status, String code) {
    return new Provocation(
        problem,
        sick ->
            sick.cloud()
                .faults()
                .next(ALWAYS, operation, new CallFault.Refuse(status, code, "said the cloud")));
  }

  private static Provocation fault(CloudProblem problem, CallFault fault) {
    return new Provocation(
        problem, sick -> sick.cloud().faults().next(ALWAYS, InCloud.LIST, fault));
  }
}
