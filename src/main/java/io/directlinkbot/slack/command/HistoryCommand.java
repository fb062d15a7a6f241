package io.directlinkbot.slack.command;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.HistoryAnswer;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import java.time.Instant;
import java.util.Optional;

/** Lists what was decided or ended lately. Thread-safe. */
public final class HistoryCommand implements Report {
  private final AnswerSource source;
  private final Journal journal;

  public HistoryCommand(AnswerSource source, Journal journal) {
    this.source = source;
    this.journal = journal;
  }

  @Override
  public String name() {
    return "history";
  }

  /**
   * Draws the answer.
   *
   * @param typed a number of outcomes or a time, and part of an account's name; each may be left
   *     out
   */
  @Override
  public PagedAnswer draw(String typed, int page, Texts texts) {
    AnswerContext context = source.context(texts);
    return HistoryLine.read(typed, source::accountsNamed)
        .map(line -> draw(line, page, context))
        .orElseGet(() -> PagedAnswer.whole(HistoryAnswer.unclear(typed, context)));
  }

  private PagedAnswer draw(HistoryLine line, int page, AnswerContext context) {
    Optional<Instant> since = line.past().map(context.now()::minus);
    return HistoryAnswer.of(
        journal.outcomes(line.account(), since.orElse(Instant.EPOCH), line.most()),
        since,
        line.account(),
        page,
        context);
  }
}
