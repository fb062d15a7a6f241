package io.directlinkbot.watch;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import java.util.List;

/**
 * The requests of one account that have not ended, read once a poll unless something is appended
 * meanwhile. What another bot appends meanwhile shows at the next poll; until then its number
 * refuses what this bot would append. Not thread-safe.
 */
final class FollowedRequests {
  private final String account;
  private final Journal journal;
  private List<InterfaceRequest> requests = List.of();
  private long readAt = -1;

  FollowedRequests(String account, Journal journal) {
    this.account = account;
    this.journal = journal;
  }

  /** Reads them, oldest first. */
  List<InterfaceRequest> read() {
    readAt = journal.appended();
    requests = journal.followed(account);
    return requests;
  }

  /** Returns them as they are now, as far as this bot knows; reads them only if it changed any. */
  List<InterfaceRequest> now() {
    return readAt == journal.appended() ? requests : read();
  }
}
