package io.directlinkbot.sandbox.cloud.protocol;

/**
 * What goes back over HTTP.
 *
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Response(int status, String contentType, byte[] body) {}
