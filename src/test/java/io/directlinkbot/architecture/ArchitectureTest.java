package io.directlinkbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.directlinkbot.architecture.Parts.ROOT;
import static io.directlinkbot.architecture.Parts.oneType;
import static io.directlinkbot.architecture.Parts.part;
import static io.directlinkbot.architecture.Parts.uses;
import static io.directlinkbot.architecture.Parts.valuesOf;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which part of the bot uses which. The root package wires them up and may use them all. */
@AnalyzeClasses(packages = ROOT, importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest static final ArchRule CONFIG = uses("config");

  @ArchTest static final ArchRule LOOP = uses("loop");

  @ArchTest static final ArchRule LOG = uses("log", part("config"));

  @ArchTest static final ArchRule DIRECTLINK = uses("directlink");

  @ArchTest
  static final ArchRule DIRECTLINK_AWS =
      uses("directlink.aws", part("directlink"), part("config"), part("proxy"));

  @ArchTest static final ArchRule PROXY = uses("proxy", oneType("config.Secret"));

  @ArchTest static final ArchRule REQUEST = uses("request", valuesOf("directlink"));

  @ArchTest
  static final ArchRule JOURNAL =
      uses("journal", part("request"), part("notice"), valuesOf("directlink"), part("loop"));

  @ArchTest static final ArchRule NOTICE = uses("notice", part("request"), valuesOf("directlink"));

  @ArchTest static final ArchRule LEASE = uses("lease", part("journal"), part("loop"));

  @ArchTest static final ArchRule HEALTH = uses("health", part("config"));

  @ArchTest
  static final ArchRule WATCH =
      uses(
          "watch",
          part("directlink"),
          part("request"),
          part("notice"),
          part("journal"),
          part("lease"),
          part("loop"));

  @ArchTest
  static final ArchRule DECIDE =
      uses("decide", part("directlink"), part("request"), part("journal"));

  @ArchTest
  static final ArchRule SLACK =
      uses(
          "slack",
          part("slack.view"),
          part("request"),
          part("notice"),
          part("journal"),
          part("lease"),
          part("decide"),
          part("directlink"),
          part("config"),
          part("proxy"),
          part("loop"));

  @ArchTest
  static final ArchRule SLACK_VIEW =
      uses(
          "slack.view",
          part("request"),
          part("notice"),
          oneType("decide.Decision"),
          oneType("decide.DeclineDecision"),
          valuesOf("directlink"),
          valuesOf("config"));

  @ArchTest
  static final ArchRule OPS = uses("ops", part("journal"), part("request"), valuesOf("directlink"));

  @ArchTest
  static final ArchRule SANDBOX_KNOWS_NOTHING_OF_THE_BOT =
      noClasses()
          .that(resideInAPackage(ROOT + ".sandbox.."))
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".sandbox.."))));

  @ArchTest
  static final ArchRule ONLY_ITS_COMMAND_KNOWS_THE_SANDBOX =
      noClasses()
          .that(
              not(
                  resideInAPackage(ROOT + ".sandbox..")
                      .or(oneType("SandboxCommand"))
                      .or(oneType("SandboxConfig"))
                      .or(oneType("SandboxGreeting"))))
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + ".sandbox.."));

  @ArchTest
  static final ArchRule NO_PART_IS_IN_A_CYCLE =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
