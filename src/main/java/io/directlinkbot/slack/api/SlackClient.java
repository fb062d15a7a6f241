package io.directlinkbot.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.view.Message;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods of Slack's Web API that the bot uses, and throws every failure as a {@link
 * SlackException}. Thread-safe.
 */
public final class SlackClient {
  private final MethodsClient methods;
  private final RateLimits limits;
  private final ChannelPauses pauses;

  private volatile Organization organization = Organization.UNKNOWN;

  public SlackClient(MethodsClient methods, InstantSource clock) {
    this.methods = methods;
    this.limits = new RateLimits(clock);
    this.pauses = new ChannelPauses(clock);
  }

  /** Asks Slack who the bot is, which also says whether its token is good. */
  public Identity authTest() throws SlackException {
    AuthTestResponse answer = call("auth.test", () -> methods.authTest(it -> it));
    organization = organization(answer);
    return new Identity(organization, answer.getUserId(), answer.getUrl());
  }

  /**
   * Returns the organization that the bot's token belongs to; {@link Organization#UNKNOWN} until
   * {@link #authTest} has succeeded once.
   */
  public Organization organization() {
    return organization;
  }

  private static Organization organization(AuthTestResponse answer) throws SlackException {
    Optional<String> team = Optional.ofNullable(answer.getTeamId()).filter(id -> !id.isBlank());
    Optional<String> enterprise =
        Optional.ofNullable(answer.getEnterpriseId()).filter(id -> !id.isBlank());
    Optional<String> own = answer.isEnterpriseInstall() ? enterprise.or(() -> team) : team;
    return new Organization(
        named("auth.test", own.or(() -> enterprise).orElse(null)),
        answer.isEnterpriseInstall() ? own : enterprise);
  }

  /**
   * Posts a message.
   *
   * @param metadata of the message; null for none
   * @return the new message's timestamp
   */
  public String post(Destination place, Message message, @Nullable Metadata metadata)
      throws SlackException {
    String kind = "chat.postMessage in " + place.channel();
    return pauses.call(
        place.thread() == null ? kind : kind + ", in a thread",
        () -> limits.call(kind, () -> send(place, message, metadata)));
  }

  /**
   * Whether a post would be tried now, rather than held back by a rate limit or an earlier failure.
   */
  public boolean mayPost(Destination place) {
    String kind = "chat.postMessage in " + place.channel();
    return !limits.isHeld(kind)
        && !pauses.isPaused(place.thread() == null ? kind : kind + ", in a thread");
  }

  private String send(Destination place, Message message, @Nullable Metadata metadata)
      throws SlackException {
    ChatPostMessageResponse answer =
        ask(
            "chat.postMessage",
            place.channel(),
            () ->
                methods.chatPostMessage(
                    it ->
                        it.channel(place.channel())
                            .threadTs(place.thread())
                            .replyBroadcast(place.broadcast())
                            .text(message.text())
                            .blocks(message.blocks().isEmpty() ? null : message.blocks())
                            .metadata(metadata)
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
    return named("chat.postMessage", answer.getTs());
  }

  /** Replaces what a message shows; if the new one has no blocks, the old blocks go too. */
  public void update(String channel, String ts, Message message) throws SlackException {
    ChatUpdateResponse answer =
        limited(
            "chat.update",
            channel,
            () ->
                methods.chatUpdate(
                    it ->
                        it.channel(channel).ts(ts).text(message.text()).blocks(message.blocks())));
    named("chat.update", answer.getTs());
  }

  /** Shows a person a message that nobody else sees. */
  void postEphemeral(String channel, Optional<String> thread, String user, Message message)
      throws SlackException {
    ask(
        "chat.postEphemeral",
        channel,
        () ->
            methods.chatPostEphemeral(
                it ->
                    it.channel(channel)
                        .threadTs(thread.orElse(null))
                        .user(user)
                        .text(message.text())
                        .blocks(message.blocks())));
  }

  /** Opens a dialog, and returns it with its id and hash. */
  View openView(String triggerId, View view) throws SlackException {
    ViewsOpenResponse answer =
        ask("views.open", "", () -> methods.viewsOpen(it -> it.triggerId(triggerId).view(view)));
    return named("views.open", answer.getView());
  }

  /**
   * Replaces what a dialog shows.
   *
   * @param hash of what it must show now, so that no other change is lost; null to change it anyway
   */
  public View updateView(String id, @Nullable String hash, View view) throws SlackException {
    ViewsUpdateResponse answer =
        ask(
            "views.update",
            "",
            () -> methods.viewsUpdate(it -> it.viewId(id).hash(hash).view(view)));
    return named("views.update", answer.getView());
  }

  /**
   * Returns the user ids of a group's members; fails with {@link Trouble.Channel} if it is
   * disabled.
   */
  public Set<String> groupMembers(String group) throws SlackException {
    return new GroupMembers(this, limits).read(group, organization.isWhole());
  }

  /** Returns a user. On Enterprise Grid a user has two ids, and Slack answers with either. */
  public User user(String id) throws SlackException {
    String method = "users.info";
    User user =
        named(
            method,
            limits
                .call(method, () -> ask(method, "", () -> methods.usersInfo(it -> it.user(id))))
                .getUser());
    if (!isOtherForm(id, named(method, user.getId())) && !id.equals(user.getId())) {
      throw SlackErrors.garbage(method);
    }
    return user;
  }

  private static boolean isOtherForm(String asked, String answered) {
    return (asked.startsWith("U") && answered.startsWith("W"))
        || (asked.startsWith("W") && answered.startsWith("U"));
  }

  /** Returns what an answer must name; without it, the answer is not Slack's but a proxy's, say. */
  public static <T> T named(String method, @Nullable T made) throws SlackException {
    if (made == null) {
      throw SlackErrors.garbage(method);
    }
    return made;
  }

  public MethodsClient methods() {
    return methods;
  }

  /**
   * Makes a call, unless it is held back because Slack asked to wait with its method or because it
   * recently failed in its channel.
   */
  public <A extends SlackApiTextResponse> A limited(String method, String channel, Call<A> call)
      throws SlackException {
    return pauses.call(
        method + " in " + channel, () -> limits.call(method, () -> ask(method, channel, call)));
  }

  /**
   * Makes a call, and asks {@code auth.test} when it fails over the token: only that method says
   * whether a token is good; others use the same words for what the bot may not do in one place.
   */
  <A extends SlackApiTextResponse> A ask(String method, String channel, Call<A> call)
      throws SlackException {
    try {
      return call(method, channel, call);
    } catch (SlackException failure) {
      throw failure.trouble() instanceof Trouble.Token ? judged(failure, channel) : failure;
    }
  }

  private SlackException judged(SlackException failure, String channel) {
    try {
      authTest();
      return SlackErrors.withGoodToken(failure, channel);
    } catch (SlackException verdict) {
      Trouble trouble =
          verdict.trouble() instanceof Trouble.Token ? verdict.trouble() : new Trouble.Uncertain();
      return new SlackException(
          trouble, failure.getMessage() + "; " + verdict.getMessage(), verdict);
    }
  }

  static <A extends SlackApiTextResponse> A call(String method, Call<A> call)
      throws SlackException {
    return call(method, "", call);
  }

  private static <A extends SlackApiTextResponse> A call(
      String method, String channel, Call<A> call) throws SlackException {
    A answer;
    try {
      answer = call.run();
    } catch (IOException | SlackApiException | RuntimeException failure) {
      throw SlackErrors.of(method, failure);
    }
    if (!answer.isOk()) {
      throw SlackErrors.of(method, channel, answer);
    }
    return answer;
  }

  /** One or more calls to Slack. */
  @FunctionalInterface
  interface Try<A> {
    A make() throws SlackException;
  }

  /** One call of the SDK. */
  @FunctionalInterface
  public interface Call<A> {
    A run() throws IOException, SlackApiException;
  }

  /**
   * The bot, as Slack knows it.
   *
   * @param organization whose people may be approvers
   * @param url of the workspace, ends in a slash
   */
  public record Identity(Organization organization, String user, String url) {}
}
