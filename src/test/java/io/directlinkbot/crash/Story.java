package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountViews;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.slack.view.thread.EventReply;
import java.util.ArrayList;
import java.util.List;

/** One interface, as the journal, Slack and the cloud tell of it when all is quiet. */
final class Story {
  private final Scene scene;
  private final Journal journal;
  private final String interfaceId;
  private final List<RequestId> rounds;

  Story(Scene scene, Journal journal, String interfaceId, List<RequestId> rounds) {
    this.scene = scene;
    this.journal = journal;
    this.interfaceId = interfaceId;
    this.rounds = rounds;
  }

  void check() {
    assertThat(rounds)
        .as("requests of %s: one for each time it was offered", interfaceId)
        .hasSameSizeAs(scene.offers().of(interfaceId));
    WorkspaceSnapshot slack = scene.workspace().snapshot();
    List<WorkspaceMessage> cards = InSlack.cards(slack, interfaceId);
    assertThat(cards.stream().map(card -> InSlack.metadata(card, "round")))
        .as("rounds of the cards of %s: one card each, none doubled", interfaceId)
        .containsExactlyElementsOf(
            rounds.stream().map(round -> Integer.toString(round.round())).toList());
    for (RequestId round : rounds) {
      checkReplies(round, slack, cards.get(round.round() - 1));
    }
    checkState(journal.find(rounds.getLast()).orElseThrow());
  }

  private void checkReplies(RequestId request, WorkspaceSnapshot slack, WorkspaceMessage card) {
    List<String> wanted = new ArrayList<>();
    List<Event> history = journal.history(request);
    List<String> optional = new ArrayList<>();
    for (int number = 2; number <= history.size(); number++) {
      InterfaceRequest before = InterfaceRequest.of(request, history.subList(0, number - 1));
      if (EventReply.of(before, history.get(number - 1), AccountViews.outscale()).isPresent()) {
        wanted.add(Integer.toString(number));
        if (history.get(number - 1) instanceof Event.Reminded && !isCurrent(request, number)) {
          // dropped when it could not be posted before it was out of date
          optional.add(Integer.toString(number));
        }
      }
    }
    List<String> posted =
        InSlack.replies(slack, card).stream()
            .map(reply -> InSlack.metadata(reply, "number"))
            .toList();
    optional.removeAll(posted);
    wanted.removeAll(optional);
    assertThat(posted)
        .as("numbers of the replies of %s: none missing, none doubled, in order", request)
        .isEqualTo(wanted);
  }

  private boolean isCurrent(RequestId request, int number) {
    List<Event> history = journal.history(request);
    return journal.find(request).orElseThrow().phase() instanceof Phase.Waiting
        && history.subList(number, history.size()).stream()
            .noneMatch(Event.Reminded.class::isInstance);
  }

  /** The cloud sets an interface up by itself, also in the moment since no bot looks any more. */
  private static List<String> mayBeKnownAs(String state) {
    return state.equals("available") ? List.of("available", "pending") : List.of(state);
  }

  private void checkState(InterfaceRequest last) {
    InCloud.row(scene.cloud(), interfaceId)
        .ifPresent(
            row -> {
              assertThat(last.state().name())
                  .as("the journal's state of %s is the cloud's", interfaceId)
                  .isIn(mayBeKnownAs(row.state()));
              last.claim()
                  .ifPresent(
                      claim ->
                          assertThat(row.gateway())
                              .as("the cloud's gateway of %s is the journal's", interfaceId)
                              .contains(claim.gateway().id()));
            });
  }
}
