package io.directlinkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Post;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Message;
import io.directlinkbot.sandbox.slack.web.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that somebody deleted, or that stand where the bot can't reach them any more. */
final class LostCardTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void postACard() {
    desk = new Desk(folder);
    desk.offer(Desk.FIRST);
    desk.turn();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aDeletedOneIsPostedAnewWithTheNextNewsAndUsedFromThenOn() {
    delete(desk.card(Desk.PROD));
    desk.turn();
    assertThat(desk.cards(Desk.PROD)).isEmpty();

    desk.accept(Desk.FIRST);
    desk.turn();
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");

    desk.see(Desk.FIRST, State.AVAILABLE);
    desk.turn();
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending", "available");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cant_update_message", "edit_window_closed", "message_not_found"})
  void oneThatCanNotBeUpdatedIsPostedAnewOnce(String error) {
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next("chat.update", 1, new Fault.Refused(error));
    desk.turn();
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(2);
    assertThat(desk.calls("chat.update")).isEqualTo(1);
  }

  @Test
  void aReplyWhoseThreadIsGoneComesWithANewCard() {
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next("chat.postMessage", 1, new Fault.CutBefore());
    desk.turn();
    delete(desk.card(Desk.PROD));
    for (int turn = 0; turn < 4; turn++) {
      desk.turn();
    }

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void oneInAnArchivedChannelStaysTheOneCard() {
    desk.archive(Desk.PROD);
    desk.accept(Desk.FIRST);
    desk.turn();
    desk.turn();
    desk.unarchive(Desk.PROD);
    desk.laterTurn();

    assertThat(desk.card(Desk.PROD).blocks().toString()).contains("Accepted by");
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void oneOutOfReachMovesToTheChannelThatIsConfiguredNow() {
    desk.archive(Desk.PROD);
    desk.accept(Desk.FIRST);
    desk.turn();
    desk.restart(Desk.account("prod", Desk.STAGING));
    desk.turn();

    assertThat(desk.replies(desk.card(Desk.STAGING))).containsExactly("pending");
  }

  @Test
  void oneWithinReachStaysWhereItIs() {
    desk.restart(Desk.account("prod", Desk.STAGING));
    desk.accept(Desk.FIRST);
    desk.turn();

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
    assertThat(desk.cards(Desk.STAGING)).isEmpty();
  }

  @Test
  void aCardCutOffInAChannelOutOfReachIsPostedInTheNewOne() {
    delete(desk.card(Desk.PROD));
    desk.publications.forget(Post.card(Desk.FIRST));
    desk.workspace.faults().next("chat.postMessage", 1, new Fault.CutBefore());
    desk.turn();
    desk.workspace.put(
        desk.workspace.snapshot().channel(Desk.PROD).orElseThrow().withMembers(List.of()));
    desk.restart(Desk.account("prod", Desk.STAGING));
    desk.turn();

    assertThat(desk.cards(Desk.STAGING)).hasSize(1);
  }

  private void delete(Message card) {
    desk.workspace.person(Fixture.ALICE).delete(card.channel(), card.ts());
  }
}
