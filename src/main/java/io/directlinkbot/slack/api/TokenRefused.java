package io.directlinkbot.slack.api;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.reason.Reason;

/**
 * Slack refuses a token. Nothing can be published and no click arrives until somebody fixes the
 * configuration.
 */
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reason reason;
  private final transient Diagnosis diagnosis;

  private TokenRefused(SlackProblem problem, SlackException cause) {
    this(problem, problem.reason(cause.reason()), cause);
  }

  private TokenRefused(SlackProblem problem, Reason reason, SlackException cause) {
    super(reason.english(), cause);
    this.reason = reason;
    this.diagnosis = problem.inWords(reason.english());
  }

  /** Returns what is wrong. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Returns the same for a person. */
  public Reason reason() {
    return reason;
  }

  public static TokenRefused bot(SlackException cause) {
    return new TokenRefused(SlackProblem.BOT_TOKEN_REFUSED, cause);
  }

  static TokenRefused app(SlackException cause) {
    return new TokenRefused(SlackProblem.APP_TOKEN_REFUSED, cause);
  }
}
