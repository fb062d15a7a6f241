package io.directlinkbot.slack;

import static io.directlinkbot.slack.ControlName.exactly;

import com.slack.api.bolt.App;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.command.AcceptCommand;
import io.directlinkbot.slack.command.AnswerButtonListener;
import io.directlinkbot.slack.command.AnswerSource;
import io.directlinkbot.slack.command.BackgroundAnswers;
import io.directlinkbot.slack.command.CommandVerb;
import io.directlinkbot.slack.command.DeclineCommand;
import io.directlinkbot.slack.command.ExpectCommand;
import io.directlinkbot.slack.command.GatewaysCommand;
import io.directlinkbot.slack.command.HealthCommand;
import io.directlinkbot.slack.command.HealthCommand.Condition;
import io.directlinkbot.slack.command.HelpCommand;
import io.directlinkbot.slack.command.HistoryCommand;
import io.directlinkbot.slack.command.OneRequest;
import io.directlinkbot.slack.command.RemindCommand;
import io.directlinkbot.slack.command.RequestSearch;
import io.directlinkbot.slack.command.SlashCommandListener;
import io.directlinkbot.slack.command.StatusCommand;
import io.directlinkbot.slack.command.VerbTable;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownConnections;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.known.ReplacementLookup;
import io.directlinkbot.slack.publish.Publisher;
import io.directlinkbot.slack.view.Controls;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/** Leads the slash command, each verb and the buttons of its answers, to their listeners. */
final class CommandRoutes {
  private final String command;
  private final SlackParts parts;
  private final AcceptPreviewer previews;
  private final ClickRoutes clicks;
  private final Whispers whispers;
  private final Executor background;

  /**
   * Keeps what the verbs need.
   *
   * @param command the slash command's name
   * @param clicks whose dialogs some verbs open
   */
  CommandRoutes(
      String command,
      SlackParts parts,
      AcceptPreviewer previews,
      ClickRoutes clicks,
      Whispers whispers,
      Executor background) {
    this.command = command;
    this.parts = parts;
    this.previews = previews;
    this.clicks = clicks;
    this.whispers = whispers;
    this.background = background;
  }

  /**
   * Adds the listeners.
   *
   * @param publisher hears of announcements, and of cards that may be gone
   * @param condition of the bot itself
   */
  void addTo(App app, CardLinks links, Publisher publisher, Condition condition) {
    AnswerSource source = new AnswerSource(command, parts.accounts(), links, parts.clock());
    VerbTable verbs = new VerbTable(command, verbs(source, publisher, condition));
    SlashCommandListener commands =
        new SlashCommandListener(verbs, parts.access().languages(), whispers);
    AnswerButtonListener buttons =
        new AnswerButtonListener(command, verbs, parts.access().languages(), whispers);
    app.command(Pattern.compile(Pattern.quote(command)), commands::answer);
    app.blockAction(exactly(Controls.ANSWER_PREVIOUS), buttons::turn);
    app.blockAction(exactly(Controls.ANSWER_NEXT), buttons::turn);
    app.blockAction(exactly(Controls.ANSWER_SHARE), buttons::share);
  }

  private List<CommandVerb> verbs(AnswerSource source, Publisher publisher, Condition condition) {
    RequestSearch search = new RequestSearch(parts.journal(), parts.accounts().keySet());
    OneRequest one = new OneRequest(search, parts.journal());
    BackgroundAnswers later = new BackgroundAnswers(whispers, background);
    return List.of(
        new StatusCommand(
            source,
            parts.journal(),
            search,
            previews,
            new ReplacementLookup(parts.journal(), source.links()),
            new LinkedCardCheck(parts.journal(), parts.publications(), publisher::reportDoubt)),
        new GatewaysCommand(source, parts.gateways(), later, background),
        new HistoryCommand(source, parts.journal()),
        new HealthCommand(source, parts.polls(), condition),
        new AcceptCommand(source, one, parts.gateways(), clicks.acceptDialog()),
        new DeclineCommand(source, one, clicks.decline()),
        new RemindCommand(
            source, one, parts.access().approvers(), parts.decider(), parts.care(), later),
        new ExpectCommand(
            command,
            parts.announcements(),
            new ChannelAccounts(parts.accounts().values()),
            new KnownConnections(parts.journal()),
            parts.access().approvers(),
            whispers,
            background,
            publisher::reportAnnouncement,
            parts.clock()),
        new HelpCommand(command));
  }
}
