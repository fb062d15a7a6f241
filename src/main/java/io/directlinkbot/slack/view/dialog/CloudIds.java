package io.directlinkbot.slack.view.dialog;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the form of ids. An id of another form is foreign text and never gets into a command. */
public final class CloudIds {
  private static final Pattern INTERFACE = Pattern.compile("dxvif-[0-9a-z]{1,64}");
  private static final Pattern GATEWAY = Pattern.compile("vgw-[0-9a-z]{1,64}");

  private CloudIds() {}

  /** Returns the interface id if it is well-formed. */
  public static Optional<String> ofInterface(String id) {
    return Optional.of(id).filter(text -> INTERFACE.matcher(text).matches());
  }

  /** Returns the virtual gateway id if it is well-formed. */
  public static Optional<String> ofGateway(String id) {
    return Optional.of(id).filter(text -> GATEWAY.matcher(text).matches());
  }
}
