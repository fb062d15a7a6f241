package io.directlinkbot.slack.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.Post;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is posted for an account that is, or may be, another bot's. */
final class LeaseLostTest {
  private static final String POST = "chat.postMessage";
  private static final String UPDATE = "chat.update";
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final RequestId REQUEST = Desk.request("prod", "dxvif-1");

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    desk.offer(REQUEST);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void publishesOnlyItsOwnAccounts() {
    desk.offer(Desk.request("staging", "dxvif-2"));
    desk.turn(new Only("staging", true, true));

    assertThat(desk.cards(Desk.PROD)).isEmpty();
    assertThat(desk.cards(Desk.STAGING)).containsExactly("dxvif-2");
  }

  @Test
  void beginsNoCallUnderAnInvalidLease() {
    assertThat(desk.turn(new Only("prod", false, true))).isEqualTo(SOON);

    assertThat(desk.calls(POST)).isZero();
    desk.turn();
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-1");
  }

  /** The other bot's call may still be on its way to Slack. */
  @Test
  void leavesAPostInDoubtAloneUntilTheOtherBotsCallIsSurelyOver() {
    desk.publications.begin(Post.card(REQUEST), Desk.PROD, desk.clock.instant());
    assertThat(desk.turn(new Only("prod", true, false))).isEqualTo(SOON);
    assertThat(desk.calls(POST)).isZero();

    desk.turn(new Only("prod", true, true));
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-1");
  }

  @Test
  void leavesAChangeInDoubtAloneUntilTheOtherBotsCallIsSurelyOver() {
    desk.turn();
    String ts = desk.card(Desk.PROD).ts();
    desk.publications.stands(Post.card(REQUEST), ts, "");
    desk.accept(REQUEST);
    assertThat(desk.turn(new Only("prod", true, false))).isEqualTo(SOON);
    assertThat(desk.calls(UPDATE)).isZero();

    desk.turn(new Only("prod", true, true));
    assertThat(desk.calls(UPDATE)).isEqualTo(1);
  }

  @Test
  void publishesAtOnceIfNothingIsInDoubt() {
    desk.turn(new Only("prod", true, false));
    desk.accept(REQUEST);
    desk.turn(new Only("prod", true, false));

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  /** A bot with one account. */
  private record Only(String account, boolean valid, boolean settled) implements AccountLeases {

    @Override
    public Optional<Lease> take(String wanted) {
      return wanted.equals(account) ? Optional.of(new One(valid, settled)) : Optional.empty();
    }

    @Override
    public boolean areShared() {
      return true;
    }

    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public boolean areKept() {
      return true;
    }

    @Override
    public void onNews(Runnable listener) {}

    @Override
    public void close() {}
  }

  private record One(boolean isValid, boolean isSettled) implements Lease {
    @Override
    public void close() {}
  }
}
