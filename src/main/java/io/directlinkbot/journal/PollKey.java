package io.directlinkbot.journal;

/**
 * One account at one place of the cloud. A configured name may come to mean another account there;
 * what was seen of the one proves nothing about the other.
 *
 * @param account its name in the configuration
 * @param place everything of the configuration that tells which account of the cloud it is
 */
public record PollKey(String account, String place) {}
