package io.directlinkbot.slack.view.channel;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.notice.Announcement;
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
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts about announced interfaces. */
public final class ExpectText {
  /** Each takes two blocks, and a message takes fifty. */
  private static final int MOST_SHOWN = 20;

  private static final int NOTE_MOST = 300;
  private static final String USAGE = "`%s expect dxcon-… [vlan N] [by DAY] [note]`";

  private ExpectText() {}

  /** Says that no requests are posted to the channel. */
  public static Message elsewhere(Collection<String> channels) {
    return message(
        "No account posts its requests here. Announce it in a channel that gets requests: %s."
            .formatted(
                channels.stream()
                    .map(channel -> "<#" + channel + ">")
                    .collect(Collectors.joining(", "))));
  }

  /**
   * Says how to write an announcement that was not understood.
   *
   * @param hint what is wrong with it, in the bot's own mrkdwn
   */
  public static Message unclear(String command, String hint) {
    return message("%s The full command is %s.".formatted(hint, USAGE.formatted(command)));
  }

  /** Says how to cancel an announcement. */
  public static Message unclearCancel(String command) {
    return message(
        "After `cancel` comes one number, like `%1$s expect cancel 3`. `%1$s expect` lists the numbers."
            .formatted(command));
  }

  /**
   * Says that an announcement was noted.
   *
   * @param known whether its connection was seen before or is configured
   */
  public static Message announced(
      String command, Announcement announcement, ZoneId zone, boolean known) {
    String unless =
        announcement
            .by()
            .map(
                _ ->
                    "If it has not come by the end of that day (%s), this channel gets a message."
                        .formatted(name(zone)))
            .orElse(
                "Without a day, no one is notified if it does not come; it is listed for %s days."
                    .formatted(Announcement.KEPT.toDays()));
    String line = "Noted as number %s: %s.".formatted(announcement.number(), what(announcement));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    blocks.addAll(note(announcement));
    if (!known) {
      blocks.add(
          Mrkdwn.section(
              "Nothing has come on %s so far, and the configuration does not name it: check the id."
                  .formatted(Mrkdwn.code(announcement.connection()))));
    }
    blocks.add(
        Mrkdwn.context(
            "Its card will say that you expected it. %s Only you see this; `%s expect` shows it to everybody here, and `%s expect cancel %s` cancels it."
                .formatted(unless, command, command, announcement.number())));
    return new Message(line, blocks);
  }

  /**
   * Says that the same was announced before.
   *
   * @param announcement the earlier announcement
   */
  public static Message already(String command, Announcement announcement) {
    return message(
        "Already expected as number %s: %s, announced by %s, %s. `%s expect cancel %s` cancels it."
            .formatted(
                announcement.number(),
                what(announcement),
                Mrkdwn.mention(announcement.person()),
                SlackDate.local(announcement.since()),
                command,
                announcement.number()));
  }

  /**
   * Lists what is expected in a channel.
   *
   * @param zone time zone of the days
   */
  public static Message list(
      String command, List<Announcement> announcements, Instant now, ZoneId zone) {
    if (announcements.isEmpty()) {
      return message(
          "Nothing is expected here. %s announces an interface."
              .formatted(USAGE.formatted(command)));
    }
    String title = "Expected here: " + announcements.size();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + title + "*"));
    for (Announcement each : announcements.stream().limit(MOST_SHOWN).toList()) {
      blocks.add(
          Mrkdwn.section(
              "*%s* · %s%s · announced by %s, %s"
                  .formatted(
                      each.number(),
                      what(each),
                      each.isOverdue(now, zone) ? " · *overdue*" : "",
                      Mrkdwn.mention(each.person()),
                      SlackDate.local(each.since()))));
      blocks.addAll(note(each));
    }
    if (announcements.size() > MOST_SHOWN) {
      blocks.add(Mrkdwn.context("… and %s more.".formatted(announcements.size() - MOST_SHOWN)));
    }
    blocks.add(Mrkdwn.context("`%s expect cancel N` cancels one.".formatted(command)));
    return new Message(title, blocks);
  }

  /** Says that an announcement was cancelled. */
  public static Message cancelled(int number) {
    return message("Number %s is no longer expected.".formatted(number));
  }

  /** Says that there is no announcement with this number. */
  public static Message notOpen(String command, int number) {
    return message(
        "Number %s is not on the list. `%s expect` shows what is.".formatted(number, command));
  }

  /**
   * Says in the channel that an announced interface did not come by the end of its day.
   *
   * @param here the accounts that post to the channel, at least one
   * @param unseen names of the channel's accounts that can't be polled now
   */
  public static Message notArrived(
      Announcement announcement, List<AccountView> here, List<String> unseen) {
    String line =
        "%s expected %s. It has not come."
            .formatted(Mrkdwn.mention(announcement.person()), what(announcement));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    blocks.addAll(note(announcement));
    blocks.addAll(DigestText.unseen(unseen));
    blocks.add(
        Mrkdwn.context(
            "Ask %s. If it comes later, its card will say who expected it."
                .formatted(EndingText.whom(announcement.connection(), here.getFirst()))));
    return new Message(line, blocks);
  }

  private static String name(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC)
        ? "UTC"
        : zone.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH);
  }

  private static String what(Announcement announcement) {
    return "an interface on connection "
        + Mrkdwn.code(announcement.connection())
        + announcement.vlan().map(vlan -> ", VLAN " + vlan).orElse("")
        + announcement.by().map(day -> ", by " + day).orElse("");
  }

  private static List<LayoutBlock> note(Announcement announcement) {
    return announcement.note().isBlank()
        ? List.of()
        : List.of(
            SectionBlock.builder().text(ForeignText.plain(announcement.note(), NOTE_MOST)).build());
  }

  private static Message message(String line) {
    return new Message(line, List.of(Mrkdwn.section(line)));
  }
}
