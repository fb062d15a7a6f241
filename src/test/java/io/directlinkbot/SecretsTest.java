package io.directlinkbot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.Logging;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The BGP key, which the cloud sends in clear with every list, and the bot's own tokens and keys
 * show up nowhere: not in Slack, not in the store's files, not in the log at its finest.
 */
final class SecretsTest {
  private static final List<String> SECRETS =
      List.of(
          DocumentedExample.TERMS.authKey().orElseThrow(),
          "bgp-key-of-",
          DocumentedExample.PROD.secretKey(),
          "xoxb-sandbox",
          "xapp-sandbox",
          "sandbox-signing-secret");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"socket", "http"})
  void showUpNowhereInAWholeAccept(String transport) throws Exception {
    Path log = folder.resolve("log");
    Path slack = folder.resolve("slack");
    Path store = Files.createDirectory(folder.resolve("store"));

    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AcceptProgram.class.getName(),
                store.toString(),
                slack.toString(),
                transport)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    program.environment().put(Logging.LEVEL_VARIABLE, "trace");
    assertThat(program.start().waitFor()).as("exit status of " + program.command()).isZero();

    String logged = Files.readString(log, UTF_8);
    assertThat(logged).contains(AcceptProgram.DONE).contains("DEBUG").doesNotContain(SECRETS);
    assertThat(Files.readString(slack, UTF_8))
        .contains("Accepted (available)", "Declined (rejected)", "not today")
        // the health, and the history in both formats
        .contains("\"polling\"", ",decline_claimed,U0ALICE,", "\"event\":\"decline_claimed\"")
        .doesNotContain(SECRETS);
    List<Path> files = files(store);
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(Files.readString(file, ISO_8859_1))
          .as(file.getFileName().toString())
          .doesNotContain(SECRETS);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
