package io.directlinkbot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * What the packaged jar must not hold: the WebSocket clients with which the SDK keeps its sockets,
 * and which the tests use to be another app.
 */
final class ShippedJarIT {
  private static final List<String> NOT_SHIPPED =
      List.of(
          "javax/websocket/",
          "org/glassfish/tyrus/",
          "org/glassfish/grizzly/",
          "org/java_websocket/",
          "com/slack/api/bolt/socket_mode/");

  @Test
  void holdsNoOtherWebSocketClient() throws IOException {
    Path jar = Path.of(Objects.requireNonNull(System.getProperty("crash.jar")));
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names = file.stream().map(each -> each.getName()).toList();
      assertThat(names).contains("io/directlinkbot/Main.class");
      assertThat(names).noneMatch(name -> NOT_SHIPPED.stream().anyMatch(name::contains));
    }
  }
}
