package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves the Web API: finds the method, checks the token, and refuses as Slack does. */
public final class WebApi {
  private final Map<String, ApiMethod> methods = new HashMap<>();
  private final Tokens tokens;
  private final MethodFaultPlan faults;
  private final MethodLog calls;
  private final CallLimits limits;
  private final ResponseEndpoint responses;

  /** Creates the Web API of these parts. */
  public WebApi(
      WorkspaceParts parts,
      SocketMode sockets,
      Tokens tokens,
      MethodFaultPlan faults,
      MethodLog calls,
      CallLimits limits) {
    WorkspaceStore store = parts.store();
    ChannelAccess access = new ChannelAccess(store, tokens);
    List<MethodFamily> families =
        List.of(
            new BasicMethods(store, sockets, parts.delivery()),
            new ChatMethods(store, parts.messages(), access),
            new ConversationMethods(store, access),
            new HistoryMethods(store, access),
            new ViewMethods(store, parts.views(), parts.triggers()),
            new DirectoryMethods(store));
    families.forEach(
        family -> family.methods().forEach(method -> methods.put(method.name(), method)));
    this.tokens = tokens;
    this.faults = faults;
    this.calls = calls;
    this.limits = limits;
    this.responses = new ResponseEndpoint(parts.responseUrls(), faults);
  }

  /**
   * Serves the methods below a path.
   *
   * @param base without a trailing slash
   */
  public void register(JavalinConfig config, String base) {
    config.routes.post(base + "/api/{method}", request -> serve(request, base));
    config.routes.get(base + "/api/{method}", request -> serve(request, base));
    responses.register(config, base);
  }

  private void serve(Context request, String base) {
    String name = request.pathParam("method");
    Arguments arguments;
    try {
      arguments = Arguments.of(request);
    } catch (SlackRefusal refusal) {
      send(request, ApiAnswer.no(refusal));
      return;
    }
    calls.add(name, arguments.shown());
    Supplier<ObjectNode> work = () -> answer(request, arguments, base, name);
    Optional<MethodFault> fault =
        faults
            .take(name, arguments.shown())
            .or(() -> limits.excess(name, arguments.shown()).map(MethodFault.RateLimited::new));
    if (fault.isPresent()) {
      fail(request, work, fault.get());
    } else {
      send(request, work.get());
    }
  }

  private static void fail(Context request, Supplier<ObjectNode> work, MethodFault fault) {
    switch (fault) {
      case MethodFault.RateLimited(int seconds) -> {
        request.status(429).header("Retry-After", Integer.toString(seconds));
        request.json(ApiAnswer.no("ratelimited").toString());
      }
      case MethodFault.Status(int code) -> request.status(code).result("");
      case MethodFault.Refused(String error, List<String> reasons) ->
          send(request, ApiAnswer.no(error, reasons));
      case MethodFault.Respond(int status, String type, String body) ->
          request.status(status).contentType(type).result(body);
      case MethodFault.CutBefore() -> TcpConnection.cut(request);
      case MethodFault.CutAfter() -> {
        ObjectNode _ = work.get();
        TcpConnection.cut(request);
      }
      case MethodFault.Held(Hold hold) -> {
        hold.pass();
        send(request, work.get());
      }
      case MethodFault.HeldAfter(Hold hold) -> {
        ObjectNode answer = work.get();
        hold.pass();
        send(request, answer);
      }
    }
  }

  private ObjectNode answer(Context request, Arguments arguments, String base, String name) {
    try {
      ApiMethod method =
          Optional.ofNullable(methods.get(name))
              .orElseThrow(() -> SlackRefusal.of("unknown_method"));
      tokens.check(token(request, arguments), method);
      if (!tokens.granted(method.scopes())) {
        return missingScope(method);
      }
      String address = request.scheme() + "://" + request.host() + base;
      request.header("x-oauth-scopes", String.join(",", tokens.scopes()));
      request.header("x-accepted-oauth-scopes", String.join(",", method.scopes()));
      ObjectNode answer = ApiAnswer.of();
      answer.setAll(method.work().apply(new ApiMethod.Call(arguments, address)));
      return answer;
    } catch (SlackRefusal refusal) {
      return ApiAnswer.no(refusal);
    }
  }

  private ObjectNode missingScope(ApiMethod method) {
    return ApiAnswer.no("missing_scope")
        .put("needed", String.join(",", method.scopes().stream().sorted().toList()))
        .put("provided", String.join(",", tokens.scopes().stream().sorted().toList()));
  }

  private static Optional<String> token(Context request, Arguments arguments) {
    String header = Optional.ofNullable(request.header("Authorization")).orElse("");
    return header.startsWith("Bearer ")
        ? Optional.of(header.substring("Bearer ".length()).strip())
        : arguments.text("token");
  }

  private static void send(Context request, ObjectNode answer) {
    request.contentType("application/json; charset=utf-8").result(answer.toString());
  }
}
