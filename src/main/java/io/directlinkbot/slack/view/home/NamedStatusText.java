package io.directlinkbot.slack.view.home;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** Answers about the interfaces that a message names. */
public final class NamedStatusText {
  /** How many interfaces one answer shows. */
  public static final int MOST = 5;

  private static final int SUBJECT_MOST = 200;

  private NamedStatusText() {}

  /**
   * Returns the status of each.
   *
   * @param named at least one; the first {@link #MOST} are shown
   */
  public static Message of(List<NamedInterface> named, HomeAudience audience) {
    List<String> lines = new ArrayList<>();
    List<LayoutBlock> blocks = new ArrayList<>();
    for (NamedInterface each : named.subList(0, Math.min(MOST, named.size()))) {
      lines.add(line(each, audience));
      blocks.add(
          each.request()
              .map(request -> RequestRow.of(request, audience))
              .orElseGet(() -> Mrkdwn.section(line(each, audience))));
    }
    if (named.size() > MOST) {
      blocks.add(
          Mrkdwn.context(
              audience.texts().get("home.named-more", named.size() - MOST, audience.command())));
    }
    return new Message(String.join(". ", lines), blocks);
  }

  /** Says that the message names no interface. */
  public static Message none(Texts texts) {
    return Message.paragraph(texts.get("home.named-none"));
  }

  /** Says how to ask, to somebody who mentioned the bot without an interface. */
  public static Message hint(Texts texts, String command) {
    return Message.paragraph(texts.get("home.mention-hint", command));
  }

  private static String line(NamedInterface named, HomeAudience audience) {
    return named
        .request()
        .map(
            request ->
                audience
                    .texts()
                    .get(
                        "home.named",
                        ForeignText.escaped(RequestRow.subject(request, audience), SUBJECT_MOST),
                        StandingText.of(request, audience)))
        .orElseGet(() -> audience.texts().get("home.not-seen", Mrkdwn.code(named.id())));
  }
}
