package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Refusal;
import io.directlinkbot.sandbox.slack.parts.Parts;
import io.directlinkbot.sandbox.slack.state.Store;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the Web API: finds the method, looks at the token, and says no as Slack does. */
public final class WebApi {
  private final Map<String, Method> methods = new HashMap<>();
  private final Tokens tokens;
  private final Faults faults;
  private final Calls calls;

  private final ResponseEndpoint responses;

  /** Serves what these parts can do. */
  public WebApi(Parts parts, Tokens tokens, Faults faults, Calls calls) {
    Store store = parts.store();
    ChannelAccess access = new ChannelAccess(store, tokens);
    List<Family> families =
        List.of(
            new BasicMethods(store, parts.sockets()),
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
    this.responses = new ResponseEndpoint(parts.responseUrls());
  }

  /**
   * Serves the methods below a path.
   *
   * @param base without a slash at its end
   */
  public void register(JavalinConfig config, String base) {
    config.routes.post(base + "/api/{method}", request -> serve(request, base));
    config.routes.get(base + "/api/{method}", request -> serve(request, base));
    responses.register(config, base);
  }

  private void serve(Context request, String base) {
    String name = request.pathParam("method");
    Optional<Fault> fault = faults.take(name);
    switch (fault.orElse(null)) {
      case null -> answer(request, base, name);
      case Fault.RateLimited limited -> {
        count(request, name);
        request.status(429).header("Retry-After", Integer.toString(limited.retryAfterSeconds()));
        request.json(Answer.no("ratelimited").toString());
      }
      case Fault.Status status -> {
        count(request, name);
        request.status(status.code()).result("");
      }
      case Fault.Refused refused -> {
        count(request, name);
        send(request, Answer.no(refused.error()));
      }
      case Fault.CutBefore before -> {
        count(request, name);
        Line.cut(request);
      }
      case Fault.CutAfter after -> {
        answer(request, base, name);
        Line.cut(request);
      }
      case Fault.Held held -> {
        held.hold().pass();
        answer(request, base, name);
      }
    }
  }

  private void answer(Context request, String base, String name) {
    try {
      Arguments arguments = count(request, name);
      Method method =
          Optional.ofNullable(methods.get(name)).orElseThrow(() -> Refusal.of("unknown_method"));
      tokens.check(token(request, arguments), method);
      if (!tokens.granted(method.scopes())) {
        send(request, missingScope(method));
        return;
      }
      String address = request.scheme() + "://" + request.host() + base;
      request.header("x-oauth-scopes", String.join(",", tokens.scopes()));
      request.header("x-accepted-oauth-scopes", String.join(",", method.scopes()));
      ObjectNode answer = Answer.of();
      answer.setAll(method.work().apply(new Method.Call(arguments, address)));
      send(request, answer);
    } catch (Refusal refusal) {
      send(request, Answer.no(refusal));
    }
  }

  private Arguments count(Context request, String name) {
    Arguments arguments = Arguments.of(request);
    calls.add(name, arguments.shown());
    return arguments;
  }

  private ObjectNode missingScope(Method method) {
    return Answer.no("missing_scope")
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
