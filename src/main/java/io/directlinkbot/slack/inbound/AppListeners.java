package io.directlinkbot.slack.inbound;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and runs the listener of a Bolt app that a payload is for. Thread-safe. */
public final class AppListeners {
  private static final Logger LOG = LoggerFactory.getLogger(AppListeners.class);

  private final App app;
  private final SlackRequestParser parser;

  public AppListeners(App app) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
  }

  /**
   * Runs the listener.
   *
   * @param body the payload as JSON or as a form, as Slack sends it
   * @param headers of the HTTP request, or what stands for them
   * @return what the listener answers; nothing when there is no listener, or it refuses
   */
  public Optional<JsonElement> run(String body, Map<String, List<String>> headers) {
    @Nullable Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                // whoever delivered it has checked where it comes from
                .socketMode(true)
                .requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .requestBody(body)
                .headers(new RequestHeaders(headers))
                .build());
    if (request == null) {
      LOG.debug("Slack sent something that the SDK does not know");
      return Optional.empty();
    }
    try {
      Response response = app.run(request);
      return response.getStatusCode() == 200 ? answer(response) : Optional.empty();
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static Optional<JsonElement> answer(Response response) {
    String body = response.getBody();
    if (body == null || body.isEmpty()) {
      return Optional.empty();
    }
    if (String.valueOf(response.getContentType()).startsWith("application/json")) {
      return Optional.of(JsonParser.parseString(body));
    }
    JsonObject text = new JsonObject();
    text.addProperty("text", body);
    return Optional.of(text);
  }
}
