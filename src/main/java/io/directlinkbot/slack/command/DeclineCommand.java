package io.directlinkbot.slack.command;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.click.DeclineListener;
import io.directlinkbot.slack.view.Message;
import java.util.Optional;

/** Opens the dialog to decline an interface in, with the reason that was typed. Thread-safe. */
public final class DeclineCommand implements CommandVerb {
  private final AnswerSource source;
  private final OneRequest requests;
  private final DeclineListener dialogs;

  public DeclineCommand(AnswerSource source, OneRequest requests, DeclineListener dialogs) {
    this.source = source;
    this.requests = requests;
    this.dialogs = dialogs;
  }

  @Override
  public String name() {
    return "decline";
  }

  /** The first word names the interface, unless only the whole line names one. */
  @Override
  public Optional<Message> answer(TypedCommand typed) {
    TypedWords words = new TypedWords(typed.rest());
    String first = words.next();
    boolean whole = requests.find(first).isEmpty() && !requests.find(typed.rest()).isEmpty();
    String named = whole ? typed.rest() : first;
    String reason = whole ? "" : words.rest();
    return switch (requests.choose(name(), named, source.context(typed.texts()))) {
      case OneRequest.Chosen.Unclear(Message why) -> Optional.of(why);
      case OneRequest.Chosen.One(InterfaceRequest request) -> {
        dialogs.openTyped(request.id(), typed.by(), reason);
        yield Optional.empty();
      }
    };
  }
}
