package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.sandbox.cloud.RefusedException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes by which the page acts: {@code POST /sandbox/NAME} with a JSON object, answered by a
 * JSON object. An action that can't be done is answered by 400 and {@code {"error": "a sentence for
 * the reader"}}.
 */
final class ActionRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(ActionRoutes.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JavalinConfig server;

  ActionRoutes(JavalinConfig server) {
    this.server = server;
  }

  /** Adds an action. */
  ActionRoutes on(String name, Action action) {
    server.routes.post("/sandbox/" + name, http -> carryOut(http, action));
    return this;
  }

  private static void carryOut(Context http, Action action) throws Exception {
    http.contentType("application/json");
    try {
      PageGuard.admit(http);
      http.result(JSON.writeValueAsBytes(action.carryOut(ActionFields.of(http))));
    } catch (ActionRefusal | RefusedException refusal) {
      refuse(http, 400, String.valueOf(refusal.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("Action {} of the page failed", http.path(), e);
      refuse(http, 500, "The sandbox failed; see its log.");
    }
  }

  private static void refuse(Context http, int status, String why) throws Exception {
    http.status(status).result(JSON.writeValueAsBytes(Map.of("error", why)));
  }

  /**
   * Carries out an action and returns the answer for the page, as any object that Jackson can
   * write.
   */
  @FunctionalInterface
  interface Action {
    Object carryOut(ActionFields fields) throws Exception;
  }
}
