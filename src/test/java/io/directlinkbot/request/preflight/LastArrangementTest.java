package io.directlinkbot.request.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.request.Examples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LastArrangementTest {
  private final LastArrangement last = new LastArrangement();

  @Test
  void aListIsArrangedOnce() {
    List<HostedInterface> rows = new ArrayList<>(List.of(Examples.waiting()));

    assertThat(last.of(rows)).isSameAs(last.of(rows));
  }

  @Test
  void anotherListIsArrangedAgain() {
    List<HostedInterface> rows = new ArrayList<>(List.of(Examples.waiting()));
    ListedInterfaces first = last.of(rows);

    assertThat(last.of(new ArrayList<>(rows))).isNotSameAs(first);
    assertThat(last.of(rows)).isNotSameAs(first);
  }
}
