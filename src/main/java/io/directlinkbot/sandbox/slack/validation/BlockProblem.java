package io.directlinkbot.sandbox.slack.validation;

/**
 * One reason why Slack refuses a block or a view.
 *
 * @param pointer JSON pointer to the offending value, for example {@code /blocks/0/text/text}
 * @param message in the words that Slack uses, where they are known
 */
public record BlockProblem(String pointer, String message) {

  /** As it stands in the answer's {@code errors}. */
  @Override
  public String toString() {
    return message + " [json-pointer:" + pointer + "]";
  }
}
