package io.directlinkbot.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type after {@code history}. */
final class HistoryLineTest {
  private static final List<String> ACCOUNTS = List.of("prod", "staging");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''               | 10  | -     | -",
        "20               | 20  | -     | -",
        "7d               | 500 | PT168H| -",
        "*12h*            | 500 | PT12H | -",
        "2w               | 500 | PT336H| -",
        "prod             | 10  | -     | prod",
        "`7D` Stag.       | 500 | PT168H| staging",
        "staging 5 1d     | 5   | PT24H | staging",
        "0                | 1   | -     | -",
        "9999             | 500 | -     | -",
        "\u0661\u0660     | 10  | -     | -",
      })
  void aLineIsUnderstood(String typed, int most, Duration past, String account) {
    assertThat(HistoryLine.read(typed, HistoryLineTest::accounts))
        .contains(new HistoryLine(most, Optional.ofNullable(past), Optional.ofNullable(account)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lately", "10 20", "7d 8d", "prod staging", "7m", "99999", "z"})
  void anotherLineIsNot(String typed) {
    assertThat(HistoryLine.read(typed, HistoryLineTest::accounts)).isEmpty();
  }

  private static List<String> accounts(String word) {
    return ACCOUNTS.stream().filter(name -> name.contains(word)).toList();
  }
}
