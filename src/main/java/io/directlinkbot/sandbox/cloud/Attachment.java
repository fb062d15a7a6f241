package io.directlinkbot.sandbox.cloud;

/**
 * A present or former attachment of a gateway to a Net.
 *
 * @param net {@code vpc-…}
 * @param state {@code attaching}, {@code attached}, {@code detaching}, {@code detached}
 */
public record Attachment(String net, String state) {
  static final String ATTACHED = "attached";
  static final String DETACHED = "detached";

  boolean present() {
    return !state.equals(DETACHED);
  }
}
