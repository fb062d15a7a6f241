package io.directlinkbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.problem.SlackProblem;
import org.junit.jupiter.api.Test;

/** What keeps sockets shut until a person acts is said with its fix. */
final class SocketEndTest {
  @Test
  void saysWhatAPersonHasToDo() {
    SocketEnd off = new SocketEnd.LinkDisabled();
    SocketEnd full = new SocketEnd.TooMany();

    assertThat(off.isForAPerson() && full.isForAPerson()).isTrue();
    assertThat(off.reason().english()).isEqualTo(SlackProblem.SOCKET_MODE_OFF.with().clause());
    assertThat(full.reason().english()).isEqualTo(SlackProblem.TOO_MANY_SOCKETS.with().clause());
  }
}
