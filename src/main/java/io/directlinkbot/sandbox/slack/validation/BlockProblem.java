package io.directlinkbot.sandbox.slack.validation;

/**
 * One reason why Slack refuses a block or a view.
 *
 * @param pointer JSON pointer to the offending value, for example {@code /blocks/0/text/text}
 * @param message in Slack's own words, where known
 */
public record BlockProblem(String pointer, String message) {

  /** Formats the problem as in the answer's {@code errors}. */
  @Override
  public String toString() {
    return message + " [json-pointer:" + pointer + "]";
  }
}
