package io.directlinkbot.slack.known;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import java.util.List;

/** Recognizes connections, so that a mistyped id is noticed. Thread-safe. */
public final class KnownConnections {
  private final Journal journal;

  public KnownConnections(Journal journal) {
    this.journal = journal;
  }

  /**
   * Whether the configuration names the connection, or one of the accounts was ever offered an
   * interface on it.
   */
  public boolean contains(String connection, List<AccountView> accounts) {
    return accounts.stream()
        .anyMatch(view -> view.counterparty(connection).isPresent() || wasSeen(connection, view));
  }

  private boolean wasSeen(String connection, AccountView view) {
    String account = view.account().name();
    return journal.followed(account).stream()
            .anyMatch(request -> request.offer().connection().equals(connection))
        || journal.ended().hasAnyOn(account, connection);
  }
}
