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

  public static List<FactRow> of(InterfaceRequest request) {
    List<FactRow> rows = new ArrayList<>();
    request.expected().ifPresent(expectation -> add(rows, expectation));
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

  private static void add(List<FactRow> rows, Expectation expectation) {
    rows.add(
        FactRow.mrkdwn(
            "Expected by",
            Mrkdwn.mention(expectation.person())
                + " · announced "
                + SlackDate.local(expectation.since())));
    if (!expectation.note().isBlank()) {
      rows.add(FactRow.plain("Their note", expectation.note()));
    }
  }
}
