package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RichTextRefusalsTest {
  private final RichTextRefusals refusals =
      new RichTextRefusals(InstantSource.fixed(Instant.EPOCH));

  private final Set<String> refused = new HashSet<>();
  private final List<String> sent = new ArrayList<>();

  @Test
  void areRememberedOnlyInARow() throws Exception {
    refused.add("rich");
    send();
    refused.clear();
    send();
    refused.add("rich");
    send();

    sent.clear();
    send();

    assertThat(sent).containsExactly("rich", "plain");
  }

  @Test
  void saveTheNextTryOnceThereAreTwo() throws Exception {
    refused.add("rich");
    send();
    send();
    sent.clear();
    send();

    assertThat(sent).containsExactly("plain");
  }

  @Test
  void areNoneWhenThePlainFormIsRefusedToo() throws Exception {
    refused.addAll(Set.of("rich", "plain"));
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(this::send).hasMessageContaining("plain");
    }
    refused.clear();
    sent.clear();
    send();

    assertThat(sent).containsExactly("rich");
  }

  private void send() throws SlackException {
    refusals.send("A message", "rich", Optional.of("plain"), Urgency.REST, this::take);
  }

  private String take(String form, Urgency urgency) throws SlackException {
    sent.add(form);
    if (refused.contains(form)) {
      throw new SlackException(new Trouble.Form("C1"), form + " is refused", null);
    }
    return form;
  }
}
