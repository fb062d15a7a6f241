package io.directlinkbot.slack.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The posts of a subject are read once, and again where they were changed. */
final class NotedPostsTest {
  private static final Post CARD = new Post("prod/dxvif-1/1", "card");
  private static final Post REPLY = new Post("prod/dxvif-1/1", "2");
  private static final Post OTHER_CARD = new Post("prod/dxvif-2/1", "card");
  private static final Publication STANDS =
      new Publication("C1", Instant.EPOCH, Optional.of("1.1"), "shown");
  private static final Publication CHANGED =
      new Publication("C1", Instant.EPOCH, Optional.of("1.1"), "");

  private final PublicationLog log = mock(PublicationLog.class);
  private final NotedPosts notes = new NotedPosts(CARD.subject(), Map.of(CARD, STANDS), log);

  @Test
  void whatWasReadIsNotReadAgain() {
    assertThat(notes.find(CARD)).contains(STANDS);
    assertThat(notes.find(REPLY)).isEmpty();

    verify(log, never()).find(any());
  }

  @Test
  void whatWasChangedIsReadAgain() {
    notes.change(CARD).stands(CARD, "1.1", "");
    when(log.find(CARD)).thenReturn(Optional.of(CHANGED));

    assertThat(notes.find(CARD)).contains(CHANGED);
    verify(log).stands(CARD, "1.1", "");
  }

  @Test
  void thePostsOfAnotherSubjectAreRead() {
    when(log.find(OTHER_CARD)).thenReturn(Optional.of(STANDS));

    assertThat(notes.find(OTHER_CARD)).contains(STANDS);
  }
}
