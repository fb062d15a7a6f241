package io.directlinkbot.slack.view;

import java.util.List;
import java.util.stream.Collectors;

/** What to do when no gateway can be used. */
final class NoGateway {
  private NoGateway() {}

  static String whatToDo(AccountView view) {
    List<String> allowed = view.account().gateways();
    String which =
        allowed.isEmpty()
            ? "*This account has no virtual gateway that can be used.* Create one and attach it to"
                + " a Net"
            : "*None of the virtual gateways that the configuration allows can be used* ("
                + allowed.stream().limit(10).map(Mrkdwn::code).collect(Collectors.joining(", "))
                + "). One of them has to be available and attached to a Net";
    return which + "; then press Accept, which looks again.";
  }
}
