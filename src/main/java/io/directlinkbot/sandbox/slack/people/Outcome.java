package io.directlinkbot.sandbox.slack.people;

import io.directlinkbot.sandbox.slack.state.View;
import java.util.Map;

/** The outcome of a person's action. */
public sealed interface Outcome {

  /** The app acked it; any effects show in the workspace. */
  record Done() implements Outcome {}

  /** The modal was closed. */
  record Closed() implements Outcome {}

  /**
   * The modal stays open and shows errors.
   *
   * @param byBlock messages by the {@code block_id} of the input
   */
  record Errors(Map<String, String> byBlock) implements Outcome {
    public Errors {
      byBlock = Map.copyOf(byBlock);
    }
  }

  /** The person now sees this modal. */
  record Updated(View view) implements Outcome {}

  /**
   * The person sees that the action failed.
   *
   * @param error as Slack names it, for example {@code operation_timeout}
   */
  record Failed(String error) implements Outcome {}
}
