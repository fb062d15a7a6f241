package io.directlinkbot.slack.view;

import io.directlinkbot.request.Claim;
import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of an accept besides its person: the gateway and the note. */
public final class ClaimRows {
  private ClaimRows() {}

  public static List<FactRow> of(Claim claim, Texts texts) {
    List<FactRow> rows = new ArrayList<>();
    rows.add(
        FactRow.plain(texts.get("card.fact.gateway"), InterfaceFacts.gateway(claim.gateway())));
    note(claim, texts).ifPresent(rows::add);
    return rows;
  }

  /** Returns the row with the note, if there is one. */
  static Optional<FactRow> note(Claim claim, Texts texts) {
    return Optional.of(claim.note())
        .filter(note -> !note.isBlank())
        .map(note -> FactRow.plain(texts.get("card.fact.note"), note));
  }
}
