package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Store;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.cloud.HostedInterface;
import io.directlinkbot.sandbox.slack.state.Message;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import io.directlinkbot.slack.view.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (String id : scene.offered()) {
      scene.see(
          "a card and a last reply of " + id + " that say " + shown(id),
          now -> InSlack.showsAtLast(now, id, shown(id)));
    }
  }

  /** Compares everything; the bot does not run. */
  void check() {
    try (Store store = Store.open("jdbc:sqlite:" + scene.store())) {
      Journal journal = new Journal(store);
      for (String id : scene.offered()) {
        check(journal, id);
      }
    } catch (AssertionError disagreement) {
      throw scene.failure("the journal, Slack and the cloud do not agree", disagreement);
    }
  }

  private void check(Journal journal, String interfaceId) {
    Snapshot slack = scene.workspace().snapshot();
    List<RequestId> rounds = rounds(journal, interfaceId);
    assertThat(rounds).as("requests of %s: none is lost", interfaceId).isNotEmpty();
    List<Message> cards = InSlack.cards(slack, interfaceId);
    assertThat(cards.stream().map(card -> InSlack.metadata(card, "round")))
        .as("rounds of the cards of %s: one card each, none doubled", interfaceId)
        .containsExactlyElementsOf(
            rounds.stream().map(round -> Integer.toString(round.round())).toList());
    for (RequestId round : rounds) {
      checkReplies(journal, round, slack, cards.get(round.round() - 1));
    }
    InterfaceRequest last = journal.find(rounds.getLast()).orElseThrow();
    Confirms confirms = Confirms.of(scene.sandbox(), interfaceId);
    confirms.check(rounds.stream().flatMap(round -> journal.history(round).stream()).toList());
    row(interfaceId)
        .ifPresent(
            row -> {
              assertThat(last.state().name())
                  .as("the journal's state of %s is the cloud's", interfaceId)
                  .isEqualTo(row.state());
              assertThat(last.claim().map(claim -> claim.gateway().id()))
                  .as("the gateway in the journal of an accept of %s", interfaceId)
                  .satisfiesAnyOf(
                      none -> assertThat(none).isEmpty(),
                      same -> assertThat(same).isEqualTo(row.gateway()));
            });
  }

  private static void checkReplies(
      Journal journal, RequestId request, Snapshot slack, Message card) {
    List<String> wanted = new ArrayList<>();
    List<Event> history = journal.history(request);
    for (int number = 2; number <= history.size(); number++) {
      InterfaceRequest before = InterfaceRequest.of(request, history.subList(0, number - 1));
      if (Replies.of(before, before.apply(history.get(number - 1))).isPresent()) {
        wanted.add(Integer.toString(number));
      }
    }
    assertThat(
            InSlack.replies(slack, card).stream()
                .map(reply -> InSlack.metadata(reply, "number"))
                .toList())
        .as("numbers of the replies of %s: none missing, none doubled, in order", request)
        .isEqualTo(wanted);
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

  private String shown(String interfaceId) {
    // no script withdraws: a row that is gone was deleted, and the cloud has forgotten it since
    return row(interfaceId).map(HostedInterface::state).orElse("deleted");
  }

  private Optional<HostedInterface> row(String interfaceId) {
    return scene.cloud().snapshot().interfaces().stream()
        .filter(each -> each.id().equals(interfaceId))
        .findFirst();
  }
}
