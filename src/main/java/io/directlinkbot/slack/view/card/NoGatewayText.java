package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.List;
import java.util.stream.Collectors;

/** Says what to do when no gateway can be used. */
public final class NoGatewayText {
  private NoGatewayText() {}

  static String onCard(AccountView view) {
    return whatToDo(view) + "; then press Accept, which looks again.";
  }

  /** Returns the text for the Accept dialog. */
  public static String inDialog(AccountView view) {
    return whatToDo(view) + "; then cancel and press Accept on the card again.";
  }

  private static String whatToDo(AccountView view) {
    List<String> allowed = view.account().gateways();
    return allowed.isEmpty()
        ? "*This account has no virtual gateway that can be used.* Create one and attach it to"
            + " a Net"
        : "*None of the virtual gateways that the configuration allows can be used* ("
            + allowed.stream().limit(10).map(Mrkdwn::code).collect(Collectors.joining(", "))
            + "). One of them has to be available and attached to a Net";
  }
}
