package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.audit.StoreInspection;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the journal, Slack and the cloud tell the same of every interface that was ever offered.
 */
final class Agreement {
  private final Scene scene;

  Agreement(Scene scene) {
    this.scene = scene;
  }

  /** Waits until every last card shows the cloud's state. */
  void awaitInSlack() throws InterruptedException {
    for (String id : scene.offers().interfaces()) {
      String shown = InCloud.shown(scene.cloud(), id);
      scene.see(
          "a card and a last reply of " + id + " that say " + shown,
          now -> InSlack.showsAtLast(now, id, InCloud.shown(scene.cloud(), id)));
    }
  }

  /**
   * What holds at any moment, with everything under way: histories are whole, nothing was asked of
   * the cloud or told to a person that is not written down. No bot runs, unless they share a
   * server.
   */
  void checkJournal() {
    compare(_ -> {});
  }

  /** Compares everything, when all is quiet. */
  void check() {
    compare(
        journal -> {
          for (String id : scene.offers().interfaces()) {
            new Story(scene, journal, id, rounds(journal, id)).check();
          }
        });
  }

  private void compare(Comparison comparison) {
    // before the look: what is told or asked meanwhile is for the next comparison
    List<Accepted> accepted = scene.accepted();
    Map<String, List<Confirms>> confirms = new LinkedHashMap<>();
    for (String id : scene.offers().interfaces()) {
      confirms.put(id, Confirms.of(scene.sandbox(), scene.offers(), id));
    }
    try (Store store = scene.storage().look()) {
      assertThat(StoreInspection.faults(store)).as("faults in the journal's chain").isEmpty();
      Journal journal = new Journal(store);
      confirms.forEach((id, each) -> check(journal, id, each));
      for (Accepted each : accepted) {
        assertThat(each.isIn(journal.history(each.request())))
            .as("the journal has the claim of %s", each)
            .isTrue();
      }
      comparison.check(journal);
    } catch (AssertionError disagreement) {
      throw scene.failure("the journal, Slack and the cloud do not agree", disagreement);
    }
  }

  private static void check(Journal journal, String interfaceId, List<Confirms> offers) {
    List<RequestId> rounds = rounds(journal, interfaceId);
    for (int round = 0; round < offers.size(); round++) {
      List<Event> history = round < rounds.size() ? journal.history(rounds.get(round)) : List.of();
      offers.get(round).check(history);
    }
  }

  private static List<RequestId> rounds(Journal journal, String interfaceId) {
    List<RequestId> rounds = new ArrayList<>();
    RequestId round = new RequestId("prod", interfaceId, 1);
    while (journal.find(round).isPresent()) {
      rounds.add(round);
      round = round.next();
    }
    return rounds;
  }

  private interface Comparison {
    void check(Journal journal);
  }
}
