package io.directlinkbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import io.directlinkbot.slack.api.SlackClient;
import java.util.Set;

/** Which part of the bot uses which. The root package wires them up and may use them all. */
@AnalyzeClasses(packages = ROOT, importOptions = MainClasses.class)
final class ArchitectureTest {
  private static final Types REQUESTS = allBelow("request");
  private static final Types VIEWS = allBelow("slack.view");

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
          part("problem"),
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

  @ArchTest static final ArchRule SLACK_IDENTITY = uses("slack.identity", REQUESTS);

  @ArchTest
  static final ArchRule SLACK_SAMPLE =
      uses(
          "slack.sample",
          part("slack.text"),
          part("slack.api"),
          VIEWS,
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest static final ArchRule LOOP = uses("loop");

  @ArchTest static final ArchRule LOG = uses("log", part("config"));

  @ArchTest static final ArchRule PROXY = uses("proxy", part("problem"), oneType("config.Secret"));

  @ArchTest static final ArchRule METRICS = uses("metrics", oneType("http.ReadOnlyPage"));

  @ArchTest static final ArchRule DIRECTLINK = uses("directlink", part("metrics"), part("problem"));

  @ArchTest
  static final ArchRule DIRECTLINK_AWS =
      uses(
          "directlink.aws",
          part("problem"),
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
      uses("directlink.aws.answer", part("problem"), part("directlink"), part("proxy"));

  @ArchTest static final ArchRule REQUEST = uses("request", valuesOf("directlink"));

  @ArchTest static final ArchRule REQUEST_APPROVAL = uses("request.approval", part("request"));

  @ArchTest static final ArchRule REQUEST_REMINDER = uses("request.reminder", part("request"));

  @ArchTest
  static final ArchRule REQUEST_PREFLIGHT =
      uses("request.preflight", part("request"), valuesOf("directlink"));

  @ArchTest
  static final ArchRule ACCOUNT = uses("account", part("config"), valuesOf("directlink"), REQUESTS);

  @ArchTest static final ArchRule NOTICE = uses("notice", REQUESTS, valuesOf("directlink"));

  @ArchTest static final ArchRule STORE = uses("store", part("problem"), part("loop"));

  @ArchTest
  static final ArchRule JOURNAL =
      uses(
          "journal",
          part("problem"),
          part("store"),
          REQUESTS,
          part("notice"),
          valuesOf("directlink"));

  @ArchTest
  static final ArchRule JOURNAL_AUDIT =
      uses("journal.audit", part("problem"), part("journal"), part("store"));

  @ArchTest
  static final ArchRule JOURNAL_RETENTION =
      uses("journal.retention", part("journal"), REQUESTS, part("store"), part("lease"));

  @ArchTest static final ArchRule LEASE = uses("lease", part("store"), part("loop"));

  @ArchTest static final ArchRule HTTP = uses("http", part("problem"), part("config"));

  @ArchTest static final ArchRule HEALTH = uses("health", oneType("http.ReadOnlyPage"));

  @ArchTest
  static final ArchRule WATCH =
      uses(
          "watch",
          part("problem"),
          part("metrics"),
          part("directlink"),
          REQUESTS,
          part("notice"),
          part("journal"),
          part("lease"),
          part("loop"));

  @ArchTest
  static final ArchRule DECIDE =
      uses("decide", part("problem"), part("directlink"), REQUESTS, part("journal"), part("fault"));

  @ArchTest static final ArchRule SLACK_TEXT = uses("slack.text", oneType("config.Language"));

  @ArchTest
  static final ArchRule SLACK_VIEW =
      uses(
          "slack.view",
          part("slack.text"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_VIEW_CARD =
      uses(
          "slack.view.card",
          part("slack.text"),
          part("slack.view"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_VIEW_DIALOG =
      uses(
          "slack.view.dialog",
          part("slack.text"),
          part("slack.view"),
          part("slack.view.card"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_VIEW_THREAD =
      uses(
          "slack.view.thread",
          part("slack.text"),
          part("slack.view"),
          part("slack.view.card"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_VIEW_CHANNEL =
      uses(
          "slack.view.channel",
          part("slack.text"),
          part("slack.view"),
          part("notice"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_VIEW_WHISPER =
      uses(
          "slack.view.whisper",
          part("slack.text"),
          part("slack.view"),
          part("slack.view.card"),
          oneType("decide.Decision"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_VIEW_ANSWER =
      uses(
          "slack.view.answer",
          part("slack.text"),
          part("slack.view"),
          part("slack.view.card"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_API =
      uses(
          "slack.api",
          part("slack.identity"),
          part("problem"),
          part("metrics"),
          part("slack.text"),
          part("slack.pace"),
          VIEWS,
          REQUESTS,
          part("config"),
          part("proxy"),
          part("fault"),
          oneType("lease.Lease"));

  @ArchTest
  static final ArchRule SLACK_VIEW_HOME =
      uses(
          "slack.view.home",
          part("slack.view"),
          part("slack.text"),
          REQUESTS,
          valuesOf("directlink"),
          valuesOf("config"),
          part("account"));

  @ArchTest
  static final ArchRule SLACK_HOME =
      uses(
          "slack.home",
          part("slack.people"),
          part("slack.known"),
          part("slack.api"),
          part("slack.pace"),
          part("slack.text"),
          VIEWS,
          REQUESTS,
          part("account"),
          part("journal"),
          part("loop"));

  @ArchTest
  static final ArchRule SLACK_MENTION =
      uses(
          "slack.mention",
          part("slack.posting"),
          part("slack.people"),
          part("slack.known"),
          part("slack.api"),
          part("slack.text"),
          VIEWS,
          REQUESTS,
          part("account"),
          part("journal"));

  @ArchTest static final ArchRule SLACK_PACE = uses("slack.pace");

  /**
   * Slack's Web API is called in one place, which counts the calls and sorts the errors. The others
   * are lent the SDK's client for one call each.
   */
  @ArchTest
  static final ArchRule NOBODY_ELSE_MAKES_A_CLIENT_OF_THE_WEB_API =
      noClasses()
          .that(not(oneType("slack.api.SlackSdk")))
          .should()
          .callMethodWhere(
              describe(
                  "a client of the Web API is made or asked for",
                  call ->
                      Set.of("MethodsClient", "AsyncMethodsClient")
                          .contains(call.getTarget().getRawReturnType().getSimpleName())));

  @ArchTest
  static final ArchRule SLACK_INBOUND =
      uses("slack.inbound", part("slack.identity"), part("slack.api"), part("loop"));

  @ArchTest
  static final ArchRule SLACK_SOCKET =
      uses(
          "slack.socket",
          part("problem"),
          part("metrics"),
          part("slack.inbound"),
          part("slack.api"),
          part("config"),
          part("loop"));

  @ArchTest
  static final ArchRule SLACK_HTTP =
      uses("slack.http", part("metrics"), part("slack.inbound"), part("slack.api"), part("config"));

  @ArchTest
  static final ArchRule SLACK_PEOPLE =
      uses(
          "slack.people",
          part("problem"),
          part("slack.text"),
          part("slack.api"),
          part("slack.pace"),
          REQUESTS,
          part("account"),
          part("config"),
          part("journal"));

  @ArchTest
  static final ArchRule SLACK_KNOWN =
      uses(
          "slack.known",
          part("slack.identity"),
          part("slack.api"),
          VIEWS,
          REQUESTS,
          part("account"),
          part("config"),
          part("journal"),
          part("directlink"));

  @ArchTest
  static final ArchRule SLACK_CLICK =
      uses(
          "slack.click",
          part("slack.text"),
          part("fault"),
          part("slack.people"),
          part("slack.known"),
          part("slack.api"),
          VIEWS,
          part("decide"),
          REQUESTS,
          part("account"),
          part("journal"),
          part("directlink"));

  @ArchTest
  static final ArchRule SLACK_COMMAND =
      uses(
          "slack.command",
          part("slack.text"),
          part("fault"),
          part("slack.text"),
          part("slack.click"),
          part("slack.people"),
          part("slack.known"),
          part("slack.api"),
          VIEWS,
          part("decide"),
          part("notice"),
          REQUESTS,
          part("account"),
          part("journal"),
          valuesOf("config"),
          oneType("config.NearestWord"),
          part("directlink"));

  @ArchTest
  static final ArchRule SLACK_POSTING =
      uses(
          "slack.posting",
          part("slack.text"),
          part("slack.api"),
          part("slack.pace"),
          VIEWS,
          REQUESTS,
          part("journal"),
          oneType("lease.Lease"));

  /** What is posted or changed elsewhere could stand twice, or be another bot's to post. */
  @ArchTest
  static final ArchRule ONLY_POSTING_POSTS_AND_CHANGES =
      noClasses()
          .that(not(part("slack.posting")).and(not(part("slack.api"))))
          .should()
          .callMethodWhere(
              describe(
                  "a message is posted or changed",
                  call ->
                      call.getTargetOwner().isEquivalentTo(SlackClient.class)
                          && Set.of("post", "update").contains(call.getName())));

  @ArchTest
  static final ArchRule SLACK_PUBLISH_DUE =
      uses(
          "slack.publish.due",
          part("slack.pace"),
          part("slack.view.card"),
          part("config"),
          REQUESTS,
          part("account"),
          part("journal"));

  @ArchTest
  static final ArchRule SLACK_PUBLISH =
      uses(
          "slack.publish",
          part("problem"),
          part("metrics"),
          part("slack.text"),
          part("slack.publish.due"),
          part("slack.posting"),
          part("slack.people"),
          part("slack.known"),
          part("slack.api"),
          part("slack.pace"),
          VIEWS,
          part("notice"),
          REQUESTS,
          part("account"),
          part("config"),
          part("journal"),
          part("lease"),
          part("loop"));

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
