package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import org.junit.jupiter.api.Test;

/** When the next poll of an account counts as its first. */
final class NewAccountTest {
  private final MockedAccount account = new MockedAccount();

  @Test
  void isOneThatWasNotPolledYet() throws Exception {
    account.lists();
    assertThat(account.isNew()).isTrue();

    account.poll();
    assertThat(account.isNew()).isFalse();
  }

  @Test
  void isNoneWhosePollFailed() throws Exception {
    account.failsToList(Kind.FORBIDDEN);
    account.poll();

    assertThat(account.isNew()).isFalse();
  }

  @Test
  void isOneTakenFromAnotherBotButNotWhileThatHasIt() throws Exception {
    account.lists();
    account.isElsewhere(true);
    assertThat(account.isNew()).isFalse();
    account.poll();
    assertThat(account.isNew()).isFalse();

    account.isElsewhere(false);
    assertThat(account.isNew()).isTrue();
  }
}
