package io.directlinkbot.request;

import java.time.Instant;

/**
 * What somebody said of an offer before it came.
 *
 * @param note what the person wrote to it, may be empty
 */
public record Expectation(Person person, Instant since, String note) {}
