package io.directlinkbot.sandbox.slack.content;

import io.directlinkbot.sandbox.slack.validation.Problem;
import java.util.List;

/** Slack's no to a call: the error as its API spells it, and why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final transient List<String> reasons;

  private Refusal(String error, List<String> reasons) {
    super(reasons.isEmpty() ? error : error + ": " + String.join(", ", reasons));
    this.error = error;
    this.reasons = List.copyOf(reasons);
  }

  public static Refusal of(String error) {
    return new Refusal(error, List.of());
  }

  public static Refusal because(String error, String reason) {
    return new Refusal(error, List.of(reason));
  }

  static Refusal because(String error, List<Problem> problems) {
    return new Refusal(error, problems.stream().map(Problem::toString).toList());
  }

  public static Refusal missing(String argument) {
    return because("invalid_arguments", "missing required field: " + argument);
  }

  public String error() {
    return error;
  }

  /** Reasons with their JSON pointers; empty when the error says all. */
  public List<String> reasons() {
    return reasons;
  }
}
