package io.directlinkbot.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.directlinkbot.config.Secret;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.CallKind;
import io.directlinkbot.slack.pace.Pacer;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.slack.pace.Urgency;
import java.io.IOException;
import java.time.Duration;
import okhttp3.FormBody;

/**
 * The one place where Slack's Web API is called: at Slack's pace, with every failure as a {@link
 * SlackException}. It alone has the SDK's client, and lends it for one call. Never waits: a call
 * that is too early is not made. Thread-safe.
 *
 * <p>Two ways to Slack lead past it. A response URL ({@link ResponseUrls}) belongs to one payload,
 * and has no limit but its own few uses. Bolt calls {@code auth.test} when an app starts.
 */
final class MethodCaller {
  private static final String AUTH_TEST = "auth.test";

  private final MethodsClient methods;
  private final Secret token;
  private final Pacer pacer;
  private final BotMetrics metrics;

  MethodCaller(MethodsClient methods, Secret token, SlackPace pace, BotMetrics metrics) {
    this.methods = methods;
    this.token = token;
    this.pacer = new Pacer(pace);
    this.metrics = metrics;
  }

  /** Returns how long a call would have to wait; zero when it may be made now. */
  Duration pauseBefore(String method, String channel, Urgency urgency) {
    return pacer.pauseBefore(CallKind.of(method, channel), urgency);
  }

  /** Fails as {@link #call} does for a call that is too early, and else does nothing. */
  void requireTurn(String method, String channel, Urgency urgency) throws SlackException {
    CallKind kind = CallKind.of(method, channel);
    refuseEarly(kind, pacer.pauseBefore(kind, urgency));
  }

  /**
   * Makes a call. When it fails over the token, asks {@code auth.test}: only that method says
   * whether a token is good; others use the same words for what the bot may not do in one place.
   *
   * @param channel id of the channel that it is for; empty for none
   * @throws SlackException with {@link Trouble.RateLimited} if it is too early, without calling
   */
  <A extends SlackApiTextResponse> A call(
      String method, String channel, Urgency urgency, Call<A> call) throws SlackException {
    try {
      return paced(method, channel, urgency, call);
    } catch (SlackException failure) {
      throw failure.trouble() instanceof Trouble.Token && !SlackErrors.isJudge(method)
          ? judged(failure, channel)
          : failure;
    }
  }

  /**
   * Makes a call of which only a {@link ShortAnswer} is read, otherwise as {@link #call}.
   *
   * @param form the arguments
   */
  ShortAnswer submit(String method, String channel, Urgency urgency, FormBody.Builder form)
      throws SlackException {
    return call(
        method,
        channel,
        urgency,
        client ->
            client.postFormWithTokenAndParseResponse(
                _ -> form, method, token.reveal(), ShortAnswer.class));
  }

  private SlackException judged(SlackException failure, String channel) {
    try {
      paced(AUTH_TEST, "", Urgency.ANSWER, client -> client.authTest(it -> it));
      return SlackErrors.withGoodToken(failure, channel);
    } catch (SlackException verdict) {
      Trouble trouble =
          verdict.trouble() instanceof Trouble.Token ? verdict.trouble() : new Trouble.Uncertain();
      return new SlackException(
          trouble, failure.getMessage() + "; " + verdict.getMessage(), verdict);
    }
  }

  private <A extends SlackApiTextResponse> A paced(
      String method, String channel, Urgency urgency, Call<A> call) throws SlackException {
    CallKind kind = CallKind.of(method, channel);
    refuseEarly(kind, pacer.begin(kind, urgency));
    try {
      return measured(method, channel, call);
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.RateLimited(Duration pause)) {
        pacer.refuse(kind, pause);
      }
      throw failure;
    } finally {
      pacer.end(kind);
    }
  }

  private <A extends SlackApiTextResponse> A measured(String method, String channel, Call<A> call)
      throws SlackException {
    long begun = System.nanoTime();
    String outcome = "fault";
    try {
      A answer = made(method, channel, call);
      outcome = "ok";
      return answer;
    } catch (SlackException failure) {
      outcome = failure.trouble().word();
      throw failure;
    } finally {
      metrics.calledSlack(method, outcome, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private <A extends SlackApiTextResponse> A made(String method, String channel, Call<A> call)
      throws SlackException {
    A answer;
    try {
      answer = call.run(methods);
    } catch (IOException | SlackApiException | RuntimeException failure) {
      throw SlackErrors.of(method, failure);
    }
    if (!answer.isOk()) {
      throw SlackErrors.of(method, channel, answer);
    }
    return answer;
  }

  private static void refuseEarly(CallKind kind, Duration pause) throws SlackException {
    if (pause.isPositive()) {
      throw new SlackException(
          new Trouble.RateLimited(pause),
          SlackProblem.HELD_BACK.inWords(
              "%s: held back for %s ms, to keep within Slack's limits"
                  .formatted(kind, pause.toMillis())),
          null);
    }
  }

  /** One call of the SDK, with the client that it may use for this call only. */
  @FunctionalInterface
  interface Call<A> {
    A run(MethodsClient client) throws IOException, SlackApiException;
  }
}
