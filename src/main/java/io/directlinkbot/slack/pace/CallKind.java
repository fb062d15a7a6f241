package io.directlinkbot.slack.pace;

/**
 * Calls that Slack counts together: those of a method, and posts of one channel
 * (docs.slack.dev/apis/web-api/rate-limits).
 *
 * @param method as Slack names it
 * @param channel id of the channel; empty for a method that Slack does not count by channel
 */
public record CallKind(String method, String channel) {
  static final String POST = "chat.postMessage";

  /**
   * The kind of a call.
   *
   * @param channel id of the channel that it is for; empty for none
   */
  public static CallKind of(String method, String channel) {
    return new CallKind(method, method.equals(POST) ? channel : "");
  }

  boolean isPost() {
    return method.equals(POST);
  }

  @Override
  public String toString() {
    return channel.isEmpty() ? method : method + " in " + channel;
  }
}
