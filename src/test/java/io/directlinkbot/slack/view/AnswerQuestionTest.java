package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.config.Language;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.AnswerButtons;
import io.directlinkbot.slack.view.answer.AnswerQuestion;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The question that the buttons below an answer carry. */
final class AnswerQuestionTest {
  private static final PagedAnswer ANSWER = PagedAnswer.whole(Message.paragraph("answer"));

  @ParameterizedTest
  @ValueSource(strings = {"", "dxvif-56781234", " two  words ", "a\nb", "7"})
  void comesBackAsItWas(String typed) {
    AnswerQuestion question = new AnswerQuestion("status", typed, 1);

    assertThat(AnswerQuestion.read(value(question).orElseThrow())).contains(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "status", "status x", "status 1234567", "STATUS 1", "prod/dxvif-1/1"})
  void ofAnotherVersionIsNotUnderstood(String value) {
    assertThat(AnswerQuestion.read(value)).isEmpty();
  }

  @Test
  void thatIsTooLongForAButtonGetsNone() {
    assertThat(value(new AnswerQuestion("status", "x".repeat(2_000), 1))).isEmpty();
  }

  private static Optional<String> value(AnswerQuestion question) {
    return AnswerButtons.under(ANSWER, question, true, Texts.in(Language.ENGLISH)).blocks().stream()
        .filter(ActionsBlock.class::isInstance)
        .map(block -> ((ButtonElement) ((ActionsBlock) block).getElements().getFirst()).getValue())
        .findFirst();
  }
}
