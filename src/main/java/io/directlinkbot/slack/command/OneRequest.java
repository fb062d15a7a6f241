package io.directlinkbot.slack.command;

import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.MatchAnswer;
import java.util.List;

/** Finds the one request that a verb needs, or asks which one is meant. Thread-safe. */
public final class OneRequest {
  private final RequestSearch search;
  private final Journal journal;

  public OneRequest(RequestSearch search, Journal journal) {
    this.search = search;
    this.journal = journal;
  }

  /** Returns the requests that somebody may mean who wants to decide. */
  List<InterfaceRequest> find(String typed) {
    return search.findToDecide(typed);
  }

  /** Returns the request that is meant, or what to say when that is not clear. */
  Chosen choose(String verb, String typed, AnswerContext context) {
    if (SearchText.isBlank(typed)) {
      List<InterfaceRequest> waiting =
          journal.undecided().stream().filter(InterfaceRequest::waits).toList();
      return new Chosen.Unclear(MatchAnswer.which(verb, "", waiting, context));
    }
    List<InterfaceRequest> found = find(typed);
    return switch (found.size()) {
      case 0 -> new Chosen.Unclear(MatchAnswer.none(typed, context.texts()));
      case 1 -> new Chosen.One(found.getFirst());
      default -> new Chosen.Unclear(MatchAnswer.which(verb, typed, found, context));
    };
  }

  /** The outcome of a search for one request. */
  sealed interface Chosen {

    /** The request that is meant. */
    record One(InterfaceRequest request) implements Chosen {}

    /** No request, or several: what to say about that. */
    record Unclear(Message why) implements Chosen {}
  }
}
