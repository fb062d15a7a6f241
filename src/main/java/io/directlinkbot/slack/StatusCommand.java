package io.directlinkbot.slack;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.Answers;
import io.directlinkbot.slack.view.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Tells what waits and what is followed, or one interface, from the journal alone. Thread-safe. */
final class StatusCommand {
  private static final Duration PACE = Duration.ofMinutes(10);

  private final String command;
  private final Journal journal;
  private final CardLinks links;
  private final Map<String, AccountView> accounts;
  private final LinkedCards linked;
  private final Runnable publish;
  private final InstantSource clock;
  private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

  StatusCommand(
      String command,
      Journal journal,
      CardLinks links,
      Map<String, AccountView> accounts,
      LinkedCards linked,
      Runnable publish,
      InstantSource clock) {
    this.linked = linked;
    this.publish = publish;
    this.command = command;
    this.journal = journal;
    this.links = links;
    this.accounts = Map.copyOf(accounts);
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param wanted the id or name of an interface; empty for all that has not ended
   */
  Message answer(String wanted) {
    if (wanted.isEmpty()) {
      List<InterfaceRequest> open = journal.open();
      lookAtAll(open);
      return Answers.status(open, accounts, this::link, clock.instant());
    }
    List<InterfaceRequest> matches =
        byId(wanted.split("\\s+", 2)[0]).map(List::of).orElseGet(() -> byName(wanted));
    return switch (matches.size()) {
      case 0 -> Answers.notFound(wanted);
      case 1 -> {
        lookAt(matches);
        yield Answers.one(matches.getFirst(), accounts, this::link, clock.instant());
      }
      default -> Answers.several(command, wanted, matches, accounts, this::link, clock.instant());
    };
  }

  /** Whoever asks again and again costs no more calls. */
  private void lookAtAll(List<InterfaceRequest> open) {
    Instant now = clock.instant();
    if (!now.isBefore(looked.get().plus(PACE))) {
      looked.set(now);
      lookAt(open);
    }
  }

  private void lookAt(List<InterfaceRequest> requests) {
    linked.lookAt(requests);
    publish.run();
  }

  private Optional<InterfaceRequest> byId(String id) {
    return accounts.keySet().stream()
        .flatMap(account -> journal.latest(account, id).stream())
        .findFirst();
  }

  /** Those that have not ended, or if there is none, those that have. */
  private List<InterfaceRequest> byName(String name) {
    List<InterfaceRequest> open =
        journal.open().stream().filter(request -> Answers.isNamed(request, name)).toList();
    return open.isEmpty() ? journal.endedNamed(name) : open;
  }

  private Optional<String> link(InterfaceRequest request) {
    return links.of(request.id());
  }
}
