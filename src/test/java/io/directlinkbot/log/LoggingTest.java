package io.directlinkbot.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingTest {
  private static final String LINE_OF_TEXT =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (TRACE|DEBUG|INFO |WARN |ERROR) \\w+ .*";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"TEXT, debug", "JSON, debug", "TEXT, trace", "JSON, TRACE"})
  void noSecretGetsIntoTheLog(String format, String level) throws Exception {
    Output output = run(format, level, "end");

    assertThat(output.out())
        .doesNotContain("CANARY")
        .contains("early •••", "argument ••• [•••]", "thrown", "pair", "fine •••", "authKey")
        .contains("IllegalStateException: •••", "IOException: of •••", "end");
    assertThat(output.err()).isEmpty();
  }

  @Test
  void aLineOfTextHasTimeLevelLoggerAndMessage() throws Exception {
    List<String> lines = run("TEXT", "debug", "end").out().lines().toList();

    assertThat(lines).last().asString().matches(LINE_OF_TEXT).endsWith("Z INFO  Bot end");
    assertThat(lines).allSatisfy(line -> assertThat(line).matches(LINE_OF_TEXT + "|    .*"));
  }

  @Test
  void aMessageCanNotPretendToBeALineOfItsOwn() throws Exception {
    assertThat(run("TEXT", "info", "a\nb\r\nc\u001b[1m").out()).endsWith("Bot a b c [1m\n");
  }

  @Test
  void aMessageCanNotTurnTheLineAround() throws Exception {
    assertThat(run("TEXT", "info", "a\u202eb\u0085c\u2028d\u200be").out())
        .endsWith("Bot a b c d e\n");
  }

  @Test
  void aLineOfJsonIsAnObject() throws Exception {
    List<String> lines = run("JSON", "debug", "a\nb").out().lines().skip(1).toList();

    ObjectMapper mapper = new ObjectMapper();
    for (String line : lines) {
      assertThat(mapper.readTree(line).isObject()).isTrue();
    }
    JsonNode last = mapper.readTree(lines.getLast());
    assertThat(last.get("time").asText()).endsWith("Z");
    assertThat(last.get("level").asText()).isEqualTo("INFO");
    assertThat(last.get("logger_name").asText()).isEqualTo("io.directlinkbot.Bot");
    assertThat(last.get("message").asText()).isEqualTo("a\nb");
  }

  @ParameterizedTest
  @CsvSource({"'', false", "info, false", "warn, false", "debug, true"})
  void librariesAreQuietUnlessTheLevelIsDebug(String level, boolean librariesTalk)
      throws Exception {
    String out = run("TEXT", level, "end").out();

    assertThat(out).contains("WARN  SlackHttpClient message");
    assertThat(out.contains("DEBUG SlackHttpClient")).isEqualTo(librariesTalk);
    assertThat(out.contains("DEBUG Bot")).isEqualTo(librariesTalk);
    assertThat(out.contains("Bot end")).isEqualTo(!level.equals("warn"));
  }

  @Test
  void anUnknownLevelIsTold() throws Exception {
    assertThat(run("TEXT", "loud", "end").out())
        .contains("DIRECTLINK_BOT_LOG_LEVEL is no log level, so info applies", "Bot end");
  }

  private Output run(String format, String level, String message) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.directlinkbot.log.LeakyProgram",
                format,
                message)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = program.environment();
    environment.put(Logging.LEVEL_VARIABLE, level);
    assertThat(program.start().waitFor()).isZero();
    return new Output(read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }

  private record Output(String out, String err) {}
}
