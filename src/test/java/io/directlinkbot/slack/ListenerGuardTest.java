package io.directlinkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.config.Language;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.people.ProfileLookup;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mockito.ArgumentCaptor;

/** A listener that throws, or answers a submit too late. */
@Isolated("captures what the whole JVM logs")
final class ListenerGuardTest {
  static final List<Throwable> FAULTS =
      List.of(
          new IllegalStateException("a fault"),
          new RejectedExecutionException("a fault"),
          new IOException("a fault"),
          new StackOverflowError("a fault"),
          new NoClassDefFoundError("a fault"));

  private static final String USER = "\"user\":{\"id\":\"U0ALICE\"}";

  private final Whispers whispers = mock();
  private final PersonLanguage languages =
      new PersonLanguage(new ProfileLookup(mock(), InstantSource.system()), Language.ENGLISH);

  @ParameterizedTest
  @FieldSource("FAULTS")
  void aClickGetsAnAnswerWithTheReferenceThatTheLogHas(Throwable fault) throws Exception {
    try (LogCapture log = LogCapture.of(ListenerGuard.class)) {
      assertThat(run(click(), throwing(fault)).getStatusCode()).isEqualTo(200);

      assertThat(logged(log, whispered())).contains("a fault");
    }
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void aCommandGetsOneToo(Throwable fault) throws Exception {
    try (LogCapture log = LogCapture.of(ListenerGuard.class)) {
      run(command(), throwing(fault));

      assertThat(logged(log, whispered())).contains("a fault");
    }
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void aSubmitIsAnsweredInItsDialog(Throwable fault) throws Exception {
    try (LogCapture log = LogCapture.of(ListenerGuard.class)) {
      String answer = run(submit(), throwing(fault)).getBody();

      assertThat(answer).contains("\"response_action\":\"update\"");
      assertThat(logged(log, answer)).contains("a fault");
      verify(whispers, never()).say(any(), anyString());
    }
  }

  @Test
  void noTwoFaultsHaveOneReference() throws Exception {
    try (LogCapture log = LogCapture.of(ListenerGuard.class)) {
      for (int fault = 0; fault < 100; fault++) {
        run(submit(), throwing(new IllegalStateException()));
      }
      assertThat(log.messages().stream().map(line -> line.lines().findFirst().orElseThrow()))
          .hasSize(100)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatTheListenerAnswersInTimeIsUntouched() throws Exception {
    Response answer = submit().getContext().ackWithErrors(Map.of("block", "Say why."));

    assertThat(run(submit(), _ -> answer)).isSameAs(answer);
    verify(whispers, never()).say(any(), anyString());
  }

  @Test
  void aNoticeThatCameTooLateForItsDialogIsWhispered() throws Exception {
    Response notice =
        submit()
            .getContext()
            .ackWithUpdate(NoticeDialog.of("Title", "The *text*.", Texts.in(Language.ENGLISH)));

    runLate(submit(), _ -> notice);

    assertThat(whispered()).isEqualTo("The *text*.");
  }

  @Test
  void errorsThatCameTooLateForTheirDialogAreExplained() throws Exception {
    Response errors = submit().getContext().ackWithErrors(Map.of("block", "Say why."));

    runLate(submit(), _ -> errors);

    assertThat(whispered())
        .isEqualTo(Texts.in(Language.ENGLISH).get("whisper.dialog-answer-too-late"));
  }

  @Test
  void aLateFaultIsWhisperedToo() throws Exception {
    try (LogCapture log = LogCapture.of(ListenerGuard.class)) {
      runLate(submit(), throwing(new IllegalStateException("a fault")));

      assertThat(logged(log, whispered())).contains("a fault");
    }
  }

  @Test
  void aDialogThatClosedLateNeedsNoWord() throws Exception {
    runLate(submit(), _ -> Response.ok());

    verify(whispers, never()).say(any(), anyString());
  }

  private Response run(Request<?> request, MiddlewareChain listener) {
    return new ListenerGuard(languages, whispers, () -> Duration.ofDays(1))
        .run(request, Response.ok(), listener);
  }

  private void runLate(Request<?> request, MiddlewareChain listener) {
    Response _ =
        new ListenerGuard(languages, whispers, () -> Duration.ZERO)
            .run(request, Response.ok(), listener);
  }

  private static MiddlewareChain throwing(Throwable fault) {
    return _ -> {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (Exception) fault;
    };
  }

  private String whispered() {
    ArgumentCaptor<ReplyPath> path = ArgumentCaptor.captor();
    ArgumentCaptor<String> sentence = ArgumentCaptor.captor();
    verify(whispers).say(path.capture(), sentence.capture());
    assertThat(path.getValue().user()).isEqualTo("U0ALICE");
    return sentence.getValue();
  }

  /** Returns what the log says of the reference in an answer. */
  private static String logged(LogCapture log, String answer) {
    Matcher reference = Pattern.compile("reference `([2-9A-Z]{6})`").matcher(answer);
    assertThat(reference.find()).as(answer).isTrue();
    Optional<String> line =
        log.messages().stream().filter(it -> it.contains(reference.group(1))).findFirst();
    return line.orElseThrow();
  }

  private static BlockActionRequest click() {
    String payload =
        "{\"type\":\"block_actions\",%s,\"channel\":{\"id\":\"C1\"},\"actions\":[]}"
            .formatted(USER);
    return new BlockActionRequest(payload, payload, new RequestHeaders(Map.of()));
  }

  private static SlashCommandRequest command() {
    return new SlashCommandRequest(
        "command=%2Fdirectlink&user_id=U0ALICE&channel_id=C1", new RequestHeaders(Map.of()));
  }

  private static ViewSubmissionRequest submit() {
    String payload = "{\"type\":\"view_submission\",%s,\"view\":{\"id\":\"V1\"}}".formatted(USER);
    return new ViewSubmissionRequest(payload, payload, new RequestHeaders(Map.of()));
  }
}
