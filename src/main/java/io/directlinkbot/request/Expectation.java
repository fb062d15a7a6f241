package io.directlinkbot.request;

import java.time.Instant;

/**
 * The announcement of an offer, as its request keeps it. Stored in journals: a new component has to
 * be Optional.
 *
 * @param note what the person wrote with it; may be empty
 */
public record Expectation(Person person, Instant since, String note) {}
