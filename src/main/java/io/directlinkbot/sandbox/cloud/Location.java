package io.directlinkbot.sandbox.cloud;

/**
 * A location where connections end.
 *
 * @param code short name, for example {@code PAR1}
 */
public record Location(String code, String name, String region) {}
