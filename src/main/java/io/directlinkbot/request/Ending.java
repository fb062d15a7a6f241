package io.directlinkbot.request;

/** How a request ended without anything left to follow. */
public enum Ending {
  /** Not accepted in time. */
  EXPIRED,
  /** Gone from the list before it could have expired. */
  WITHDRAWN,
  /** Declined. */
  REJECTED,
  /** No request at all: the account itself offered it to somebody else. */
  OURS,
  /** Deleted by either side. */
  DELETED,
  /** In use for as long as it was to be followed. */
  NO_LONGER_FOLLOWED
}
