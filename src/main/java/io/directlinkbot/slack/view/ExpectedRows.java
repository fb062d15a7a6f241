package io.directlinkbot.slack.view;

import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The rows of an announced request: who expected it, and their note. */
public final class ExpectedRows {
  private ExpectedRows() {}

  /** Returns the rows; none when nobody announced the request. */
  public static List<FactRow> of(InterfaceRequest request, Texts texts) {
    List<FactRow> rows = new ArrayList<>();
    request.expected().ifPresent(expectation -> add(rows, expectation, texts));
    return rows;
  }

  /**
   * Mentions the person who announced it, as a sentence and a space; empty when that person
   * declined it.
   */
  public static String mention(Texts texts, InterfaceRequest request) {
    return request
        .expected()
        .map(Expectation::person)
        .filter(
            person -> request.decline().map(Decline::person).filter(person::isSameUser).isEmpty())
        .map(person -> texts.get("word.expected-it", Mrkdwn.mention(person)) + " ")
        .orElse("");
  }

  private static void add(List<FactRow> rows, Expectation expectation, Texts texts) {
    rows.add(
        new FactRow(
            texts.get("card.fact.expected"),
            RichText.of(
                texts,
                "card.expected",
                RichText.person(expectation.person()),
                RichText.date(expectation.since(), texts))));
    if (!expectation.note().isBlank()) {
      rows.add(FactRow.plain(texts.get("card.fact.their-note"), expectation.note()));
    }
  }
}
