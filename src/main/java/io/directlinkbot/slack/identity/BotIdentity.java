package io.directlinkbot.slack.identity;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.directlinkbot.request.approval.Organization;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bot, as Slack knows it.
 *
 * @param organization whose people may be approvers
 * @param user id of the bot's own user
 * @param url of the workspace, ends in a slash
 * @param scopes of the bot token; empty when Slack did not say
 * @param date Slack's own time when it answered; empty when it did not say
 */
public record BotIdentity(
    Organization organization,
    String user,
    String url,
    Set<String> scopes,
    Optional<Instant> date) {
  public BotIdentity {
    scopes = Set.copyOf(scopes);
  }

  /** Reads the answer of {@code auth.test}. */
  public static BotIdentity of(Organization organization, AuthTestResponse answer) {
    return new BotIdentity(
        organization,
        answer.getUserId(),
        answer.getUrl(),
        header(answer, "x-oauth-scopes")
            .flatMap(list -> Stream.of(list.split(",", -1)))
            .map(String::strip)
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet()),
        header(answer, "date").findFirst().flatMap(BotIdentity::time));
  }

  private static Stream<String> header(AuthTestResponse answer, String name) {
    return Optional.ofNullable(answer.getHttpResponseHeaders()).orElse(Map.of()).entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .flatMap(List::stream);
  }

  private static Optional<Instant> time(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
