package io.directlinkbot.sandbox.slack.content;

import io.directlinkbot.sandbox.slack.validation.BlockProblem;
import java.util.List;

/** Thrown when Slack refuses a call, with the error as its API spells it and the reasons. */
public final class SlackRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final transient List<String> reasons;

  private SlackRefusal(String error, List<String> reasons) {
    super(reasons.isEmpty() ? error : error + ": " + String.join(", ", reasons));
    this.error = error;
    this.reasons = List.copyOf(reasons);
  }

  public static SlackRefusal of(String error) {
    return new SlackRefusal(error, List.of());
  }

  public static SlackRefusal because(String error, String reason) {
    return new SlackRefusal(error, List.of(reason));
  }

  static SlackRefusal because(String error, List<BlockProblem> problems) {
    return new SlackRefusal(error, problems.stream().map(BlockProblem::toString).toList());
  }

  public static SlackRefusal missing(String argument) {
    return because("invalid_arguments", "missing required field: " + argument);
  }

  public String error() {
    return error;
  }

  /** Returns the reasons with their JSON pointers; empty when the error says it all. */
  public List<String> reasons() {
    return reasons;
  }
}
