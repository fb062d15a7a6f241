package io.directlinkbot.slack.view;

import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import java.util.ArrayList;
import java.util.List;

/** What somebody said of an interface before it came, as rows of its card. */
final class ExpectedRows {
  private ExpectedRows() {}

  static List<Row> of(InterfaceRequest request) {
    List<Row> rows = new ArrayList<>();
    request.expected().ifPresent(expectation -> add(rows, expectation));
    return rows;
  }

  private static void add(List<Row> rows, Expectation expectation) {
    rows.add(
        Row.mrkdwn(
            "Expected by",
            Mrkdwn.mention(expectation.person()) + ", since " + Times.local(expectation.since())));
    if (!expectation.note().isBlank()) {
      rows.add(Row.plain("What they wrote", expectation.note()));
    }
  }
}
