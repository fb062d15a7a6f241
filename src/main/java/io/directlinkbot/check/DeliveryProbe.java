package io.directlinkbot.check;

import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.api.TokenRefused;
import java.util.List;

/**
 * Whether what people do can reach the bot. It opens no socket: Slack would send clicks through it.
 */
record DeliveryProbe(SlackSdk sdk, SlackTransport transport) implements Probe {
  @Override
  public String subject() {
    return "slack delivery";
  }

  @Override
  public List<CheckLine> run() {
    return switch (transport) {
      case SlackTransport.Sockets sockets -> List.of(sockets(sockets));
      case SlackTransport.Http _ ->
          List.of(
              CheckLine.ok(
                  subject(),
                  "by HTTP; that Slack reaches the bot, and that slack.signing_secret is right,"
                      + " shows with the first click"));
    };
  }

  private CheckLine sockets(SlackTransport.Sockets sockets) {
    try {
      String _ = sdk.socketAddress(sockets.appToken());
      return CheckLine.ok(
          subject(), "Slack gives addresses of sockets, which are tried when the bot starts");
    } catch (TokenRefused refusal) {
      return CheckLine.of(subject(), refusal.diagnosis());
    } catch (SlackException failure) {
      return CheckLine.of(subject(), failure.diagnosis());
    }
  }
}
