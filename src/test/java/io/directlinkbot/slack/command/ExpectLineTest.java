package io.directlinkbot.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Language;
import io.directlinkbot.slack.text.Texts;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type after {@code expect}. */
final class ExpectLineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      emptyValue = "",
      value = {
        "dxcon-12345678                          | -   | -          | ''",
        "DXCON-12345678 note                     | -   | -          | note",
        "dxcon-12345678 vlan 101 note            | 101 | -          | note",
        "dxcon-12345678 by 2026-12-01 note       | -   | 2026-12-01 | note",
        "dxcon-12345678 by 3d note               | -   | 2026-11-26 | note",
        "dxcon-12345678 by 0d                    | -   | 2026-11-23 | ''",
        "dxcon-12345678 by 2026-11-23 today      | -   | 2026-11-23 | today",
        "dxcon-12345678 VLAN 101 BY 3d two  words| 101 | 2026-11-26 | two  words",
        "dxcon-12345678 by 3d vlan 4094 note     | 4094| 2026-11-26 | note",
        "`dxcon-12345678` VLAN101 *By* 3D. *R&D*   | 101 | 2026-11-26 | *R&D*",
        "*dxcon\u201312345678*: vlan:101, by=3d  | 101 | 2026-11-26 | ''",
        "dxcon-12345678 \u00b7 VLAN 101 \u00b7 note   | 101 | -          | \u00b7 note",
        "\u00a0dxcon-12345678\u00a0vlan\u3000\u0661\u0660\u0661\u00a0Me\u00a0two\u00a0 | 101 | - |"
            + " Me\u00a0two",
        "dxcon-12345678 by 2026\u201312\u201301; (a) | -   | 2026-12-01 | (a)",
        "dxcon-12345678 vlan 2 vlan 3            | 2   | -          | vlan 3",
        "dxcon-12345678 for vlan 3 by 3d         | -   | -          | for vlan 3 by 3d",
      })
  void anAnnouncementIsUnderstood(String line, Integer vlan, LocalDate by, String note) {
    assertThat(ExpectLine.read(line, TODAY, TEXTS))
        .isEqualTo(
            new ExpectLine.Announce(
                "dxcon-12345678", Optional.ofNullable(vlan), Optional.ofNullable(by), note));
  }

  /** On AWS an interface may hang on a LAG. */
  @Test
  void aLagIsUnderstoodWhereAConnectionIs() {
    assertThat(ExpectLine.read("dxlag-1234abcd vlan 101", TODAY, TEXTS))
        .isEqualTo(
            new ExpectLine.Announce("dxlag-1234abcd", Optional.of(101), Optional.empty(), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dxvif-12345678 note               | First comes the id of the connection",
        "dxcon- note                       | First comes the id of the connection",
        "dxcon-1234<!channel> note         | First comes the id of the connection",
        "note                              | First comes the id of the connection",
        "dxcon-12345678 vlan 1             | After `vlan` comes a number from 2 to 4094",
        "dxcon-12345678 vlan 4095          | After `vlan` comes a number from 2 to 4094",
        "dxcon-12345678 vlan 99999999999   | After `vlan` comes a number from 2 to 4094",
        "dxcon-12345678 vlan               | After `vlan` comes a number from 2 to 4094",
        "dxcon-12345678 vlan -5            | After `vlan` comes a number from 2 to 4094",
        "dxcon-12345678 by                 | After `by` comes a day",
        "dxcon-12345678 by tomorrow        | After `by` comes a day",
        "dxcon-12345678 by 2026-02-30      | After `by` comes a day",
        "dxcon-12345678 by 1.12.2026       | After `by` comes a day",
        "dxcon-12345678 by 1000d           | The day is too far away: give one at most 999 days",
        "dxcon-12345678 by 999999999d      | The day is too far away: give one at most 999 days",
        "dxcon-12345678 by 2126-12-01      | The day is too far away: give one at most 999 days",
        "dxcon-12345678 by 9999999999d     | After `by` comes a day",
        "dxcon-12345678 by 2026-11-22      | 2026-11-22 is in the past: today is 2026-11-23",
        "list dxcon-12345678               | First comes the id of the connection",
      })
  void anythingElseGetsAHint(String line, String hint) {
    assertThat(ExpectLine.read(line, TODAY, TEXTS))
        .isInstanceOfSatisfying(
            ExpectLine.Unclear.class, unclear -> assertThat(unclear.hint()).startsWith(hint));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancel 3", "Cancel  #3 ", "*CANCEL* `3`.", "cancel\u00a0\uff13"})
  void aNumberIsTakenBack(String line) {
    assertThat(ExpectLine.read(line, TODAY, TEXTS)).isEqualTo(new ExpectLine.Cancel(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancel", "cancel 1 2", "cancel two", "cancel 99999999999"})
  void whatIsNotOneNumberIsNotTakenBack(String line) {
    assertThat(ExpectLine.read(line, TODAY, TEXTS)).isEqualTo(new ExpectLine.UnclearCancel());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "list", " List "})
  void nothingAndListList(String line) {
    assertThat(ExpectLine.read(line, TODAY, TEXTS)).isEqualTo(new ExpectLine.Listing());
  }

  @Test
  void aLongNoteIsCutBetweenCharacters() {
    String line = "dxcon-12345678 x" + "\uD83D\uDE00".repeat(200);

    assertThat(ExpectLine.read(line, TODAY, TEXTS))
        .isInstanceOfSatisfying(
            ExpectLine.Announce.class,
            announce -> assertThat(announce.note()).hasSize(299).endsWith("\uDE00"));
  }
}
