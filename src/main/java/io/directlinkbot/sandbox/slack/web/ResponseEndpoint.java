package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.sandbox.slack.content.IssuedResponseUrls;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Receives what the app sends to a {@code response_url}. */
final class ResponseEndpoint {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final IssuedResponseUrls urls;
  private final MethodFaultPlan faults;

  ResponseEndpoint(IssuedResponseUrls urls, MethodFaultPlan faults) {
    this.urls = urls;
    this.faults = faults;
  }

  void register(JavalinConfig config, String base) {
    config.routes.post(base + "/response/{id}", this::serve);
  }

  private void serve(Context request) {
    try {
      JsonNode body = JSON.readTree(request.body());
      Optional<MethodFault> fault = faults.take(MethodFaultPlan.RESPONSE_URL, body);
      if (fault.isPresent() && fault.get() instanceof MethodFault.Refused(var error, var _)) {
        throw SlackRefusal.of(error);
      }
      urls.answer(request.pathParam("id"), body);
      request.result("ok");
    } catch (JsonProcessingException broken) {
      request.status(400).result("invalid_payload");
    } catch (SlackRefusal refusal) {
      boolean gone = refusal.error().endsWith("_url");
      request.status(gone ? 404 : 400);
      request.contentType("application/json").result(ApiAnswer.no(refusal).toString());
    }
  }
}
