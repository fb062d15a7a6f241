package io.directlinkbot.sandbox.slack.state;

/** Something that has controls: a message or a view. */
public sealed interface Surface {

  /**
   * One message.
   *
   * @param channel id of the channel
   * @param ts the message's timestamp
   */
  record OfMessage(String channel, String ts) implements Surface {}

  /**
   * One view.
   *
   * @param id the view's id, {@code V…}
   */
  record OfView(String id) implements Surface {}
}
