package io.directlinkbot.watch;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.request.InterfaceRequest;
import java.util.List;

/**
 * The requests of one account that have not ended. They are read once a poll, unless something is
 * appended meanwhile; when no other bot can append, only after an append of this one. What another
 * bot appends meanwhile shows at the next poll; until then its number refuses what this bot would
 * append. Not thread-safe.
 */
final class FollowedRequests {
  private final String account;
  private final Journal journal;
  private final AccountLeases leases;
  private List<InterfaceRequest> requests = List.of();
  private long readAt = -1;

  FollowedRequests(String account, Journal journal, AccountLeases leases) {
    this.account = account;
    this.journal = journal;
    this.leases = leases;
  }

  /** Returns them as they are at the beginning of a poll, oldest first. */
  List<InterfaceRequest> atPoll() {
    return leases.areShared() ? read() : now();
  }

  /** Returns them as they are now, as far as this bot knows; reads them only if it changed any. */
  List<InterfaceRequest> now() {
    return readAt == journal.appended() ? requests : read();
  }

  private List<InterfaceRequest> read() {
    // taken first: what is appended while they are read may be missing
    long appended = journal.appended();
    requests = journal.followed(account);
    readAt = appended;
    return requests;
  }
}
