package io.directlinkbot.journal.audit;

/**
 * A fault in the hash chain of a history.
 *
 * @param request id of the request, as stored
 * @param number of the faulty event, as stored; of a missing event, as it should be
 * @param problem completes a sentence that begins with the request and the number
 */
public record ChainFault(String request, String number, String problem) {}
