package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the followed requests are read from the store, and when they are still known. */
final class FollowedRequestsTest {
  private static final String ACCOUNT = "prod";
  private static final List<InterfaceRequest> OFFERED =
      List.of(InterfaceRequest.of(Examples.ID, List.of(Examples.offered())));

  private final Journal journal = mock(Journal.class);
  private final AccountLeases leases = mock(AccountLeases.class);
  private final FollowedRequests followed = new FollowedRequests(ACCOUNT, journal, leases);

  @BeforeEach
  void offer() {
    when(journal.followed(ACCOUNT)).thenReturn(OFFERED);
  }

  @Test
  void areReadAtEachPollWhereOtherBotsCanAppend() {
    when(leases.areShared()).thenReturn(true);
    followed.atPoll();
    when(journal.followed(ACCOUNT)).thenReturn(List.of());

    assertThat(followed.atPoll()).isEmpty();
    verify(journal, times(2)).followed(ACCOUNT);
  }

  @Test
  void areReadOnceByABotAloneUntilItAppends() {
    assertThat(followed.atPoll()).isEqualTo(OFFERED);
    assertThat(followed.atPoll()).isEqualTo(OFFERED);
    verify(journal).followed(ACCOUNT);

    when(journal.appended()).thenReturn(1L);
    when(journal.followed(ACCOUNT)).thenReturn(List.of());

    assertThat(followed.atPoll()).isEmpty();
  }

  @Test
  void whatIsAppendedWhileTheyAreReadIsReadNextTime() {
    when(journal.followed(ACCOUNT))
        .thenAnswer(
            _ -> {
              when(journal.appended()).thenReturn(1L);
              return List.of();
            })
        .thenReturn(OFFERED);
    assertThat(followed.atPoll()).isEmpty();

    assertThat(followed.atPoll()).isEqualTo(OFFERED);
  }

  @Test
  void areReadAgainAfterAReadThatFailed() {
    IllegalStateException failure = new IllegalStateException("no store");
    followed.atPoll();
    when(journal.appended()).thenReturn(1L);
    doThrow(failure).doReturn(List.of()).when(journal).followed(ACCOUNT);
    assertThatThrownBy(followed::atPoll).isSameAs(failure);

    assertThat(followed.now()).isEmpty();
  }
}
