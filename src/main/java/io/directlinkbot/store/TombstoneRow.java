package io.directlinkbot.store;

import java.util.List;

/**
 * The columns of a tombstone, which is what is left of a removed request. Its hash covers them all.
 * Numbers are text because a row that somebody edited may hold anything.
 *
 * @param position in the chain of tombstones, from 1
 * @param request id of the request
 * @param account the account in that id
 * @param interfaceId the interface in that id
 * @param round the round in that id
 * @param events how many there were, which is the number of the last one
 * @param lastHash hash of the last event, which covers all before it
 * @param firstAt time of the first event, ISO 8601, UTC
 * @param lastAt time of the last event
 * @param removedAt when the request was removed
 */
public record TombstoneRow(
    String position,
    String request,
    String account,
    String interfaceId,
    String round,
    String events,
    String lastHash,
    String firstAt,
    String lastAt,
    String removedAt) {

  /**
   * Returns the hash of the preceding tombstone's hash and these columns.
   *
   * @param before hash of the preceding tombstone; empty for the first
   */
  public String hash(String before) {
    return ChainHash.of(
        List.of(
            before,
            position,
            request,
            account,
            interfaceId,
            round,
            events,
            lastHash,
            firstAt,
            lastAt,
            removedAt));
  }
}
