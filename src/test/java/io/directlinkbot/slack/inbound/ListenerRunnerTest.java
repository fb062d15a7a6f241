package io.directlinkbot.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.directlinkbot.log.LogCapture;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ResourceLock("log")
final class ListenerRunnerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PERSON = "U0ALICE";
  private static final Optional<JsonElement> ANSWER = Optional.of(new JsonPrimitive("answer"));

  private final ListenerRunner patient = runner(PATIENCE);
  private final ListenerRunner hasty = runner(Duration.ofMillis(1));
  private final CompletableFuture<Optional<JsonElement>> never = new CompletableFuture<>();

  @AfterEach
  void close() {
    never.complete(Optional.empty());
    patient.close();
    hasty.close();
  }

  @Test
  void aClickIsAnsweredWithoutItsListener() throws Exception {
    assertThat(await(patient.run("1", AnswerKind.NONE, PERSON, never::join))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OPTIONS", "DIALOG"})
  void whatNeedsAnAnswerGetsTheListeners(AnswerKind kind) throws Exception {
    assertThat(await(patient.run("1", kind, PERSON, () -> ANSWER))).isEqualTo(ANSWER);
  }

  @Test
  void aTypeAheadThatTakesTooLongGetsNoOptions() throws Exception {
    assertThat(await(hasty.run("1", AnswerKind.OPTIONS, PERSON, never::join)))
        .get()
        .hasToString("{\"options\":[]}");
  }

  @Test
  void aDialogThatTakesTooLongGetsThePersonsSubstitute() throws Exception {
    assertThat(await(hasty.run("1", AnswerKind.DIALOG, PERSON, never::join)))
        .get()
        .hasToString("{\"for\":\"U0ALICE\"}");
  }

  @Test
  void anIdRunsOnceAndHasOneAnswer() throws Exception {
    AtomicInteger ran = new AtomicInteger();
    Supplier<Optional<JsonElement>> listener =
        () -> {
          ran.incrementAndGet();
          return never.join();
        };
    CompletableFuture<Optional<JsonElement>> first =
        patient.run("same", AnswerKind.DIALOG, PERSON, listener);
    CompletableFuture<Optional<JsonElement>> second =
        patient.run("same", AnswerKind.DIALOG, PERSON, listener);
    never.complete(ANSWER);

    assertThat(await(first)).isEqualTo(ANSWER);
    assertThat(await(second)).isEqualTo(ANSWER);
    assertThat(ran).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void aListenerThatThrowsLeavesNothingUnanswered(AnswerKind kind) throws Exception {
    try (LogCapture _ = LogCapture.of(ListenerRunner.class)) {
      assertThat(
              await(
                  patient.run(
                      "1",
                      kind,
                      PERSON,
                      () -> {
                        throw new StackOverflowError();
                      })))
          .isEmpty();
    }
  }

  @Test
  void whatComesInTheMomentOfAStopIsCarriedOut() throws Exception {
    patient.close();

    assertThat(await(patient.run("1", AnswerKind.DIALOG, PERSON, () -> ANSWER))).isEqualTo(ANSWER);
  }

  private static ListenerRunner runner(Duration after) {
    return new ListenerRunner(new LateAnswer(() -> after, ListenerRunnerTest::dialog));
  }

  private static JsonObject dialog(String person) {
    JsonObject dialog = new JsonObject();
    dialog.addProperty("for", person);
    return dialog;
  }

  private static Optional<JsonElement> await(CompletableFuture<Optional<JsonElement>> answer)
      throws Exception {
    return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
