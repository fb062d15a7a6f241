package io.directlinkbot.journal;

import io.directlinkbot.request.InterfaceRequest;

/**
 * The state of a history after its last event.
 *
 * @param request as its events make it
 * @param hash the last event's
 */
record HistoryHead(InterfaceRequest request, String hash) {}
