package io.directlinkbot.slack.api;

import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.request.views.ViewsUpdateRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.blocks.BlocksValidateResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.identity.BotIdentity;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.view.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods of Slack's Web API that the bot uses, and throws every failure as a {@link
 * SlackException}. Thread-safe.
 */
public final class SlackClient {
  private static final String POST = "chat.postMessage";
  private static final String UPDATE = "chat.update";
  private static final String PUBLISH = "views.publish";
  private static final String VALIDATE = "blocks.validate";

  private final MethodCaller caller;
  private final ChannelPauses pauses;
  private final RichTextRefusals ofMessages;
  private final RichTextRefusals ofDialogs;

  private volatile Organization organization = Organization.UNKNOWN;

  SlackClient(MethodCaller caller, InstantSource clock) {
    this.caller = caller;
    this.pauses = new ChannelPauses(clock);
    this.ofMessages = new RichTextRefusals(clock);
    this.ofDialogs = new RichTextRefusals(clock);
  }

  /** Returns what is known of rich text in messages. */
  public RichTextRefusals richTextInMessages() {
    return ofMessages;
  }

  /** Returns what is known of rich text in dialogs. */
  RichTextRefusals richTextInDialogs() {
    return ofDialogs;
  }

  /** Asks Slack who the bot is, which also says whether its token is good. */
  public BotIdentity authTest() throws SlackException {
    AuthTestResponse answer = ask("auth.test", Urgency.ANSWER, client -> client.authTest(it -> it));
    organization = organization(answer);
    return BotIdentity.of(organization, answer);
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
  public String post(
      Destination place, Message message, @Nullable Metadata metadata, Urgency urgency)
      throws SlackException {
    ChatPostMessageRequest post =
        ChatPostMessageRequest.builder()
            .channel(place.channel())
            .threadTs(place.thread())
            .replyBroadcast(place.broadcast())
            .text(message.text())
            .blocks(message.blocks().isEmpty() ? null : message.blocks())
            .metadata(metadata)
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    ShortAnswer answer =
        pauses.call(
            pauseName(place),
            () -> caller.submit(POST, place.channel(), urgency, RequestFormBuilder.toForm(post)));
    return named(POST, answer.ts());
  }

  /** Replaces what a message shows; if the new one has no blocks, the old blocks go too. */
  public void update(String channel, String ts, Message message, Urgency urgency)
      throws SlackException {
    ChatUpdateRequest change =
        ChatUpdateRequest.builder()
            .channel(channel)
            .ts(ts)
            .text(message.text())
            .blocks(message.blocks())
            .build();
    ShortAnswer answer =
        pauses.call(
            UPDATE + " in " + channel,
            () -> caller.submit(UPDATE, channel, urgency, RequestFormBuilder.toForm(change)));
    named(UPDATE, answer.ts());
  }

  /**
   * Returns how long a post has to wait for Slack's limits; zero when it may be made now. A channel
   * where posts fail is not its matter.
   */
  public Duration pauseBeforePost(String channel, Urgency urgency) {
    return caller.pauseBefore(POST, channel, urgency);
  }

  /**
   * Returns how long a change of a message has to wait for Slack's limits; zero when it need not.
   */
  public Duration pauseBeforeUpdate(Urgency urgency) {
    return caller.pauseBefore(UPDATE, "", urgency);
  }

  /** Fails as {@link #post} does when it is too early for one; else does nothing. */
  public void requireTurnToPost(String channel, Urgency urgency) throws SlackException {
    caller.requireTurn(POST, channel, urgency);
  }

  /** Fails as {@link #update} does when it is too early for one; else does nothing. */
  public void requireTurnToUpdate(Urgency urgency) throws SlackException {
    caller.requireTurn(UPDATE, "", urgency);
  }

  /** Whether a post would be tried now, rather than held back by a limit or an earlier failure. */
  public boolean mayPost(Destination place, Urgency urgency) {
    return pauseBeforePost(place.channel(), urgency).isZero() && !pauses.isPaused(pauseName(place));
  }

  private static String pauseName(Destination place) {
    String kind = POST + " in " + place.channel();
    return place.thread() == null ? kind : kind + ", in a thread";
  }

  /** Shows a person a message that nobody else sees. */
  void postEphemeral(String channel, Optional<String> thread, String user, Message message)
      throws SlackException {
    caller.call(
        "chat.postEphemeral",
        channel,
        Urgency.ANSWER,
        client ->
            client.chatPostEphemeral(
                it ->
                    it.channel(channel)
                        .threadTs(thread.orElse(null))
                        .user(user)
                        .text(message.text())
                        .blocks(message.blocks())));
  }

  /** Opens a dialog, and returns its id, hash and metadata. */
  View openView(String triggerId, View view) throws SlackException {
    ViewsOpenRequest open = ViewsOpenRequest.builder().triggerId(triggerId).view(view).build();
    return shown(view, "views.open", RequestFormBuilder.toForm(open));
  }

  /**
   * Replaces what a dialog shows, and returns its id, new hash and metadata.
   *
   * @param hash of what it must show now, so that no other change is lost; null to change it anyway
   */
  public View updateView(String id, @Nullable String hash, View view) throws SlackException {
    ViewsUpdateRequest update =
        ViewsUpdateRequest.builder().viewId(id).hash(hash).view(view).build();
    return shown(view, "views.update", RequestFormBuilder.toForm(update));
  }

  private View shown(View sent, String method, FormBody.Builder form) throws SlackException {
    ShortAnswer.Dialog dialog =
        named(method, caller.submit(method, "", Urgency.ANSWER, form).view());
    return View.builder()
        .id(dialog.id())
        .hash(dialog.hash())
        .privateMetadata(sent.getPrivateMetadata())
        .build();
  }

  /** Replaces what a person's Home tab shows. */
  public void publishHome(String user, View tab, Urgency urgency) throws SlackException {
    ViewsPublishRequest publish = ViewsPublishRequest.builder().userId(user).view(tab).build();
    caller.submit(PUBLISH, "", urgency, RequestFormBuilder.toForm(publish));
  }

  /** Returns how long a Home tab has to wait for Slack's limits; zero when it need not. */
  public Duration pauseBeforeHome(Urgency urgency) {
    return caller.pauseBefore(PUBLISH, "", urgency);
  }

  /**
   * Returns the user ids of a group's members; fails with {@link Trouble.Channel} if it is
   * disabled.
   */
  public Set<String> groupMembers(String group) throws SlackException {
    if (organization.equals(Organization.UNKNOWN)) {
      // a call for a whole organization has to name a workspace, and a refusal counts for a while
      BotIdentity _ = authTest();
    }
    return new GroupMembers(this).read(group, organization.isWhole());
  }

  /** Asks Slack what it would refuse in a message; empty when it would take it. */
  public List<String> problemsOf(Message message) throws SlackException {
    BlocksValidateResponse answer =
        ask(
            VALIDATE,
            Urgency.DECISION,
            client -> client.blocksValidate(it -> it.blocks(message.blocks())));
    return BlockErrors.reasons(answer);
  }

  /** Asks Slack what it would refuse in a dialog or a Home tab; empty when it would take it. */
  public List<String> problemsOf(View view) throws SlackException {
    BlocksValidateResponse answer =
        ask(VALIDATE, Urgency.DECISION, client -> client.blocksValidate(it -> it.view(view)));
    return BlockErrors.reasons(answer);
  }

  /** Returns a user. On Enterprise Grid a user has two ids, and Slack answers with either. */
  public User user(String id) throws SlackException {
    String method = "users.info";
    User user =
        named(
            method,
            ask(
                    method,
                    Urgency.DECISION,
                    client -> client.usersInfo(it -> it.user(id).includeLocale(true)))
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

  /**
   * Makes a call that is for a channel, unless a call of the method failed there a moment ago.
   *
   * @throws SlackException with {@link Trouble.RateLimited} if it is too early, without calling
   */
  <A extends SlackApiTextResponse> A inChannel(
      String method, String channel, Urgency urgency, MethodCaller.Call<A> call)
      throws SlackException {
    return pauses.call(
        method + " in " + channel, () -> caller.call(method, channel, urgency, call));
  }

  /** Makes a call that is for no channel. */
  <A extends SlackApiTextResponse> A ask(String method, Urgency urgency, MethodCaller.Call<A> call)
      throws SlackException {
    return caller.call(method, "", urgency, call);
  }

  /** One or more calls to Slack. */
  @FunctionalInterface
  interface Try<A> {
    A make() throws SlackException;
  }
}
