package io.directlinkbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.view.View;
import io.directlinkbot.slack.view.Message;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The Web API, as far as the bot calls it, with every failure as a {@link SlackException}.
 * Thread-safe.
 */
final class SlackClient {
  private final MethodsClient methods;
  private final RateLimits limits;

  SlackClient(MethodsClient methods, InstantSource clock) {
    this.methods = methods;
    this.limits = new RateLimits(clock);
  }

  Identity authTest() throws SlackException {
    AuthTestResponse answer = call("auth.test", () -> methods.authTest(it -> it));
    return new Identity(answer.getTeamId(), answer.getUserId(), answer.getUrl());
  }

  /**
   * Posts.
   *
   * @param thread timestamp of the message to reply to, null for a message of its own
   * @return the new message's timestamp
   */
  String post(String channel, @Nullable String thread, Message message, Metadata metadata)
      throws SlackException {
    return limits
        .call("chat.postMessage in " + channel, () -> send(channel, thread, message, metadata))
        .getTs();
  }

  private ChatPostMessageResponse send(
      String channel, @Nullable String thread, Message message, Metadata metadata)
      throws SlackException {
    return call(
        "chat.postMessage",
        () ->
            methods.chatPostMessage(
                it ->
                    it.channel(channel)
                        .threadTs(thread)
                        .text(message.text())
                        .blocks(message.blocks())
                        .metadata(metadata)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  void update(String channel, String ts, Message message) throws SlackException {
    limited(
        "chat.update",
        () ->
            methods.chatUpdate(
                it -> it.channel(channel).ts(ts).text(message.text()).blocks(message.blocks())));
  }

  /** Shows a person a message that nobody else sees. */
  void postEphemeral(String channel, String user, Message message) throws SlackException {
    call(
        "chat.postEphemeral",
        () ->
            methods.chatPostEphemeral(
                it ->
                    it.channel(channel).user(user).text(message.text()).blocks(message.blocks())));
  }

  void openView(String triggerId, View view) throws SlackException {
    call("views.open", () -> methods.viewsOpen(it -> it.triggerId(triggerId).view(view)));
  }

  MethodsClient methods() {
    return methods;
  }

  /** A call that is held back while Slack asks to wait with its method. */
  <A extends SlackApiTextResponse> A limited(String method, Call<A> call) throws SlackException {
    return limits.call(method, () -> call(method, call));
  }

  static <A extends SlackApiTextResponse> A call(String method, Call<A> call)
      throws SlackException {
    A answer;
    try {
      answer = call.run();
    } catch (IOException | SlackApiException | RuntimeException failure) {
      throw SlackErrors.of(method, failure);
    }
    if (!answer.isOk()) {
      throw SlackErrors.of(method, answer);
    }
    return answer;
  }

  /** One call of the SDK. */
  @FunctionalInterface
  interface Call<A> {
    A run() throws IOException, SlackApiException;
  }

  /**
   * Who the bot is.
   *
   * @param url of the workspace, ends in a slash
   */
  record Identity(String team, String user, String url) {}
}
