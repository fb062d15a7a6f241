package io.directlinkbot.slack.command;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Person;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.known.KnownConnections;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.channel.ExpectText;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes announcements from people who may decide for an account that posts to the channel. Checking
 * a person can take calls to Slack, so that answer comes later, seen by that person alone.
 * Thread-safe.
 */
public final class ExpectCommand implements CommandVerb {
  private static final Logger LOG = LoggerFactory.getLogger(ExpectCommand.class);

  private final String command;
  private final AnnouncementLog announcements;
  private final ChannelAccounts channels;
  private final KnownConnections known;
  private final ApproverCheck approvers;
  private final Whispers whispers;
  private final Executor background;
  private final Runnable onChange;
  private final InstantSource clock;

  /**
   * Creates the command.
   *
   * @param command the slash command's name
   * @param onChange called after an announcement was made or cancelled
   */
  public ExpectCommand(
      String command,
      AnnouncementLog announcements,
      ChannelAccounts channels,
      KnownConnections known,
      ApproverCheck approvers,
      Whispers whispers,
      Executor background,
      Runnable onChange,
      InstantSource clock) {
    this.command = command;
    this.announcements = announcements;
    this.channels = channels;
    this.known = known;
    this.approvers = approvers;
    this.whispers = whispers;
    this.background = background;
    this.onChange = onChange;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "expect";
  }

  /** Returns the answer at once, or sends it later when the person has to be checked first. */
  @Override
  public Optional<Message> answer(TypedCommand said) {
    List<AccountView> accounts = channels.of(said.channel());
    if (accounts.isEmpty()) {
      return Optional.of(ExpectText.elsewhere(said.texts(), channels.all()));
    }
    String channel = accounts.getFirst().account().channel();
    Instant now = clock.instant();
    ZoneId zone = accounts.getFirst().watch().zone();
    return switch (ExpectLine.read(said.rest(), now.atZone(zone).toLocalDate(), said.texts())) {
      case ExpectLine.Listing _ ->
          Optional.of(ExpectText.list(said.texts(), command, open(channel, now, zone), now, zone));
      case ExpectLine.Unclear(String hint) ->
          Optional.of(ExpectText.unclear(said.texts(), command, hint));
      case ExpectLine.UnclearCancel _ ->
          Optional.of(ExpectText.unclearCancel(said.texts(), command));
      case ExpectLine.Cancel(int number) -> {
        String refused = said.texts().get("command.expect.not-cancelled", Integer.toString(number));
        background.execute(
            () ->
                actAndSay(
                    said, accounts, refused, _ -> cancel(said.texts(), channel, number, now)));
        yield Optional.empty();
      }
      case ExpectLine.Announce announce -> {
        String refused = said.texts().get("command.expect.not-recorded");
        background.execute(
            () ->
                actAndSay(
                    said,
                    accounts,
                    refused,
                    person -> announce(said, person, channel, announce, accounts, now)));
        yield Optional.empty();
      }
    };
  }

  private void actAndSay(TypedCommand said, List<AccountView> accounts, String refused, Act act) {
    Message answer;
    try {
      Person person = approvers.person(said.sender());
      answer =
          refusal(accounts, person)
              .map(why -> Message.paragraph(DecisionText.notAllowed(said.texts(), refused, why)))
              .orElseGet(() -> act.carryOut(person));
    } catch (RuntimeException | Error fault) {
      String reference = FaultReference.log(LOG, "The expect command failed", fault);
      answer = Message.paragraph(DecisionText.fault(said.texts(), reference));
    }
    whispers.say(said.path(), answer);
  }

  /**
   * Returns why the person may decide for none of the accounts; empty if the person may for one.
   */
  private Optional<Reason> refusal(List<AccountView> accounts, Person person) {
    Optional<Reason> first = Optional.empty();
    for (AccountView view : accounts) {
      Optional<Reason> refusal = approvers.refusal(view.account().name(), person);
      if (refusal.isEmpty()) {
        return refusal;
      }
      first = first.or(() -> refusal);
    }
    return first;
  }

  private Message announce(
      TypedCommand said,
      Person person,
      String channel,
      ExpectLine.Announce announce,
      List<AccountView> accounts,
      Instant now) {
    AnnouncementLog.Added added =
        announcements.add(
            said.id(),
            number ->
                new Announcement(
                    number,
                    channel,
                    person,
                    now,
                    announce.connection(),
                    announce.vlan(),
                    announce.by(),
                    announce.note()));
    if (added.before()) {
      return ExpectText.already(said.texts(), command, added.announcement());
    }
    // a request that already waits may be the announced one, and then its connection is known
    boolean isKnown = known.contains(announce.connection(), accounts);
    onChange.run();
    return ExpectText.announced(
        said.texts(), command, added.announcement(), accounts.getFirst().watch().zone(), isKnown);
  }

  private Message cancel(Texts texts, String channel, int number, Instant now) {
    if (!announcements.cancel(number, channel, now)) {
      return ExpectText.notOpen(texts, command, number);
    }
    onChange.run();
    return ExpectText.cancelled(texts, number);
  }

  private List<Announcement> open(String channel, Instant now, ZoneId zone) {
    return announcements.open().stream()
        .filter(each -> each.channel().equals(channel))
        .filter(each -> !each.isForgotten(now, zone))
        .toList();
  }

  /** Carries out the command for a person who may, and returns the answer. */
  private interface Act {
    Message carryOut(Person person);
  }
}
