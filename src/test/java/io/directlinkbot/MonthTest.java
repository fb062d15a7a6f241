package io.directlinkbot;

import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.slack.view.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of fifty interfaces, with outages, as three channels show it in the end. */
@Order(1)
final class MonthTest {
  private static final Path FOLDER = Path.of("src/test/resources/month");

  @TempDir private Path folder;

  @Test
  void isAsItsFilesShow() throws Exception {
    try (Month month = new Month(folder)) {
      new MonthScript(month).play();

      MonthTranscript transcript =
          new MonthTranscript(month.slack().workspace().snapshot(), month.begin());
      compare("prod", transcript.of(Fixture.PROD));
      compare("staging", transcript.of(Fixture.STAGING));
      compare("leads", transcript.of(Month.LEADS));
    }
  }

  private static void compare(String channel, String shown) {
    Golden.compare(FOLDER.resolve(channel + ".txt"), "MonthTest", shown);
  }
}
