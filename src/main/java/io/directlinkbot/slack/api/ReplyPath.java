package io.directlinkbot.slack.api;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.model.Message;
import com.slack.api.model.view.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways that a payload offers to answer the person who clicked or typed something. Its {@code
 * toString} leaves the response URL out, because whoever has it can write to that person.
 *
 * @param user id of the person
 * @param responseUrl takes five answers within half an hour, even in a channel that the person only
 *     previews
 * @param channel id of the channel in which it happened
 * @param thread timestamp of the thread's first message, if it happened in a thread
 * @param trigger opens one dialog within three seconds
 */
public record ReplyPath(
    String user,
    Optional<String> responseUrl,
    Optional<String> channel,
    Optional<String> thread,
    Optional<String> trigger) {

  public static ReplyPath of(BlockActionPayload click) {
    BlockActionPayload.@Nullable Container container = click.getContainer();
    BlockActionPayload.@Nullable Channel channel = click.getChannel();
    return new ReplyPath(
        click.getUser().getId(),
        given(click.getResponseUrl()),
        given(container == null ? null : container.getChannelId())
            .or(() -> given(channel == null ? null : channel.getId())),
        thread(container, click.getMessage()),
        // a dialog opened now would hide the one in which the person clicked
        given(click.getTriggerId()).filter(_ -> !isInDialog(click)));
  }

  private static boolean isInDialog(BlockActionPayload click) {
    @Nullable View view = click.getView();
    return view != null && !"home".equals(view.getType());
  }

  public static ReplyPath of(MessageShortcutPayload shortcut) {
    MessageShortcutPayload.@Nullable Channel channel = shortcut.getChannel();
    @Nullable Message message = shortcut.getMessage();
    return new ReplyPath(
        shortcut.getUser().getId(),
        given(shortcut.getResponseUrl()),
        given(channel == null ? null : channel.getId()),
        given(message == null ? null : message.getThreadTs())
            .filter(thread -> !thread.equals(shortcut.getMessageTs())),
        given(shortcut.getTriggerId()));
  }

  public static ReplyPath of(SlashCommandPayload command) {
    return new ReplyPath(
        command.getUserId(),
        given(command.getResponseUrl()),
        given(command.getChannelId()),
        Optional.empty(),
        given(command.getTriggerId()));
  }

  /** The way to answer a person long after a dialog was submitted. */
  public static ReplyPath in(Optional<String> channel, String user) {
    return new ReplyPath(user, Optional.empty(), channel, Optional.empty(), Optional.empty());
  }

  /** Returns the thread; a click on the message that began it happened in the channel. */
  private static Optional<String> thread(
      BlockActionPayload.@Nullable Container container, @Nullable Message message) {
    Optional<String> thread =
        given(container == null ? null : container.getThreadTs())
            .or(() -> given(message == null ? null : message.getThreadTs()));
    Optional<String> clicked =
        given(container == null ? null : container.getMessageTs())
            .or(() -> given(message == null ? null : message.getTs()));
    return thread.filter(ts -> !clicked.equals(Optional.of(ts)));
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isBlank());
  }

  @Override
  public String toString() {
    return user + channel.map(id -> " in " + id).orElse("");
  }
}
