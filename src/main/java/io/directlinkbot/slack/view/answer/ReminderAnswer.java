package io.directlinkbot.slack.view.answer;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SlackDate;

/** Answers to a person who asks for a reminder. */
public final class ReminderAnswer {
  private static final int ID_MOST = 40;
  private static final int REASON_MOST = 1_000;

  private ReminderAnswer() {}

  /** Says that the reminder comes. */
  public static Message comes(InterfaceRequest request, AnswerContext context) {
    Texts texts = context.texts();
    return Message.paragraph(
        context
            .link()
            .apply(request)
            .map(url -> texts.get("command.remind.comes-link", id(request), url))
            .orElseGet(() -> texts.get("command.remind.comes", id(request))));
  }

  /** Says why it does not come: nothing is left to decide, or one came a moment ago. */
  public static Message notNow(InterfaceRequest request, AnswerContext context) {
    Texts texts = context.texts();
    return Message.paragraph(
        request.waits()
            ? texts.get("command.remind.too-soon", id(request), from(request, context))
            : texts.get(
                "command.remind.not-waiting", id(request), RequestItem.standing(request, context)));
  }

  /** Says why the person may not have others reminded. */
  public static Message notAllowed(Reason why, Texts texts) {
    return Message.paragraph(
        texts.get("command.remind.not-allowed", ForeignText.escaped(texts.get(why), REASON_MOST)));
  }

  private static String from(InterfaceRequest request, AnswerContext context) {
    return SlackDate.local(request.attention().mayBeAskedFrom().orElse(context.now()));
  }

  private static String id(InterfaceRequest request) {
    return ForeignText.escaped(request.offer().id(), ID_MOST);
  }
}
