package io.directlinkbot.request;

/** How a request ended. Stored in journals by name. */
public enum Ending {
  /** Nobody accepted it in time. */
  EXPIRED,
  /** It vanished from the list before it could have expired. */
  WITHDRAWN,
  /** It was declined, here or elsewhere. */
  REJECTED,
  /** It never was a request: the account itself offered the interface to another one. */
  OURS,
  /** Either company deleted it. */
  DELETED,
  /** It was accepted and followed for the configured time. */
  NO_LONGER_FOLLOWED
}
