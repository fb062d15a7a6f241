package io.directlinkbot.metrics;

import com.sun.net.httpserver.Headers;
import io.directlinkbot.http.ReadOnlyPage;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Answers with all measurements in the text form of Prometheus, or as OpenMetrics where the reader
 * asks for that.
 *
 * @param refresh brings values up to date that are not computed by themselves; called at each
 *     reading, on many threads
 */
public record MetricsEndpoint(PrometheusMeterRegistry registry, Runnable refresh)
    implements ReadOnlyPage {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  @Override
  public Content read(Headers request) {
    refresh.run();
    String type = wantsOpenMetrics(request) ? OPEN_METRICS : TEXT;
    return new Content(200, type, registry.scrape(type));
  }

  private static boolean wantsOpenMetrics(Headers request) {
    @Nullable String accepted = request.getFirst("Accept");
    return accepted != null && accepted.contains("application/openmetrics-text");
  }
}
