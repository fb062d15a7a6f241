package io.directlinkbot.slack.view.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between two moments a card stays as it is, so that nobody has to draw it to find that out. */
final class CardMomentsTest {
  private static final Duration EIGHT_DAYS = Duration.ofDays(8);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void betweenTwoMomentsTheCardStaysAsItIs(long seed) {
    RandomGenerator random = new Random(seed);
    AccountView view = random.nextInt(4) == 0 ? AccountViews.aws() : AccountViews.outscale();
    InterfaceRequest request = any(random);
    Instant from = Examples.NOW;
    while (from.isBefore(Examples.NOW.plus(EIGHT_DAYS))) {
      Instant end = CardMoments.next(request, view, from).orElse(Examples.NOW.plus(EIGHT_DAYS));
      assertThat(end).isAfter(from);
      Message shown = card(request, view, from);
      Duration length = Duration.between(from, end);
      for (int look = 0; look < 20; look++) {
        Instant within = from.plusNanos(random.nextLong(length.toNanos()));
        assertThat(card(request, view, within)).as("at %s", within).isEqualTo(shown);
      }
      from = end;
    }
  }

  @Test
  void eachMomentChangesTheCard() {
    Instant since = Examples.NOW;
    InterfaceRequest request =
        Examples.request(
            new Event.Offered(
                since, Examples.waiting(), Optional.of(since.minus(Duration.ofHours(1))), true),
            new Event.TakenUp(since, Examples.ALICE),
            new Event.Snoozed(since, Examples.ALICE, since.plus(Duration.ofDays(1))));
    List<Instant> moments = new ArrayList<>();
    Optional<Instant> next = CardMoments.next(request, AccountViews.outscale(), since);
    while (next.isPresent()) {
      Instant moment = next.get();
      moments.add(moment);
      assertThat(card(request, AccountViews.outscale(), moment))
          .as("at %s", moment)
          .isNotEqualTo(card(request, AccountViews.outscale(), moment.minusNanos(1)));
      next = CardMoments.next(request, AccountViews.outscale(), moment);
    }

    Instant latest = since.plus(Duration.ofDays(7));
    assertThat(moments)
        .containsExactly(
            since.plus(Duration.ofMinutes(30)),
            since.plus(Duration.ofDays(1)),
            latest.minus(Duration.ofHours(2)),
            latest.minus(Duration.ofHours(1)),
            latest.plusNanos(1));
  }

  @Test
  void aDecidedRequestHasNone() {
    InterfaceRequest accepted = Examples.request(Examples.claimed(), Examples.confirmed());
    assertThat(CardMoments.next(accepted, AccountViews.outscale(), Examples.NOW)).isEmpty();
  }

  private static Message card(InterfaceRequest request, AccountView view, Instant now) {
    return RequestCard.of(request, view, new GatewayChoice.None(), List.of(), now);
  }

  private static InterfaceRequest any(RandomGenerator random) {
    Instant now = Examples.NOW;
    List<Event> events = new ArrayList<>();
    for (int event = random.nextInt(6); event > 0; event--) {
      now = now.plusSeconds(random.nextInt(100_000));
      events.add(
          switch (random.nextInt(5)) {
            case 0 -> new Event.TakenUp(now, Examples.ALICE);
            case 1 -> new Event.PutBack(now, Examples.ALICE);
            case 2 -> new Event.Snoozed(now, Examples.ALICE, now.plus(Duration.ofDays(1)));
            case 3 -> new Event.SnoozeEnded(now, Examples.ALICE);
            default ->
                new Event.Reminded(
                    now,
                    List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4))
                        .get(random.nextInt(3)),
                    false,
                    Optional.empty());
          });
    }
    Optional<Instant> lastAbsent =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(Examples.NOW.minusSeconds(random.nextInt(200_000)));
    return Examples.request(
        new Event.Offered(Examples.NOW, Examples.waiting(), lastAbsent, true),
        events.toArray(Event[]::new));
  }
}
