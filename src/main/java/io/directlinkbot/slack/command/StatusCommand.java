package io.directlinkbot.slack.command;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.whisper.CommandAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers what waits and what is followed, or about one interface, from the journal alone.
 * Thread-safe.
 */
public final class StatusCommand {
  /** The least time between two checks of all linked cards. */
  private static final Duration CHECK_INTERVAL = Duration.ofMinutes(10);

  /** The most words that are looked up as ids. */
  private static final int MOST_WORDS = 20;

  private final String command;
  private final Journal journal;
  private final CardLinks links;
  private final Map<String, AccountView> accounts;
  private final LinkedCardCheck linked;
  private final InstantSource clock;
  private final AtomicReference<Instant> checked = new AtomicReference<>(Instant.EPOCH);

  public StatusCommand(
      String command,
      Journal journal,
      CardLinks links,
      Map<String, AccountView> accounts,
      LinkedCardCheck linked,
      InstantSource clock) {
    this.linked = linked;
    this.command = command;
    this.journal = journal;
    this.links = links;
    this.accounts = Map.copyOf(accounts);
    this.clock = clock;
  }

  /**
   * Returns the answer.
   *
   * @param typed the id or name of an interface, or part of one; empty for all that has not ended
   */
  Message answer(String typed) {
    if (SearchText.isBlank(typed)) {
      List<InterfaceRequest> open = journal.open();
      checkAllCards(open);
      return CommandAnswer.status(open, accounts, this::link, clock.instant());
    }
    SearchText wanted = new SearchText(typed);
    List<InterfaceRequest> named = byId(wanted);
    if (named.isEmpty()) {
      named = byName(wanted);
    }
    List<InterfaceRequest> matches = named.isEmpty() ? byPart(wanted) : named;
    return switch (matches.size()) {
      case 0 -> CommandAnswer.notFound(typed);
      case 1 -> {
        checkCards(matches);
        yield CommandAnswer.one(matches.getFirst(), accounts, this::link, clock.instant());
      }
      default ->
          CommandAnswer.several(
              command,
              typed,
              named.isEmpty() ? "match" : "are named",
              matches,
              accounts,
              this::link,
              clock.instant());
    };
  }

  /** Checks the linked cards of all, not more often for a person who asks again and again. */
  private void checkAllCards(List<InterfaceRequest> open) {
    Instant now = clock.instant();
    if (!now.isBefore(checked.get().plus(CHECK_INTERVAL))) {
      checked.set(now);
      checkCards(open);
    }
  }

  /** Checks that the linked cards still stand, and has missing ones posted. */
  private void checkCards(List<InterfaceRequest> requests) {
    linked.checkSoon(requests);
  }

  /** Finds the requests whose whole ids are among the words. */
  private List<InterfaceRequest> byId(SearchText wanted) {
    return wanted.words().stream()
        .distinct()
        .limit(MOST_WORDS)
        .flatMap(
            word ->
                accounts.keySet().stream()
                    .flatMap(account -> journal.latest(account, word).stream())
                    .limit(1))
        .toList();
  }

  /** Finds the requests of this name that have not ended, or if there is none, those that have. */
  private List<InterfaceRequest> byName(SearchText wanted) {
    List<InterfaceRequest> open =
        journal.open().stream()
            .filter(
                request -> CommandAnswer.isNamed(request, wanted.typed()) || names(wanted, request))
            .toList();
    return open.isEmpty() ? journal.endedNamed(wanted.typed()) : open;
  }

  private static boolean names(SearchText wanted, InterfaceRequest request) {
    return wanted.names(request.offer().name());
  }

  private List<InterfaceRequest> byPart(SearchText wanted) {
    List<InterfaceRequest> open = partOf(wanted, journal.open());
    if (!open.isEmpty()) {
      return open;
    }
    List<InterfaceRequest> ended = journal.endedLately();
    List<InterfaceRequest> named =
        ended.stream().filter(request -> names(wanted, request)).toList();
    return named.isEmpty() ? partOf(wanted, ended) : named;
  }

  private static List<InterfaceRequest> partOf(SearchText wanted, List<InterfaceRequest> requests) {
    return requests.stream()
        .filter(request -> wanted.isPartOf(List.of(request.offer().id(), request.offer().name())))
        .toList();
  }

  private Optional<String> link(InterfaceRequest request) {
    return links.to(request.id());
  }
}
