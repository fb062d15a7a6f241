package io.directlinkbot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.log.LogCapture;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("log")
final class HttpPortTest {
  @TempDir private Path folder;

  /** In a Java of its own, whose server gives them one second instead of fifteen. */
  @Test
  void requestsThatAreNeverFinishedAreCutOff() throws Exception {
    Path output = folder.resolve("output");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.net.httpserver.maxReqTime=1",
                "-Dsun.net.httpserver.clockTick=100",
                "-cp",
                System.getProperty("java.class.path"),
                SlowProgram.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(program.waitFor()).isZero();
    assertThat(Files.readString(output, UTF_8)).contains(SlowProgram.DONE);
  }

  @Test
  void aRequestHasFifteenSecondsAndAFewHeaders() {
    HttpPort.open(new HttpSettings(0, "127.0.0.1")).close();

    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("15");
    assertThat(System.getProperty("sun.net.httpserver.maxReqHeaderSize")).isEqualTo("32768");
  }

  @Test
  void aFaultIsAnsweredAndLogged() throws Exception {
    try (HttpPort port = HttpPort.open(new HttpSettings(0, "127.0.0.1"));
        HttpClient http = HttpClient.newHttpClient();
        LogCapture log = LogCapture.of(HttpPort.class)) {
      port.add(
          "/x",
          _ -> {
            throw new IllegalStateException("broken");
          });
      port.serve();

      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + "/x")).build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(500);
      assertThat(log.messages()).last().asString().contains("/x", "broken");
    }
  }
}
