package io.directlinkbot.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.directlinkbot.architecture.Parts.ROOT;
import static io.directlinkbot.architecture.Parts.allBelow;
import static io.directlinkbot.architecture.Parts.part;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Which part uses what from outside the bot; which parts are pure. */
@AnalyzeClasses(packages = ROOT, importOptions = MainClasses.class)
final class LibraryUseTest {
  /** Values, collections and points in time: nothing that reaches out of a function. */
  private static final String[] PURE = {
    ROOT + "..",
    "java.lang",
    "java.lang.invoke",
    "java.lang.runtime",
    "java.util",
    "java.util.function",
    "java.util.regex",
    "java.util.stream",
    "java.time",
    "java.time.format",
    "org.jspecify.annotations"
  };

  @ArchTest
  static final ArchRule ONLY_DIRECTLINK_AWS_USES_THE_AWS_SDK =
      onlyIn(ROOT + ".directlink.aws..", "software.amazon.awssdk..");

  @ArchTest
  static final ArchRule ONLY_SLACK_USES_THE_SLACK_SDK = onlyIn(ROOT + ".slack..", "com.slack..");

  /** The tests have them, so nothing but this notices a use before the bot is packaged. */
  @ArchTest
  static final ArchRule NOBODY_USES_THE_SDKS_SOCKETS =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javax.websocket..",
                  "org.glassfish..",
                  "org.java_websocket..",
                  "com.slack.api.socket_mode..",
                  "com.slack.api.bolt.socket_mode.."));

  @ArchTest
  static final ArchRule ONLY_THE_STORE_AND_ITS_READERS_USE_A_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".store", ROOT + ".journal..", ROOT + ".lease")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql.."));

  @ArchTest
  static final ArchRule ONLY_THE_STORE_USES_WHAT_MAKES_ONE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".store", ROOT + ".journal.audit")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.sqlite..", "org.flywaydb..", "com.zaxxer.."));

  @ArchTest
  static final ArchRule ONLY_METRICS_AND_THE_WIRING_USE_MICROMETER =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".metrics", ROOT)
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.micrometer..", "io.prometheus.."));

  @ArchTest
  static final ArchRule ONLY_THE_SANDBOX_USES_JAVALIN = onlyIn(ROOT + ".sandbox..", "io.javalin..");

  @ArchTest
  static final ArchRule REQUEST_IS_PURE =
      pure(allBelow("request"), "java.security", "java.nio.charset");

  @ArchTest
  static final ArchRule VIEWS_ARE_PURE = pure(allBelow("slack.view"), "com.slack.api.model..");

  @ArchTest
  static final ArchRule DIRECTLINK_USES_THE_JDK_AND_CAFFEINE =
      classes()
          .that(part("directlink"))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  ROOT + "..", "java..", "org.jspecify..", "com.github.benmanes.caffeine.."));

  @ArchTest
  static final ArchRule PURE_PARTS_ASK_NEITHER_CLOCK_NOR_SYSTEM =
      noClasses()
          .that(allBelow("request").or(allBelow("slack.view")))
          .should()
          .dependOnClassesThat(
              belongToAnyOf(InstantSource.class, Clock.class, System.class, Thread.class));

  private static ArchRule onlyIn(String place, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(place)
        .should()
        .dependOnClassesThat(resideInAnyPackage(library));
  }

  private static ArchRule pure(Types part, String... model) {
    String[] allowed = Stream.of(PURE, model).flatMap(Stream::of).toArray(String[]::new);
    return classes().that(part).should().onlyDependOnClassesThat(resideInAnyPackage(allowed));
  }
}
