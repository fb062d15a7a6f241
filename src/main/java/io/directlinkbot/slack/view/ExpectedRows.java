package io.directlinkbot.slack.view;

import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import java.util.ArrayList;
import java.util.List;

/** What somebody said of an interface before it came, as rows of its card. */
public final class ExpectedRows {
  private ExpectedRows() {}

  public static List<Row> of(InterfaceRequest request) {
    List<Row> rows = new ArrayList<>();
    request.expected().ifPresent(expectation -> add(rows, expectation));
    return rows;
  }

  /**
   * Tells who waits for it that it will not come, as a sentence and a space; nothing when that
   * person declined it.
   */
  public static String mention(InterfaceRequest request) {
    return request
        .expected()
        .map(Expectation::person)
        .filter(
            person -> request.decline().map(Decline::person).filter(person::isSameUser).isEmpty())
        .map(person -> Mrkdwn.mention(person) + " expected it. ")
        .orElse("");
  }

  private static void add(List<Row> rows, Expectation expectation) {
    rows.add(
        Row.mrkdwn(
            "Expected by",
            Mrkdwn.mention(expectation.person())
                + " · announced "
                + SlackDate.local(expectation.since())));
    if (!expectation.note().isBlank()) {
      rows.add(Row.plain("Their note", expectation.note()));
    }
  }
}
