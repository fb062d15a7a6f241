package io.directlinkbot.slack.view;

import io.directlinkbot.request.Claim;
import java.util.ArrayList;
import java.util.List;

/** The rows of an accept: the person, the gateway, the note. */
public final class ClaimRows {
  private ClaimRows() {}

  /**
   * Returns the rows.
   *
   * @param who the row that names the person, which comes first
   */
  public static List<FactRow> of(Claim claim, FactRow who) {
    List<FactRow> rows = new ArrayList<>();
    rows.add(who);
    rows.add(FactRow.plain("Virtual gateway", InterfaceFacts.gateway(claim.gateway())));
    if (!claim.note().isBlank()) {
      rows.add(FactRow.plain("Note", claim.note()));
    }
    return rows;
  }
}
