package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.request.Examples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a decision, by what the cloud answers and in which order. */
final class CloudAnswersTest {
  private DecideScene scene;

  @BeforeEach
  void open() throws CloudException {
    scene = new DecideScene();
  }

  /** The readings are written as {@link DecideScene#reads} takes them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a clear answer needs no reading
        "pending     | confirming                     | Claimed Confirmed               | Accepted",
        "available   | confirming                     | Claimed Confirmed               | Accepted",
        "down        | confirming                     | Claimed Confirmed               | Accepted",
        // an answer that does not say whether it is accepted
        "confirming  | confirming                     | Claimed Confirmed               | InDoubt",
        "approving   | confirming pending!            | Claimed Confirmed StateSeen     | Accepted",
        "rejected    | -                              | Claimed Confirmed               | TooLate",
        "rejected    | pending!                       | Claimed StateSeen               | Accepted",
        "rejected    | rejected                       | Claimed StateSeen               | TooLate",
        "rejected    | UNCERTAIN pending!             | Claimed StateSeen               | Accepted",
        // surely not done, and it still waits
        "REFUSED     | confirming                     | Claimed ConfirmFailed           | NotNow",
        "FORBIDDEN   | confirming                     | Claimed ConfirmFailed           | NotNow",
        "CREDENTIALS | confirming                     | Claimed ConfirmFailed           | NotNow",
        "THROTTLED   | confirming                     | Claimed ConfirmFailed           | NotNow",
        "UNSENT      | confirming                     | Claimed ConfirmFailed           | NotNow",
        "REFUSED     | UNCERTAIN                      | Claimed ConfirmFailed           | NotNow",
        "REFUSED     | -                              | Claimed ConfirmFailed           | NotNow",
        // surely not done by us: somebody else did it
        "REFUSED     | pending!                       | Claimed ConfirmFailed StateSeen | TooLate",
        "FORBIDDEN   | pending?                       | Claimed ConfirmFailed StateSeen | TooLate",
        "UNSENT      | deleted                        | Claimed ConfirmFailed StateSeen | TooLate",
        // perhaps done: the row says
        "UNCERTAIN   | pending!                       | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | confirming confirming pending! | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | UNCERTAIN - pending!           | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | pending pending pending!       | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | pending confirming             | Claimed StateSeen               | InDoubt",
        "UNCERTAIN   | pending                        | Claimed StateSeen               | InDoubt",
        "UNCERTAIN   | pending?                       | Claimed StateSeen               | TooLate",
        "UNCERTAIN   | expired                        | Claimed StateSeen               | TooLate",
        "UNCERTAIN   | confirming                     | Claimed                         | InDoubt",
        "UNCERTAIN   | -                              | Claimed                         | InDoubt",
        "UNCERTAIN   | FORBIDDEN                      | Claimed                         | InDoubt",
      })
  void acceptsByTheCloudsAnswers(String confirm, String reads, String events, String decision)
      throws CloudException {
    scene.answersConfirm(confirm);
    scene.reads(reads);

    Decision made = scene.accept();

    assertThat(made.getClass().getSimpleName()).isEqualTo(decision);
    assertThat(scene.events()).isEqualTo(events);
    verify(scene.cloud, times(1)).confirm("dxvif-56781234", "vgw-87654321");
  }

  /** The first reading is made before the call, and the others after it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rejected    | confirming            | 1 | DeclineClaimed Declined                |"
            + " Declined",
        "deleting    | confirming            | 1 | DeclineClaimed Declined                |"
            + " Declined",
        // never deletes what does not wait or can't be read
        "rejected    | pending!              | 0 | DeclineClaimed DeclineFailed StateSeen |"
            + " TooLate",
        "rejected    | unknown               | 0 | DeclineClaimed DeclineFailed StateSeen | NotNow",
        "rejected    | -                     | 0 | DeclineClaimed DeclineFailed           | NotNow",
        "rejected    | UNCERTAIN             | 0 | DeclineClaimed DeclineFailed           | NotNow",
        "rejected    | CREDENTIALS           | 0 | DeclineClaimed DeclineFailed           | NotNow",
        // surely not done
        "REFUSED     | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "FORBIDDEN   | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "CREDENTIALS | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "THROTTLED   | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "UNSENT      | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "REFUSED     | confirming pending!   | 1 | DeclineClaimed DeclineFailed StateSeen |"
            + " TooLate",
        // perhaps done: the row says
        "UNCERTAIN   | confirming rejected   | 1 | DeclineClaimed StateSeen               |"
            + " Declined",
        "UNCERTAIN   | confirming UNCERTAIN confirming rejected | 1 | DeclineClaimed StateSeen |"
            + " Declined",
        "UNCERTAIN   | confirming deleted    | 1 | DeclineClaimed StateSeen               |"
            + " TooLate",
        "UNCERTAIN   | confirming pending!   | 1 | DeclineClaimed StateSeen               |"
            + " TooLate",
        "UNCERTAIN   | confirming            | 1 | DeclineClaimed                         |"
            + " InDoubt",
        "UNCERTAIN   | confirming -          | 1 | DeclineClaimed                         |"
            + " InDoubt",
      })
  void declinesByTheCloudsAnswers(
      String decline, String reads, int calls, String events, String decision)
      throws CloudException {
    scene.answersDecline(decline);
    scene.reads(reads);

    Decision made = scene.decline();

    assertThat(made.getClass().getSimpleName()).isEqualTo(decision);
    assertThat(scene.events()).isEqualTo(events);
    verify(scene.cloud, times(calls)).decline("dxvif-56781234");
  }

  /** The first reading is the resumption's own; a decline reads once more before its call. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Claimed        | pending     | confirming          | 1 | Claimed Confirmed",
        "Claimed        | pending     | approving           | 0 | StateSeen",
        "Claimed        | REFUSED     | confirming          | 1 | Claimed ConfirmFailed",
        "Claimed        | FORBIDDEN   | confirming          | 1 | Claimed ConfirmFailed",
        "Claimed        | REFUSED     | confirming pending! | 1 | Claimed StateSeen",
        "Claimed        | CREDENTIALS | confirming          | 1 | Claimed",
        "Claimed        | THROTTLED   | confirming          | 1 | Claimed",
        "Claimed        | UNSENT      | confirming          | 1 | Claimed",
        "Claimed        | UNCERTAIN   | confirming          | 1 | Claimed",
        "Claimed        | pending     | pending!            | 0 | StateSeen",
        "Claimed        | pending     | -                   | 0 |",
        "Claimed        | pending     | UNCERTAIN           | 0 |",
        "DeclineClaimed | rejected    | confirming          | 1 | DeclineClaimed Declined",
        "DeclineClaimed | REFUSED     | confirming          | 1 | DeclineClaimed DeclineFailed",
        "DeclineClaimed | FORBIDDEN   | confirming          | 1 | DeclineClaimed DeclineFailed",
        "DeclineClaimed | CREDENTIALS | confirming          | 1 | DeclineClaimed",
        "DeclineClaimed | UNCERTAIN   | confirming          | 1 | DeclineClaimed",
        "DeclineClaimed | rejected    | confirming pending! | 0 | DeclineClaimed",
        "DeclineClaimed | rejected    | confirming -        | 0 | DeclineClaimed",
        "DeclineClaimed | rejected    | approving           | 0 | StateSeen",
        "DeclineClaimed | rejected    | deleted             | 0 | StateSeen",
      })
  void resumesByTheCloudsAnswers(
      String left, String answer, String reads, int calls, @Nullable String events)
      throws CloudException {
    boolean accepts = left.equals("Claimed");
    scene.append(accepts ? Examples.claimed() : Examples.declineClaimed());
    scene.answersConfirm(answer);
    scene.answersDecline(answer);
    scene.reads(reads);

    scene.resumption().resumeAll();

    assertThat(scene.events()).isEqualTo(events == null ? left : left + " " + events);
    verify(scene.cloud, times(accepts ? calls : 0)).confirm("dxvif-56781234", "vgw-87654321");
    verify(scene.cloud, times(accepts ? 0 : calls)).decline("dxvif-56781234");
  }

  @Test
  void readsForABoundedTimeOnly() throws CloudException {
    scene.answersConfirm("UNCERTAIN");

    scene.accept();

    assertThat(scene.waits).containsExactly(0L, 1L, 2L, 4L, 8L);
    verify(scene.cloud, times(5)).read(any());
  }

  @Test
  void stopsReadingWhenTheBotStops() throws CloudException {
    scene.answersConfirm("UNCERTAIN");
    Thread.currentThread().interrupt();

    Decision made = scene.accept();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(made).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.events()).isEqualTo("Claimed");
    verify(scene.cloud, never()).read(any());
  }

  @Test
  void isInDoubtWhenTheBotFailsInTheCall() throws CloudException {
    when(scene.cloud.confirm(any(), any())).thenThrow(new NoClassDefFoundError("a/B"));

    assertThat(scene.accept()).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.events()).isEqualTo("Claimed");
  }
}
