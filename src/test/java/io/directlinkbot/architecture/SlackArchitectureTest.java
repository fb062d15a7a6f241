package io.directlinkbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

/** Which part of Slack's side uses which; {@link ViewArchitectureTest} has what it draws. */
@AnalyzeClasses(packages = ROOT, importOptions = MainClasses.class)
final class SlackArchitectureTest {
  private static final Types REQUESTS = allBelow("request");
  private static final Types VIEWS = allBelow("slack.view");

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

  @ArchTest static final ArchRule SLACK_TEXT = uses("slack.text", oneType("config.Language"));

  @ArchTest
  static final ArchRule SLACK_API =
      uses(
          "slack.api",
          part("slack.identity"),
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
}
