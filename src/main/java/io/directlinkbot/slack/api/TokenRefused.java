package io.directlinkbot.slack.api;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.SlackProblem;

/**
 * Slack refuses a token. Nothing can be published and no click arrives until somebody fixes the
 * configuration.
 */
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnosis diagnosis;

  private TokenRefused(Diagnosis diagnosis, SlackException cause) {
    super(diagnosis.sentence(), cause);
    this.diagnosis = diagnosis;
  }

  /** Returns what is wrong. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  public static TokenRefused bot(SlackException cause) {
    return new TokenRefused(
        SlackProblem.BOT_TOKEN_REFUSED.with(String.valueOf(cause.getMessage())), cause);
  }

  static TokenRefused app(SlackException cause) {
    return new TokenRefused(
        SlackProblem.APP_TOKEN_REFUSED.with(String.valueOf(cause.getMessage())), cause);
  }
}
