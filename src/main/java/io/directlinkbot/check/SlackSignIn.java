package io.directlinkbot.check;

import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.identity.BotIdentity;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Asks Slack once who the bot is. All that needs a good token waits for the answer. Thread-safe.
 */
final class SlackSignIn {
  private final FutureTask<BotIdentity> answer;

  SlackSignIn(SlackClient client) {
    this.answer = new FutureTask<>(client::authTest);
  }

  /** Returns who the bot is. */
  BotIdentity identity() throws SlackException {
    // does nothing after the first caller's, whose answer the others await
    answer.run();
    try {
      return answer.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof SlackException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(failure);
    } catch (InterruptedException timeIsUp) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(timeIsUp);
    }
  }

  /** Returns who the bot is; empty when Slack did not say. */
  Optional<BotIdentity> success() {
    try {
      return Optional.of(identity());
    } catch (SlackException _) {
      return Optional.empty();
    }
  }
}
