package io.directlinkbot.request;

/**
 * What the distance of a reminder counts from when the earliest expiry is not known. First come the
 * reminders counted from first sight, then those counted back from the latest expiry. Stored in
 * journals: a new component has to be Optional.
 *
 * @param beforeLatest whether the distance counts back from the latest expiry; else from first
 *     sight
 * @param urgent whether it is escalated although more reminders follow: it is, or comes after, the
 *     final one counted from first sight
 */
public record ReminderBasis(boolean beforeLatest, boolean urgent) {}
