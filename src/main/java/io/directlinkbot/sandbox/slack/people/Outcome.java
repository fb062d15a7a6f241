package io.directlinkbot.sandbox.slack.people;

import io.directlinkbot.sandbox.slack.state.View;
import java.util.Map;

/** What came of something that a person did. */
public sealed interface Outcome {

  /** The app took note; whatever it does about it shows in the workspace. */
  record Done() implements Outcome {}

  /** The modal is gone. */
  record Closed() implements Outcome {}

  /**
   * The modal is still there and says what is wrong.
   *
   * @param byBlock message for the person, by the {@code block_id} of the input
   */
  record Errors(Map<String, String> byBlock) implements Outcome {
    public Errors {
      byBlock = Map.copyOf(byBlock);
    }
  }

  /** The person sees this modal now. */
  record Updated(View view) implements Outcome {}

  /**
   * The person sees that it did not work.
   *
   * @param error as Slack names it, for example {@code operation_timeout}
   */
  record Failed(String error) implements Outcome {}
}
