package io.directlinkbot.sandbox.cloud.endpoint;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.UriCompliance;

/**
 * Accepts double slashes: OSC CLI joins its URLs with one slash too many, and the real endpoints
 * accept that.
 */
final class DoubleSlashes {
  private DoubleSlashes() {}

  static void accept(JavalinConfig config) {
    config.router.treatMultipleSlashesAsSingleSlash = true;
    config.jetty.modifyHttpConfiguration(
        http ->
            http.setUriCompliance(
                http.getUriCompliance()
                    .with("double slashes", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT)));
  }
}
