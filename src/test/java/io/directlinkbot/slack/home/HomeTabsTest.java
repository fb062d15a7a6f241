package io.directlinkbot.slack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which Home tabs are drawn when: one call at a time, and none for those who don't look. */
@Timeout(60)
final class HomeTabsTest {
  private static final String ALICE = "U0ALICE";
  private static final String BOB = "U0BOB";

  private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
  private final SlackClient client = mock(SlackClient.class);
  private final HomeDrawing drawing = mock(HomeDrawing.class);
  private final List<TokenRefused> refused = new ArrayList<>();
  private HomeTabs tabs = HomeTabs.start(client, drawing, refused::add, clock);

  @BeforeEach
  void start() {
    when(client.pauseBeforeHome(any())).thenReturn(Duration.ZERO);
  }

  @AfterEach
  void stop() {
    tabs.close();
  }

  @Test
  void readsTheJournalBeforeAnybodyLooks() {
    tabs.draw().join();
    tabs.draw().join();

    verify(drawing).prepare();
    verifyNoMoreInteractions(drawing);
  }

  @Test
  void isDrawnWhenItIsOpened() throws Exception {
    tabs.reportOpened(ALICE);
    tabs.draw().join();

    verify(drawing).prepare();
    verify(drawing).draw(ALICE, Urgency.ANSWER);
    verifyNoMoreInteractions(drawing);
  }

  @Test
  void aChangeIsOneCallForEachWhoLooks() throws Exception {
    tabs.reportOpened(ALICE);
    tabs.reportOpened(BOB);
    tabs.draw().join();

    tabs.reportChange();
    tabs.draw().join();
    tabs.draw().join();

    verify(drawing).prepare();
    verify(drawing).draw(ALICE, Urgency.ANSWER);
    verify(drawing).draw(BOB, Urgency.ANSWER);
    verify(drawing).draw(ALICE, Urgency.REST);
    verify(drawing).draw(BOB, Urgency.REST);
    verifyNoMoreInteractions(drawing);
  }

  @Test
  void tenChangesDuringACallAreOneMoreCall() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    doAnswer(
            _ -> {
              begun.countDown();
              released.await();
              return null;
            })
        .doNothing()
        .when(drawing)
        .draw(ALICE, Urgency.REST);
    tabs.reportOpened(ALICE);
    tabs.draw().join();

    tabs.reportChange();
    begun.await();
    for (int change = 1; change <= 10; change++) {
      tabs.reportChange();
    }
    released.countDown();
    tabs.draw().join();
    tabs.draw().join();

    verify(drawing, times(2)).draw(ALICE, Urgency.REST);
  }

  @Test
  void nobodyLooksForLongerThanTenMinutes() throws Exception {
    tabs.reportOpened(ALICE);
    tabs.draw().join();
    clock.advance(HomeTabs.LOOKING.minusSeconds(1));
    tabs.reportChange();
    tabs.draw().join();
    verify(drawing).draw(ALICE, Urgency.REST);

    clock.advance(Duration.ofSeconds(1));
    tabs.reportChange();
    tabs.draw().join();

    verify(drawing).draw(ALICE, Urgency.REST);
  }

  @Test
  void whoeverOpensTheirTabComesBeforeTheChanges() throws Exception {
    List<String> drawn = new ArrayList<>();
    doAnswer(it -> drawn.add(it.getArgument(0))).when(drawing).draw(any(), any());
    tabs.reportOpened(ALICE);
    tabs.draw().join();
    when(client.pauseBeforeHome(Urgency.REST)).thenReturn(Duration.ofDays(1));

    tabs.reportChange();
    tabs.draw().join();
    tabs.reportOpened(BOB);
    tabs.draw().join();
    assertThat(drawn).as("Alice's change waits for Slack's limits").containsExactly(ALICE, BOB);

    when(client.pauseBeforeHome(Urgency.REST)).thenReturn(Duration.ZERO);
    tabs.draw().join();
    assertThat(drawn).containsExactly(ALICE, BOB, ALICE);
  }

  @Test
  void aFailureChangesNothingUntilTheNextChange() throws Exception {
    doThrow(failure(new Trouble.Refused(""))).doNothing().when(drawing).draw(ALICE, Urgency.ANSWER);
    tabs.reportOpened(ALICE);
    tabs.draw().join();
    tabs.draw().join();
    verify(drawing).draw(ALICE, Urgency.ANSWER);
    verify(drawing, never()).draw(ALICE, Urgency.REST);

    tabs.reportChange();
    tabs.draw().join();

    verify(drawing).draw(ALICE, Urgency.REST);
    assertThat(refused).isEmpty();
  }

  @Test
  void oneThatSlackAskedToWaitWithIsDrawnAfterThat() throws Exception {
    doThrow(failure(new Trouble.RateLimited(Duration.ofSeconds(1))))
        .doNothing()
        .when(drawing)
        .draw(ALICE, Urgency.ANSWER);
    doNothing().when(drawing).draw(ALICE, Urgency.REST);
    when(client.pauseBeforeHome(Urgency.REST)).thenReturn(Duration.ofDays(1));
    tabs.reportOpened(ALICE);
    tabs.draw().join();
    verify(drawing, never()).draw(ALICE, Urgency.REST);

    when(client.pauseBeforeHome(Urgency.REST)).thenReturn(Duration.ZERO);
    tabs.draw().join();

    verify(drawing).draw(ALICE, Urgency.REST);
  }

  @Test
  void aTokenThatSlackRefusesIsReported() throws Exception {
    doThrow(failure(new Trouble.Token())).when(drawing).draw(any(), any());
    tabs.reportOpened(ALICE);
    tabs.draw().join();

    assertThat(refused).hasSize(1);
  }

  private static SlackException failure(Trouble trouble) {
    return new SlackException(
        trouble, SlackProblem.CALL_REFUSED.inWords("views.publish: no"), null);
  }
}
