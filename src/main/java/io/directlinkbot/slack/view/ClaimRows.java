package io.directlinkbot.slack.view;

import io.directlinkbot.request.Claim;
import java.util.ArrayList;
import java.util.List;

/** The gateway and the note that a person chose with an accept, as rows below who it was. */
public final class ClaimRows {
  private ClaimRows() {}

  public static List<Row> of(Claim claim, Row who) {
    List<Row> rows = new ArrayList<>();
    rows.add(who);
    rows.add(Row.plain("Virtual gateway", InterfaceFacts.gateway(claim.gateway())));
    if (!claim.note().isBlank()) {
      rows.add(Row.plain("Note", claim.note()));
    }
    return rows;
  }
}
