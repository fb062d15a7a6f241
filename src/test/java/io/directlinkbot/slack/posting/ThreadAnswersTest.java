package io.directlinkbot.slack.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.publish.Desk;
import io.directlinkbot.slack.view.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often Slack delivers a message, one answer to it is tried. */
final class ThreadAnswersTest {
  private static final String POST = "chat.postMessage";

  @TempDir private Path folder;
  private Desk desk;
  private ThreadAnswers answers;
  private WorkspaceMessage message;
  private int posts;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    desk.offer(Desk.FIRST);
    desk.turn();
    message = desk.card(Desk.PROD);
    posts = desk.calls(POST);
    answers = new ThreadAnswers(desk.client(), desk.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void answersAMessageOnce() {
    answer();
    answer();

    assertThat(desk.calls(POST)).isEqualTo(posts + 1);
  }

  @Test
  void doesNotRepeatAnAnswerThatSlackRefuses() {
    desk.workspace.faults().next(POST, 1, new MethodFault.Refused("is_archived"));
    answer();
    answer();

    assertThat(desk.calls(POST)).isEqualTo(posts + 1);
  }

  private void answer() {
    answers.answer(
        Desk.PROD, message.ts(), Optional.empty(), () -> new Message("an answer", List.of()));
  }
}
