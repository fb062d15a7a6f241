package io.directlinkbot.slack.view.channel;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Texts about announced interfaces. */
public final class ExpectText {
  /** Each takes two blocks, and a message takes fifty. */
  private static final int MOST_SHOWN = 20;

  private static final int NOTE_MOST = 300;

  private ExpectText() {}

  /** Says that no requests are posted to the channel. */
  public static Message elsewhere(Texts texts, Collection<String> channels) {
    String named =
        channels.stream().map(channel -> "<#" + channel + ">").collect(Collectors.joining(", "));
    return Message.paragraph(texts.get("channel.expect-elsewhere", named));
  }

  /**
   * Says how to write an announcement that was not understood.
   *
   * @param hint what is wrong with it, in the bot's own mrkdwn
   */
  public static Message unclear(Texts texts, String command, String hint) {
    return Message.paragraph(texts.get("channel.expect-unclear", hint, usage(texts, command)));
  }

  private static String usage(Texts texts, String command) {
    return texts.get("channel.expect-usage", command);
  }

  /** Says how to cancel an announcement. */
  public static Message unclearCancel(Texts texts, String command) {
    return Message.paragraph(texts.get("channel.expect-unclear-cancel", command));
  }

  /**
   * Says that an announcement was noted.
   *
   * @param known whether its connection was seen before or is configured
   */
  public static Message announced(
      Texts texts, String command, Announcement announcement, ZoneId zone, boolean known) {
    String number = number(announcement);
    String line = texts.get("channel.expect-noted", number, what(texts, announcement));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    blocks.addAll(note(announcement));
    if (!known) {
      String connection = Mrkdwn.code(announcement.connection());
      blocks.add(Mrkdwn.section(texts.get("channel.expect-unknown", connection)));
    }
    blocks.add(
        Mrkdwn.context(
            announcement.by().isPresent()
                ? texts.get("channel.expect-noted-day", name(texts, zone), command, number)
                : texts.get(
                    "channel.expect-noted-no-day", Announcement.KEPT.toDays(), command, number)));
    return new Message(line, blocks);
  }

  /**
   * Says that the same was announced before.
   *
   * @param announcement the earlier announcement
   */
  public static Message already(Texts texts, String command, Announcement announcement) {
    return Message.paragraph(
        texts.get(
            "channel.expect-already",
            number(announcement),
            what(texts, announcement),
            Mrkdwn.mention(announcement.person()),
            SlackDate.local(announcement.since()),
            command));
  }

  /**
   * Lists what is expected in a channel.
   *
   * @param zone time zone of the days
   */
  public static Message list(
      Texts texts, String command, List<Announcement> announcements, Instant now, ZoneId zone) {
    if (announcements.isEmpty()) {
      return Message.paragraph(texts.get("channel.expect-none", usage(texts, command)));
    }
    String title = texts.get("channel.expect-title", announcements.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + title + "*"));
    for (Announcement each : announcements.stream().limit(MOST_SHOWN).toList()) {
      blocks.add(
          Mrkdwn.section(
              texts.get(
                  each.isOverdue(now, zone) ? "channel.expect-item-overdue" : "channel.expect-item",
                  number(each),
                  what(texts, each),
                  Mrkdwn.mention(each.person()),
                  SlackDate.local(each.since()))));
      blocks.addAll(note(each));
    }
    if (announcements.size() > MOST_SHOWN) {
      blocks.add(Mrkdwn.context(texts.get("channel.more", announcements.size() - MOST_SHOWN)));
    }
    blocks.add(Mrkdwn.context(texts.get("channel.expect-cancel-hint", command)));
    return new Message(title, blocks);
  }

  /** Says that an announcement was cancelled. */
  public static Message cancelled(Texts texts, int number) {
    return Message.paragraph(texts.get("channel.expect-cancelled", Integer.toString(number)));
  }

  /** Says that there is no announcement with this number. */
  public static Message notOpen(Texts texts, String command, int number) {
    return Message.paragraph(
        texts.get("channel.expect-not-open", Integer.toString(number), command));
  }

  /**
   * Says in the channel that an announced interface did not come by the end of its day.
   *
   * @param here the accounts that post to the channel, at least one
   * @param unseen names of the channel's accounts that can't be polled now
   */
  public static Message notArrived(
      Announcement announcement, List<AccountView> here, List<String> unseen) {
    Texts texts = Texts.in(here.getFirst().language());
    String line =
        texts.get(
            "channel.expect-not-arrived",
            Mrkdwn.mention(announcement.person()),
            what(texts, announcement));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    blocks.addAll(note(announcement));
    blocks.addAll(DigestText.unseen(texts, unseen));
    String whom = EndingText.whom(texts, announcement.connection(), here.getFirst());
    blocks.add(Mrkdwn.context(texts.get("channel.expect-ask", whom)));
    return new Message(line, blocks);
  }

  private static String number(Announcement announcement) {
    return Integer.toString(announcement.number());
  }

  private static String name(Texts texts, ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC)
        ? "UTC"
        : zone.getDisplayName(TextStyle.FULL_STANDALONE, texts.language().locale());
  }

  private static String what(Texts texts, Announcement announcement) {
    String what = texts.get("channel.expect-what", Mrkdwn.code(announcement.connection()));
    if (announcement.vlan().isPresent()) {
      what = texts.get("channel.expect-vlan", what, announcement.vlan().get().toString());
    }
    return announcement.by().isPresent()
        ? texts.get("channel.expect-by", what, announcement.by().get())
        : what;
  }

  private static List<LayoutBlock> note(Announcement announcement) {
    return announcement.note().isBlank()
        ? List.of()
        : List.of(
            SectionBlock.builder().text(ForeignText.plain(announcement.note(), NOTE_MOST)).build());
  }
}
