package io.directlinkbot.request;

/**
 * Where a reminder stands whose request may expire any moment: the latest moment is known, the
 * earliest is not. First come those since first sight, then those before the latest moment.
 *
 * @param beforeLatest whether its distance counts back from the latest moment, and not on from
 *     first sight
 * @param urgent whether it is told elsewhere too, though more come: it is, or had to follow, the
 *     final one since first sight
 */
public record AnyMoment(boolean beforeLatest, boolean urgent) {}
