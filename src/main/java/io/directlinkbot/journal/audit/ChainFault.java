package io.directlinkbot.journal.audit;

/**
 * One thing that is wrong with a history in the store.
 *
 * @param request id of the request, as it stands in the store
 * @param number of the event that is concerned, as it stands in the store or as it ought to
 * @param problem in plain words, without the request and the number
 */
public record ChainFault(String request, String number, String problem) {}
