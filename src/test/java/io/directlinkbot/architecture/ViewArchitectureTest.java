package io.directlinkbot.architecture;

import static io.directlinkbot.architecture.Parts.ROOT;
import static io.directlinkbot.architecture.Parts.allBelow;
import static io.directlinkbot.architecture.Parts.oneType;
import static io.directlinkbot.architecture.Parts.part;
import static io.directlinkbot.architecture.Parts.uses;
import static io.directlinkbot.architecture.Parts.valuesOf;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which part of the views uses which. */
@AnalyzeClasses(packages = ROOT, importOptions = MainClasses.class)
final class ViewArchitectureTest {
  @ArchTest static final ArchRule SLACK_VIEW = draws("slack.view");

  @ArchTest static final ArchRule SLACK_VIEW_CARD = draws("slack.view.card");

  @ArchTest
  static final ArchRule SLACK_VIEW_DIALOG = draws("slack.view.dialog", part("slack.view.card"));

  @ArchTest
  static final ArchRule SLACK_VIEW_THREAD = draws("slack.view.thread", part("slack.view.card"));

  @ArchTest static final ArchRule SLACK_VIEW_CHANNEL = draws("slack.view.channel", part("notice"));

  @ArchTest
  static final ArchRule SLACK_VIEW_WHISPER =
      draws("slack.view.whisper", part("slack.view.card"), oneType("decide.Decision"));

  @ArchTest
  static final ArchRule SLACK_VIEW_ANSWER = draws("slack.view.answer", part("slack.view.card"));

  @ArchTest static final ArchRule SLACK_VIEW_HOME = draws("slack.view.home");

  /**
   * What draws uses the texts, what it draws of, the views below it, and these. It asks nobody, so
   * no part that does something is among them.
   */
  private static ArchRule draws(String part, Types... more) {
    Stream<Types> all =
        Stream.of(
            part("slack.text"),
            part("slack.view"),
            allBelow("request"),
            valuesOf("directlink"),
            valuesOf("config"),
            part("account"));
    return uses(part, Stream.concat(all, Stream.of(more)).toArray(Types[]::new));
  }
}
