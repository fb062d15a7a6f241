package io.directlinkbot.sandbox.cloud.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.directlink.DirectLinkProtocol;
import io.directlinkbot.sandbox.cloud.fcu.FcuProtocol;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import io.directlinkbot.sandbox.cloud.protocol.Protocol;
import io.directlinkbot.sandbox.cloud.protocol.Request;
import io.directlinkbot.sandbox.cloud.protocol.Response;
import io.directlinkbot.sandbox.cloud.protocol.Unauthenticated;
import io.directlinkbot.sandbox.cloud.signature.SignatureVerifier;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * The cloud's HTTP endpoint {@code POST /}, for signed calls of both DirectLink and FCU.
 * Thread-safe.
 */
public final class CloudEndpoint {
  private final DirectLinkProtocol directLink;
  private final FcuProtocol fcu;
  private final SignatureVerifier signatures;
  private final CallFaultPlan faults = new CallFaultPlan();
  private final CallLog calls = new CallLog();

  /**
   * Creates the endpoint of one cloud.
   *
   * @param wallClock the time by which callers sign; not the cloud's, which can be advanced
   */
  public CloudEndpoint(Cloud cloud, InstantSource wallClock) {
    this.directLink = new DirectLinkProtocol(cloud);
    this.fcu = new FcuProtocol(cloud);
    this.signatures = new SignatureVerifier(cloud::accountWithKey, wallClock);
  }

  /** Adds the routes. The only other change to the server is that it accepts double slashes. */
  public void register(JavalinConfig config) {
    DoubleSlashes.accept(config);
    config.routes.post("/", this::handle);
    config.routes.post("/api/latest/{call}", this::refuseOutscaleApi);
    config.routes.post("/api/v1/{call}", this::refuseOutscaleApi);
  }

  public CallFaultPlan faults() {
    return faults;
  }

  public CallLog calls() {
    return calls;
  }

  /**
   * Limits each page of a list of interfaces to this many rows, whether or not the caller asked for
   * it.
   */
  public void forcePageSize(int rows) {
    directLink.forcePageSize(rows);
  }

  private void handle(Context http) throws InterruptedException {
    Request request = HttpExchange.read(http);
    String requestId = UUID.randomUUID().toString();
    Optional<Response> answer = answer(request, requestId);
    if (answer.isPresent()) {
      HttpExchange.write(http, answer.get(), requestId);
    } else {
      HttpExchange.cut(http);
    }
  }

  /** Refuses calls of the OUTSCALE API, which has no call to accept an interface. */
  private void refuseOutscaleApi(Context http) {
    String requestId = UUID.randomUUID().toString();
    String message =
        "This endpoint speaks DirectLink and FCU, not the OUTSCALE API: it has no "
            + http.pathParam("call")
            + ".";
    Failure refusal = new Failure(400, "UnknownOperationException", message);
    HttpExchange.write(http, directLink.failure(refusal, requestId), requestId);
  }

  /** Returns the response; empty when the connection is to be cut. */
  private Optional<Response> answer(Request request, String requestId) throws InterruptedException {
    Protocol protocol = protocolOf(request);
    try {
      SignedCall call = new SignedCall(caller(protocol, request), protocol.operation(request));
      ReceivedCall received = calls.add(call, new String(request.body(), UTF_8));
      Execution work = new Execution(protocol, request, requestId, received);
      Optional<CallFault> fault = faults.take(call);
      return fault.isPresent() ? carryOut(work, fault.get()) : Optional.of(work.carryOut());
    } catch (Failure failure) {
      return Optional.of(protocol.failure(failure, requestId));
    }
  }

  /** Chooses by content type, because OSC CLI sends a target to FCU too. */
  private Protocol protocolOf(Request request) {
    return request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")
        ? fcu
        : directLink;
  }

  private CloudAccount caller(Protocol protocol, Request request) throws Failure {
    try {
      return signatures.verify(request);
    } catch (Unauthenticated why) {
      throw protocol.unauthenticated(why);
    }
  }

  private static Optional<Response> carryOut(Execution work, CallFault fault)
      throws Failure, InterruptedException {
    return switch (fault) {
      case CallFault.Refuse(int status, String code, String message) ->
          throw new Failure(status, code, message);
      case CallFault.RefuseAfter(int status, String code, String message) -> {
        work.carryOut();
        throw new Failure(status, code, message);
      }
      case CallFault.Respond(int status, String contentType, String body) ->
          Optional.of(new Response(status, contentType, body.getBytes(UTF_8)));
      case CallFault.Meanwhile(Runnable event, CallFault then) -> {
        event.run();
        yield carryOut(work, then);
      }
      case CallFault.CutBefore() -> Optional.empty();
      case CallFault.CutAfter() -> {
        work.carryOut();
        yield Optional.empty();
      }
      case CallFault.HoldBefore(Gate gate) -> {
        gate.pass();
        yield Optional.of(work.carryOut());
      }
      case CallFault.HoldAfter(Gate gate) -> {
        Response answer = work.carryOut();
        gate.pass();
        yield Optional.of(answer);
      }
    };
  }
}
