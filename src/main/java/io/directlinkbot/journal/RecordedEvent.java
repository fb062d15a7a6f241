package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import java.util.Optional;

/**
 * An event with its place in the store.
 *
 * @param request id of the request, as it stands in the store
 * @param number of the event in its request, counted from 1
 * @param at when it happened, ISO 8601, UTC
 * @param kind as the store names it, such as {@code claimed}
 * @param event what happened; empty when the row holds nothing that this version can read
 * @param last whether it is the last of its request
 */
public record RecordedEvent(
    String request, int number, String at, String kind, Optional<Event> event, boolean last) {}
