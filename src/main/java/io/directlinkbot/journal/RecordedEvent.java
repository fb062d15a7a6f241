package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import java.util.Optional;

/**
 * An event as an audit reads it from the store, whatever state its row is in.
 *
 * @param request id of the request, as stored
 * @param number of the event in its request, counted from 1
 * @param at when it happened, ISO 8601, UTC
 * @param kind the event's name in the store, such as {@code claimed}
 * @param event what happened; empty when this version can't read it
 * @param last whether it is the last event of its request
 */
public record RecordedEvent(
    String request, int number, String at, String kind, Optional<Event> event, boolean last) {}
