package io.directlinkbot.slack;

import static java.util.stream.Collectors.joining;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.decide.ApprovalWithdrawal;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.click.AcceptDialogListener;
import io.directlinkbot.slack.click.AcceptSubmitListener;
import io.directlinkbot.slack.click.CardMenuListener;
import io.directlinkbot.slack.click.ClickRunner;
import io.directlinkbot.slack.click.DecisionAnswer;
import io.directlinkbot.slack.click.DeclineListener;
import io.directlinkbot.slack.click.GatewayOptions;
import io.directlinkbot.slack.click.SnoozeListener;
import io.directlinkbot.slack.click.UnknownControlListener;
import io.directlinkbot.slack.click.WithdrawListener;
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
import io.directlinkbot.slack.home.HomeListener;
import io.directlinkbot.slack.home.HomeTabs;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownConnections;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.known.ReplacementLookup;
import io.directlinkbot.slack.mention.MentionListener;
import io.directlinkbot.slack.mention.NamedInterfaceFinder;
import io.directlinkbot.slack.mention.StatusShortcutListener;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.posting.ThreadAnswers;
import io.directlinkbot.slack.publish.Publisher;
import io.directlinkbot.slack.view.Controls;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Builds the listeners, and routes each click, command and submit to its own. What has no listener
 * here is acknowledged all the same: without that, people see a warning.
 */
final class SlackApp {
  /** An answer so close to the limit may have come too late, and is better given twice. */
  private static final Duration ALMOST = Duration.ofMillis(50);

  private final String command;
  private final SlackParts parts;
  private final AcceptPreviewer previews;
  private final Executor background;
  private final Whispers whispers;
  private final DialogOpener dialogs;
  private final ClickRunner clicks;
  private final DecisionAnswer answers;
  private final AcceptDialogListener acceptDialog;
  private final DeclineListener decline;
  private final UnknownControlListener unknown;
  private final App app;

  private SlackApp(
      String command,
      SlackParts parts,
      AcceptPreviewer previews,
      Executor background,
      Consumer<TokenRefused> refused) {
    SlackAccess access = parts.access();
    this.command = command;
    this.parts = parts;
    this.previews = previews;
    this.background = background;
    this.whispers =
        new Whispers(access.client(), access.sdk().responseUrls(), access.languages()::ofKnown);
    this.dialogs = new DialogOpener(access.client());
    this.clicks =
        new ClickRunner(
            access.approvers(),
            parts.journal(),
            parts.accounts(),
            access.languages(),
            whispers,
            background,
            refused);
    this.answers =
        new DecisionAnswer(
            access.approvers(),
            parts.publications(),
            access.languages(),
            whispers,
            parts.ackTime(),
            background);
    this.acceptDialog =
        new AcceptDialogListener(
            clicks,
            parts.decider(),
            parts.journal(),
            parts.accounts(),
            previews,
            dialogs,
            parts.access().languages(),
            whispers,
            parts.clock());
    this.decline =
        new DeclineListener(
            clicks, parts.decider(), dialogs, answers, access.languages(), parts.clock());
    this.unknown =
        new UnknownControlListener(
            command, access.languages(), whispers, access.client(), background);
    this.app = new App(access.sdk().appConfig());
    app.use(
        new ListenerGuard(
                access.languages(), whispers, () -> parts.ackTime().latest().minus(ALMOST))
            ::run);
  }

  /**
   * Builds the app of a bot that knows its workspace.
   *
   * @param command the slash command's name
   * @param publisher hears of announcements, and of cards that may be gone
   * @param homes draws the Home tabs
   * @param condition of the bot itself
   * @param refused called when Slack refuses the bot's token
   */
  static App build(
      String command,
      SlackParts parts,
      AcceptPreviewer previews,
      CardLinks links,
      Publisher publisher,
      HomeTabs homes,
      Condition condition,
      Executor background,
      Consumer<TokenRefused> refused) {
    SlackApp routes = new SlackApp(command, parts, previews, background, refused);
    routes.routeCommands(links, publisher, condition);
    routes.routeAccept();
    routes.routeDecline();
    routes.routeOtherControls();
    routes.routeHome(homes);
    routes.routeNamedInterfaces(links);
    routes.routeUnknown();
    return routes.app;
  }

  private void routeCommands(CardLinks links, Publisher publisher, Condition condition) {
    AnswerSource source = new AnswerSource(command, parts.accounts(), links, parts.clock());
    VerbTable verbs = new VerbTable(command, verbs(source, publisher, condition));
    SlashCommandListener commands =
        new SlashCommandListener(verbs, parts.access().languages(), whispers);
    AnswerButtonListener buttons =
        new AnswerButtonListener(command, verbs, parts.access().languages(), whispers);
    app.command(Pattern.compile(Pattern.quote(command)), commands::answer);
    app.command(anyBut(command), unknown::answerCommand);
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
        new AcceptCommand(source, one, parts.gateways(), acceptDialog),
        new DeclineCommand(source, one, decline),
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

  private void routeAccept() {
    AcceptSubmitListener submit =
        new AcceptSubmitListener(
            parts.decider(),
            answers,
            previews,
            parts.accounts(),
            parts.access().languages(),
            parts.clock());
    WithdrawListener withdraw =
        new WithdrawListener(
            clicks,
            new ApprovalWithdrawal(parts.journal(), parts.clock()),
            parts.access().languages(),
            whispers);
    GatewayOptions options =
        new GatewayOptions(
            parts.gateways(), parts.ackTime(), background, parts.access().languages().ofChannels());
    app.blockAction(exactly(Controls.ACCEPT), acceptDialog::openDialog);
    app.blockAction(exactly(Controls.GATEWAY), acceptDialog::showPick);
    app.blockSuggestion(exactly(Controls.GATEWAY), options::options);
    app.viewSubmission(exactly(Controls.ACCEPT_DIALOG), submit::accept);
    app.blockAction(exactly(Controls.WITHDRAW), withdraw::withdraw);
  }

  private void routeDecline() {
    app.blockAction(exactly(Controls.DECLINE), decline::openDialog);
    app.viewSubmission(exactly(Controls.DECLINE_DIALOG), decline::decline);
  }

  private void routeOtherControls() {
    SnoozeListener snooze =
        new SnoozeListener(
            clicks,
            parts.decider(),
            parts.care(),
            parts.journal(),
            parts.accounts(),
            parts.access().languages(),
            whispers,
            parts.clock());
    CardMenuListener menu =
        new CardMenuListener(
            clicks,
            parts.decider(),
            parts.care(),
            snooze,
            parts.journal(),
            parts.accounts(),
            dialogs,
            parts.access().languages(),
            whispers,
            parts.clock());
    app.blockAction(exactly(Controls.SNOOZE), snooze::snooze);
    app.blockAction(exactly(Controls.MENU), menu::choose);
  }

  private void routeHome(HomeTabs homes) {
    app.event(AppHomeOpenedEvent.class, new HomeListener(homes)::opened);
  }

  private void routeNamedInterfaces(CardLinks links) {
    PersonLanguage languages = parts.access().languages();
    NamedInterfaceFinder interfaces =
        new NamedInterfaceFinder(parts.journal(), links, parts.accounts(), command, parts.clock());
    StatusShortcutListener shortcut = new StatusShortcutListener(interfaces, languages, whispers);
    MentionListener mentions =
        new MentionListener(
            interfaces,
            languages.ofChannels(),
            command,
            new ThreadAnswers(parts.access().client(), parts.clock()));
    app.messageShortcut(exactly(Controls.SHOW_STATUS), shortcut::show);
    app.event(AppMentionEvent.class, mentions::answer);
  }

  private void routeUnknown() {
    app.blockAction(
        anyBut(
            Controls.ACCEPT,
            Controls.WITHDRAW,
            Controls.GATEWAY,
            Controls.DECLINE,
            Controls.MENU,
            Controls.SNOOZE,
            Controls.ANSWER_PREVIOUS,
            Controls.ANSWER_NEXT,
            Controls.ANSWER_SHARE),
        unknown::answerClick);
    app.blockSuggestion(
        anyBut(Controls.GATEWAY), (_, context) -> context.ack(it -> it.options(List.of())));
    app.viewSubmission(
        anyBut(Controls.ACCEPT_DIALOG, Controls.DECLINE_DIALOG), unknown::answerSubmit);
    app.viewClosed(Pattern.compile(".*"), (_, context) -> context.ack());
  }

  private static Pattern exactly(String name) {
    return Pattern.compile("^" + Pattern.quote(name) + "$");
  }

  /** Matches every other name: Bolt keeps its listeners in no order, so no two may match one. */
  private static Pattern anyBut(String... names) {
    return Pattern.compile(
        Arrays.stream(names).map(Pattern::quote).collect(joining("|", "^(?!(?:", ")$).*$")));
  }
}
