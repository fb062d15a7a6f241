package io.directlinkbot.sandbox.cloud.protocol;

/**
 * An HTTP response.
 *
 * @param body must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(int status, String contentType, byte[] body) {}
