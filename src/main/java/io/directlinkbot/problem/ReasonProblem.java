package io.directlinkbot.problem;

import io.directlinkbot.reason.Reason;
import java.util.Map;
import java.util.Optional;

/** Which problem a reason is that people read in their own language. */
public final class ReasonProblem {
  private static final Map<String, KnownProblem> BY_KEY =
      Map.ofEntries(
          Map.entry("reason.cloud.bot-failed", CloudProblem.POLL_FAULT),
          Map.entry("reason.cloud.clock-off", CloudProblem.CLOCK_OFF),
          Map.entry("reason.cloud.key-refused", CloudProblem.KEY_REFUSED),
          Map.entry("reason.cloud.forbidden", CloudProblem.PERMISSION_MISSING),
          Map.entry("reason.cloud.throttled", CloudProblem.THROTTLED),
          Map.entry("reason.cloud.refused", CloudProblem.REFUSED),
          Map.entry("reason.cloud.refused-without-reason", CloudProblem.REFUSED),
          Map.entry("reason.cloud.failed", CloudProblem.FAILED),
          Map.entry("reason.cloud.no-list", CloudProblem.NO_LIST),
          Map.entry("reason.cloud.no-list-but-text", CloudProblem.NO_LIST),
          Map.entry("reason.cloud.intercepted", CloudProblem.NOT_THE_CLOUD),
          Map.entry("reason.cloud.interrupted", CloudProblem.INTERRUPTED),
          Map.entry("reason.cloud.too-slow", CloudProblem.TIMEOUT),
          Map.entry("reason.cloud.own-fault", CloudProblem.OWN_FAULT),
          Map.entry("reason.cloud.unknown-host", CloudProblem.HOST_UNKNOWN),
          Map.entry("reason.cloud.no-connection", CloudProblem.NO_CONNECTION),
          Map.entry("reason.cloud.not-the-api", CloudProblem.NOT_THE_API),
          Map.entry("reason.cloud.broke", CloudProblem.CONNECTION_BROKE),
          Map.entry("reason.cloud.no-key", CloudProblem.KEY_MISSING),
          Map.entry("reason.cloud.closed", CloudProblem.OWN_FAULT),
          Map.entry("reason.slack.invite", SlackProblem.CHANNEL_CLOSED),
          Map.entry("reason.slack.invite-or-posting", SlackProblem.NO_PERMISSION),
          Map.entry("reason.slack.archived", SlackProblem.CHANNEL_ARCHIVED),
          Map.entry("reason.slack.home-off", SlackProblem.HOME_OFF),
          Map.entry("reason.slack.scope", SlackProblem.SCOPE_MISSING),
          Map.entry("reason.slack.scopes", SlackProblem.SCOPE_MISSING),
          Map.entry("reason.slack.wait", SlackProblem.RATE_LIMITED),
          Map.entry("reason.slack.unreached", SlackProblem.UNREACHABLE),
          Map.entry("reason.slack.http", SlackProblem.HTTP_STATUS),
          Map.entry("reason.slack.not-slacks", SlackProblem.NOT_SLACK),
          Map.entry("reason.slack.not-slacks-but", SlackProblem.NOT_SLACK),
          Map.entry("reason.slack.refused-so", SlackProblem.MESSAGE_REFUSED));

  private ReasonProblem() {}

  /**
   * Returns the problem with the reason's own words.
   *
   * @param otherwise the problem of a reason that is in no list
   */
  public static Diagnosis of(Reason reason, KnownProblem otherwise) {
    return find(reason).orElse(otherwise).inWords(reason.english());
  }

  /** Looks also into what a sentence quotes: why a call was not sent. */
  private static Optional<KnownProblem> find(Reason reason) {
    String key = reason.key().orElse("");
    if (BY_KEY.containsKey(key)) {
      return Optional.ofNullable(BY_KEY.get(key));
    }
    if (key.startsWith("reason.way.")) {
      return Optional.of(CloudProblem.WAY_BLOCKED);
    }
    return reason.arguments().stream()
        .filter(Reason.class::isInstance)
        .flatMap(each -> find((Reason) each).stream())
        .findFirst();
  }
}
