package io.directlinkbot.slack.view;

import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Every form in which a message may come to stand in Slack. */
final class AllForms {
  private AllForms() {}

  /** Returns the fullest first. */
  static List<Message> of(Message message, Texts texts) {
    List<Message> forms = new ArrayList<>(List.of(message));
    SimplerForms.withoutRichText(message).ifPresent(forms::add);
    forms.addAll(SimplerForms.summaries(message, texts));
    return forms;
  }
}
