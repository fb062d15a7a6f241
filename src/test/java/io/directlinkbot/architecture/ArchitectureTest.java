package io.directlinkbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.directlinkbot.architecture.Parts.ROOT;
import static io.directlinkbot.architecture.Parts.allBelow;
import static io.directlinkbot.architecture.Parts.oneType;
import static io.directlinkbot.architecture.Parts.part;
import static io.directlinkbot.architecture.Parts.uses;
import static io.directlinkbot.architecture.Parts.valuesOf;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which part of the bot uses which. The root package wires them up and may use them all. */
@AnalyzeClasses(packages = ROOT, importOptions = MainClasses.class)
final class ArchitectureTest {
  private static final Types REQUESTS = allBelow("request");

  @ArchTest static final ArchRule CONFIG = uses("config");

  @ArchTest static final ArchRule CONFIG_YAML = uses("config.yaml", part("config"));

  @ArchTest static final ArchRule FAULT = uses("fault");

  @ArchTest static final ArchRule PROBLEM = uses("problem");

  @ArchTest static final ArchRule CONFIG_SHOWN = uses("config.shown", part("config"));

  @ArchTest
  static final ArchRule CHECK =
      uses(
          "check",
          part("slack.identity"),
          part("config"),
          part("proxy"),
          part("store"),
          part("http"),
          part("directlink"),
          part("directlink.aws"),
          part("account"),
          REQUESTS,
          part("slack.api"),
          part("slack.people"),
          part("slack.sample"));

  @ArchTest static final ArchRule LOOP = uses("loop");

  @ArchTest static final ArchRule MEMORY = uses("memory");

  @ArchTest static final ArchRule LOG = uses("log", part("config"));

  @ArchTest static final ArchRule PROXY = uses("proxy", oneType("config.Secret"));

  @ArchTest static final ArchRule METRICS = uses("metrics", oneType("http.ReadOnlyPage"));

  @ArchTest static final ArchRule DIRECTLINK = uses("directlink", part("metrics"));

  @ArchTest
  static final ArchRule DIRECTLINK_AWS =
      uses(
          "directlink.aws",
          part("directlink.aws.answer"),
          part("directlink.aws.keys"),
          part("directlink"),
          part("config"),
          part("proxy"));

  @ArchTest
  static final ArchRule DIRECTLINK_AWS_KEYS =
      uses(
          "directlink.aws.keys",
          part("directlink.aws.answer"),
          part("directlink"),
          part("config"),
          part("proxy"));

  @ArchTest
  static final ArchRule DIRECTLINK_AWS_ANSWER =
      uses("directlink.aws.answer", part("directlink"), part("proxy"));

  @ArchTest static final ArchRule REQUEST = uses("request", valuesOf("directlink"));

  @ArchTest static final ArchRule REQUEST_APPROVAL = uses("request.approval", part("request"));

  @ArchTest static final ArchRule REQUEST_REMINDER = uses("request.reminder", part("request"));

  @ArchTest
  static final ArchRule REQUEST_PREFLIGHT =
      uses("request.preflight", part("request"), valuesOf("directlink"));

  @ArchTest
  static final ArchRule ACCOUNT = uses("account", part("config"), valuesOf("directlink"), REQUESTS);

  @ArchTest static final ArchRule NOTICE = uses("notice", REQUESTS, valuesOf("directlink"));

  @ArchTest static final ArchRule STORE = uses("store", part("loop"));

  @ArchTest
  static final ArchRule JOURNAL =
      uses("journal", part("store"), REQUESTS, part("notice"), valuesOf("directlink"));

  @ArchTest
  static final ArchRule JOURNAL_AUDIT = uses("journal.audit", part("journal"), part("store"));

  @ArchTest
  static final ArchRule JOURNAL_RETENTION =
      uses(
          "journal.retention",
          part("journal"),
          part("journal.audit"),
          REQUESTS,
          part("store"),
          part("lease"));

  @ArchTest static final ArchRule LEASE = uses("lease", part("store"), part("loop"));

  @ArchTest static final ArchRule HTTP = uses("http", part("config"));

  @ArchTest static final ArchRule HEALTH = uses("health", oneType("http.ReadOnlyPage"));

  @ArchTest
  static final ArchRule WATCH =
      uses(
          "watch",
          part("metrics"),
          part("directlink"),
          REQUESTS,
          part("notice"),
          part("journal"),
          part("lease"),
          part("loop"));

  @ArchTest
  static final ArchRule DECIDE =
      uses("decide", part("directlink"), REQUESTS, part("journal"), part("fault"));

  @ArchTest
  static final ArchRule OPS =
      uses(
          "ops",
          part("journal"),
          part("journal.audit"),
          valuesOf("store"),
          REQUESTS,
          valuesOf("directlink"));

  /** The wiring of what people see in Slack; what it wires does not know it. */
  @ArchTest
  static final ArchRule NOTHING_USES_THE_WIRING_OF_SLACK =
      noClasses()
          .that(not(part("slack")).and(not(resideInAPackage(ROOT))))
          .should()
          .dependOnClassesThat(part("slack"));

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
                      .or(oneType("SandboxRun"))
                      .or(oneType("SandboxConfig"))
                      .or(oneType("SandboxGreeting"))))
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + ".sandbox.."));

  @ArchTest
  static final ArchRule NO_PART_IS_IN_A_CYCLE =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
