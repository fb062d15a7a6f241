package io.directlinkbot.slack.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.directlinkbot.proxy.InterceptedAnswer;
import io.directlinkbot.proxy.NetworkFailureText;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;

/** Sorts Slack's errors by what to do about them; {@link ErrorWords} lists Slack's words. */
final class SlackErrors {
  /** The methods that judge a token: one that they refuse is refused everywhere. */
  private static final Set<String> JUDGES = Set.of("auth.test", "apps.connections.open");

  private static final Duration RATE_LIMIT_DEFAULT = Duration.ofSeconds(30);

  /** Slack counts its limits by the minute; a longer wait is not Slack's. */
  private static final long RATE_LIMIT_MOST_SECONDS = 600;

  private SlackErrors() {}

  /** Whether a method judges tokens. */
  static boolean isJudge(String method) {
    return JUDGES.contains(method);
  }

  /** Returns the exception for a call that threw. */
  static SlackException of(String method, Exception failure) {
    if (failure instanceof SlackApiException answer && answer.getResponse().code() == 429) {
      Duration wait =
          Optional.ofNullable(answer.getResponse().header("Retry-After"))
              .filter(text -> text.matches("\\d{1,6}"))
              .map(text -> Math.clamp(Long.parseLong(text), 1, RATE_LIMIT_MOST_SECONDS))
              .map(Duration::ofSeconds)
              .orElse(RATE_LIMIT_DEFAULT);
      return new SlackException(
          new Trouble.RateLimited(wait),
          Reason.of("reason.slack.wait", method, Math.toIntExact(wait.toSeconds())),
          failure);
    }
    Reason what =
        switch (failure) {
          case SlackApiException answer -> answered(method, answer);
          case IOException network ->
              unreached(
                  method,
                  NetworkFailureText.of(network).orElseGet(() -> Reason.quoted(said(network))));
          case JsonParseException _ -> notSlacks(method);
          default -> Reason.of("reason.slack.refused", method, failure.toString());
        };
    return new SlackException(new Trouble.Uncertain(), what, failure);
  }

  /**
   * Returns the exception for an answer with {@code ok: false}, which the SDK returns like a
   * result.
   *
   * @param channel id of the channel that the call was for; empty for none
   */
  static SlackException of(String method, String channel, SlackApiTextResponse answer) {
    if (answer.getError() == null) {
      return garbage(method);
    }
    String error = answer.getError();
    return new SlackException(trouble(method, error, channel), reason(method, answer, error), null);
  }

  /** Returns the exception for a refusal that blames a token which {@code auth.test} accepts. */
  static SlackException withGoodToken(SlackException refusal, String channel) {
    return new SlackException(
        inPlace(channel), Reason.of("reason.slack.good-token", refusal.reason()), refusal);
  }

  /** Describes an HTTP status, or a body that is not Slack's although the status is good. */
  private static Reason answered(String method, SlackApiException thrown) {
    Response answer = thrown.getResponse();
    boolean page =
        answer.code() < 500
            && InterceptedAnswer.isPage(String.valueOf(thrown.getResponseBody()).getBytes(UTF_8));
    return answer.isSuccessful()
        ? notSlacks(method)
        : InterceptedAnswer.words(answer.code(), Optional.ofNullable(answer.header("Location")))
            .or(() -> Optional.of(InterceptedAnswer.page()).filter(_ -> page))
            .map(words -> unreached(method, words))
            .orElseGet(() -> Reason.of("reason.slack.http", method, String.valueOf(answer.code())));
  }

  /** Returns the failure's own words, without its class where it has some. */
  private static String said(IOException failure) {
    return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
  }

  private static Reason unreached(String method, Reason why) {
    return Reason.of("reason.slack.unreached", method, why);
  }

  private static Reason notSlacks(String method) {
    return Reason.of("reason.slack.not-slacks-but", method, InterceptedAnswer.page());
  }

  /** Returns the exception for an answer that can't be Slack's. */
  static SlackException garbage(String method) {
    return new SlackException(
        new Trouble.Uncertain(), Reason.of("reason.slack.not-slacks", method), null);
  }

  private static Trouble trouble(String method, String error, String channel) {
    Optional<ErrorWords> sort = ErrorWords.of(error);
    if (sort.isEmpty()) {
      return new Trouble.Refused(channel);
    }
    return switch (sort.get()) {
      case TOKEN -> new Trouble.Token();
      case RIGHTS -> JUDGES.contains(method) ? new Trouble.Token() : inPlace(channel);
      case SCOPE -> new Trouble.Scope(channel);
      case CHANNEL -> new Trouble.Channel(channel);
      case GONE -> new Trouble.Gone();
      case FORM -> new Trouble.Form(channel);
      case TOO_LATE -> channel.isEmpty() ? new Trouble.TooLate() : new Trouble.Refused(channel);
      case UNCERTAIN -> new Trouble.Uncertain();
      case RATE_LIMIT -> new Trouble.RateLimited(RATE_LIMIT_DEFAULT);
    };
  }

  private static Trouble inPlace(String channel) {
    return channel.isEmpty() ? new Trouble.Refused("") : new Trouble.Channel(channel);
  }

  private static Reason reason(String method, SlackApiTextResponse answer, String error) {
    return switch (error) {
      case "channel_not_found", "not_in_channel" -> Reason.of("reason.slack.invite", method, error);
      case "no_permission" -> Reason.of("reason.slack.invite-or-posting", method, error);
      case "is_archived", "is_inactive" -> Reason.of("reason.slack.archived", method, error);
      case "not_enabled" -> Reason.of("reason.slack.home-off", method, error);
      case "missing_scope" ->
          answer.getNeeded() == null
              ? Reason.of("reason.slack.scopes", method, error)
              : Reason.of("reason.slack.scope", method, error, answer.getNeeded());
      default -> {
        String blamed = BlockErrors.describe(answer);
        yield blamed.isEmpty()
            ? Reason.of("reason.slack.refused", method, error)
            : Reason.of("reason.slack.refused-so", method, error, blamed);
      }
    };
  }
}
