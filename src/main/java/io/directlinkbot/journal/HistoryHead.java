package io.directlinkbot.journal;

import io.directlinkbot.request.InterfaceRequest;

/**
 * What a history has come to.
 *
 * @param request as it is after the last event
 * @param hash of the last event
 */
record HistoryHead(InterfaceRequest request, String hash) {}
