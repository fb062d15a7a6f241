package io.directlinkbot.slack.command;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.known.ReplacementLookup;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.MatchAnswer;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import io.directlinkbot.slack.view.answer.RequestAnswer;
import io.directlinkbot.slack.view.answer.StatusAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers what waits and what is followed, or all about one interface, from what is known alone.
 * Thread-safe.
 */
public final class StatusCommand implements Report {
  /** The least time between two checks of all linked cards. */
  private static final Duration CHECK_INTERVAL = Duration.ofMinutes(10);

  private final AnswerSource source;
  private final Journal journal;
  private final RequestSearch search;
  private final AcceptPreviewer previews;
  private final ReplacementLookup replacements;
  private final LinkedCardCheck linked;
  private final AtomicReference<Instant> checked = new AtomicReference<>(Instant.EPOCH);

  public StatusCommand(
      AnswerSource source,
      Journal journal,
      RequestSearch search,
      AcceptPreviewer previews,
      ReplacementLookup replacements,
      LinkedCardCheck linked) {
    this.source = source;
    this.journal = journal;
    this.search = search;
    this.previews = previews;
    this.replacements = replacements;
    this.linked = linked;
  }

  @Override
  public String name() {
    return "status";
  }

  /**
   * Draws the answer.
   *
   * @param typed the id or name of an interface, or part of one; empty for all that has not ended
   */
  @Override
  public PagedAnswer draw(String typed, int page, Texts texts) {
    AnswerContext context = source.context(texts);
    if (SearchText.isBlank(typed)) {
      List<InterfaceRequest> open = journal.open();
      checkAllCards(open, context.now());
      return StatusAnswer.of(open, page, context);
    }
    List<InterfaceRequest> matches = search.find(typed);
    return switch (matches.size()) {
      case 0 -> PagedAnswer.whole(MatchAnswer.none(typed, texts));
      case 1 -> {
        linked.checkSoon(matches);
        yield PagedAnswer.whole(one(matches.getFirst(), context));
      }
      default -> MatchAnswer.several(typed, matches, page, context);
    };
  }

  private Message one(InterfaceRequest request, AnswerContext context) {
    Optional<AccountView> account =
        Optional.ofNullable(context.accounts().get(request.id().account()));
    List<Finding> findings =
        account
            .filter(_ -> request.waits())
            .map(view -> previews.findings(request, view, Optional.empty()))
            .orElse(List.of());
    List<FactRow> related = account.map(view -> replacements.rows(request, view)).orElse(List.of());
    return RequestAnswer.of(request, findings, related, journal.history(request.id()), context);
  }

  /** Checks the linked cards of all, not more often for a person who asks again and again. */
  private void checkAllCards(List<InterfaceRequest> open, Instant now) {
    if (!now.isBefore(checked.get().plus(CHECK_INTERVAL))) {
      checked.set(now);
      linked.checkSoon(open);
    }
  }
}
