package io.directlinkbot.sandbox.cloud.fcu;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import io.directlinkbot.sandbox.cloud.protocol.Protocol;
import io.directlinkbot.sandbox.cloud.protocol.Request;
import io.directlinkbot.sandbox.cloud.protocol.Response;
import io.directlinkbot.sandbox.cloud.protocol.Unauthenticated;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query protocol of FCU: the request is a form, the answer XML. Any {@code Version} is
 * accepted, because OSC CLI sends the day of the call.
 */
public final class FcuProtocol implements Protocol {
  private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";

  private final Map<String, Action> actions;

  public FcuProtocol(Cloud cloud) {
    this.actions =
        Stream.of(new DescribeVpcs(cloud), new DescribeVpnGateways(cloud))
            .collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));
  }

  @Override
  public String operation(Request request) throws Failure {
    return find(QueryForm.parse(request.body())).name();
  }

  @Override
  public Response carryOut(CloudAccount caller, Request request, String requestId) throws Failure {
    QueryForm form = QueryForm.parse(request.body());
    Action action = find(form);
    Consumer<Xml> content = action.carryOut(caller, form);
    return answer(
        200,
        Xml.document(
            action.name() + "Response",
            Optional.of(NAMESPACE),
            xml -> {
              xml.text("requestId", requestId);
              content.accept(xml);
            }));
  }

  @Override
  public Response failure(Failure failure, String requestId) {
    return answer(
        failure.status(),
        Xml.document(
            "Response",
            Optional.empty(),
            xml -> {
              xml.element("Errors", () -> xml.element("Error", () -> write(failure, xml)));
              xml.text("RequestID", requestId);
            }));
  }

  @Override
  public Failure unauthenticated(Unauthenticated why) {
    return switch (why.kind()) {
      case EXPIRED -> new Failure(400, "RequestExpired", why.getMessage());
      case MISSING, INCOMPLETE, UNKNOWN_KEY, MISMATCH ->
          new Failure(401, "AuthFailure", why.getMessage());
    };
  }

  private Action find(QueryForm form) throws Failure {
    String wanted = form.get("Action").orElse("");
    return Optional.ofNullable(actions.get(wanted))
        .orElseThrow(
            () ->
                new Failure(
                    400, "InvalidAction", "The action '" + wanted + "' is not valid here."));
  }

  private static void write(Failure failure, Xml xml) {
    xml.text("Code", failure.code());
    xml.text("Message", failure.getMessage());
  }

  private static Response answer(int status, byte[] body) {
    return new Response(status, "text/xml", body);
  }
}
