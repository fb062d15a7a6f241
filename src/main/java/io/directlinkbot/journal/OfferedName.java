package io.directlinkbot.journal;

import io.directlinkbot.request.RequestId;

/**
 * The name under which the interface of a request was offered.
 *
 * @param name foreign text, as the cloud gave it
 */
public record OfferedName(RequestId request, String name) {}
