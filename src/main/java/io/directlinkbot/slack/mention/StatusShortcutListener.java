package io.directlinkbot.slack.mention;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.home.NamedInterface;
import io.directlinkbot.slack.view.home.NamedStatusText;
import java.util.List;

/**
 * Answers the shortcut <em>Show DirectLink status</em> in the menu of a message, to nobody but the
 * person who chose it. Thread-safe.
 */
public final class StatusShortcutListener {
  private final NamedInterfaceFinder interfaces;
  private final PersonLanguage languages;
  private final Whispers whispers;

  public StatusShortcutListener(
      NamedInterfaceFinder interfaces, PersonLanguage languages, Whispers whispers) {
    this.interfaces = interfaces;
    this.languages = languages;
    this.whispers = whispers;
  }

  /** Answers one use of the shortcut. */
  public Response show(MessageShortcutRequest request, MessageShortcutContext context) {
    MessageShortcutPayload payload = request.getPayload();
    Texts texts = languages.of(payload.getUser().getId());
    whispers.say(ReplyPath.of(payload), answer(payload, texts));
    return context.ack();
  }

  private Message answer(MessageShortcutPayload payload, Texts texts) {
    List<NamedInterface> named = interfaces.find(NamedInterfaceFinder.ids(payload.getMessage()));
    return named.isEmpty()
        ? NamedStatusText.none(texts)
        : NamedStatusText.of(named, interfaces.audience(texts));
  }
}
