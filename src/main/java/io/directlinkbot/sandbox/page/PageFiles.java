package io.directlinkbot.sandbox.page;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Serves the page at {@code /} and its files under {@code /page/}. */
final class PageFiles {
  private static final String FOLDER = "/sandbox";

  private PageFiles() {}

  static void register(JavalinConfig server) {
    server.staticFiles.add(
        files -> {
          files.hostedPath = "/page";
          files.directory = FOLDER;
          files.location = Location.CLASSPATH;
          files.headers = Map.copyOf(PageGuard.HEADERS);
        });
    server.routes.get("/", PageFiles::index);
  }

  private static void index(Context http) throws IOException {
    PageGuard.HEADERS.forEach(http::header);
    try (InputStream page = PageFiles.class.getResourceAsStream(FOLDER + "/index.html")) {
      if (page == null) {
        throw new IllegalStateException("The page is missing from the jar.");
      }
      http.contentType("text/html; charset=utf-8").result(page.readAllBytes());
    }
  }
}
