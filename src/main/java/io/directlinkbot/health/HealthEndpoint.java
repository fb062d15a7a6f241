package io.directlinkbot.health;

import com.sun.net.httpserver.Headers;
import io.directlinkbot.http.ReadOnlyPage;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers with 200 if all parts are good, else with 503, and with a JSON object that names each
 * part.
 *
 * @param parts computed for each request; may be asked on several threads
 */
public record HealthEndpoint(Supplier<List<PartStatus>> parts) implements ReadOnlyPage {

  @Override
  public Content read(Headers request) {
    HealthResponse response = HealthResponse.of(parts.get());
    return new Content(response.status(), "application/json", response.json());
  }
}
