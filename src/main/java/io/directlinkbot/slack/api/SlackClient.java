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
 * The Web API, as far as the bot calls it, with every failure as a {@link SlackException}.
 * Thread-safe.
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
   * Posts.
   *
   * @param metadata null for none
   * @return the new message's timestamp
   */
  public String post(Destination place, Message message, @Nullable Metadata metadata)
      throws SlackException {
    String kind = "chat.postMessage in " + place.channel();
    return pauses.call(
        place.thread() == null ? kind : kind + ", in a thread",
        () -> limits.call(kind, () -> send(place, message, metadata)));
  }

  /** Whether nothing is known yet that would keep a post back. */
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

  /** Makes a message show this; without blocks, it loses those that it had. */
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

  /** Opens a modal, and gives it back with its id and hash. */
  View openView(String triggerId, View view) throws SlackException {
    ViewsOpenResponse answer =
        ask("views.open", "", () -> methods.viewsOpen(it -> it.triggerId(triggerId).view(view)));
    return named("views.open", answer.getView());
  }

  /**
   * Makes a modal show this.
   *
   * @param hash of what it shows now, so that no other change gets lost; null for any
   */
  public View updateView(String id, @Nullable String hash, View view) throws SlackException {
    ViewsUpdateResponse answer =
        ask(
            "views.update",
            "",
            () -> methods.viewsUpdate(it -> it.viewId(id).hash(hash).view(view)));
    return named("views.update", answer.getView());
  }

  /** The members of a user group that is not disabled. */
  public Set<String> groupMembers(String group) throws SlackException {
    return new GroupMembers(this, limits).of(group, organization.isWhole());
  }

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

  /** On Enterprise Grid an account has two ids, and Slack answers with whichever it likes. */
  private static boolean isOtherForm(String asked, String answered) {
    return (asked.startsWith("U") && answered.startsWith("W"))
        || (asked.startsWith("W") && answered.startsWith("U"));
  }

  /** An answer that does not name what it made is another one's, a proxy's for example. */
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
   * A call that is held back while Slack asks to wait with its method, or while it can't be made in
   * its channel.
   */
  public <A extends SlackApiTextResponse> A limited(String method, String channel, Call<A> call)
      throws SlackException {
    return pauses.call(
        method + " in " + channel, () -> limits.call(method, () -> ask(method, channel, call)));
  }

  /**
   * Whether a token is good, auth.test says alone: other calls use the same words for what the bot
   * may not do in one place.
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

  /** Something with Slack that may give no result. */
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
   * Who the bot is.
   *
   * @param organization whose people may be approvers
   * @param url of the workspace, ends in a slash
   */
  public record Identity(Organization organization, String user, String url) {}
}
