package io.directlinkbot.slack;

import static io.directlinkbot.slack.ControlName.anyBut;
import static io.directlinkbot.slack.ControlName.exactly;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.click.UnknownControlListener;
import io.directlinkbot.slack.command.HealthCommand.Condition;
import io.directlinkbot.slack.home.HomeListener;
import io.directlinkbot.slack.home.HomeTabs;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.mention.MentionListener;
import io.directlinkbot.slack.mention.NamedInterfaceFinder;
import io.directlinkbot.slack.mention.StatusShortcutListener;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.posting.ThreadAnswers;
import io.directlinkbot.slack.publish.Publisher;
import io.directlinkbot.slack.view.Controls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Builds the app that routes all that people do in Slack to its listener. What has no listener is
 * acknowledged all the same: without that, people see a warning.
 */
final class SlackApp {
  /** An answer so close to the limit may have come too late, and is better given twice. */
  private static final Duration ALMOST = Duration.ofMillis(50);

  private final String command;
  private final SlackParts parts;
  private final Whispers whispers;
  private final UnknownControlListener unknown;
  private final App app;

  private SlackApp(String command, SlackParts parts, Executor background) {
    SlackAccess access = parts.access();
    this.command = command;
    this.parts = parts;
    this.whispers =
        new Whispers(access.client(), access.sdk().responseUrls(), access.languages()::ofKnown);
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
    SlackApp routes = new SlackApp(command, parts, background);
    ClickRoutes clicks = new ClickRoutes(parts, previews, routes.whispers, background, refused);
    clicks.addTo(routes.app);
    new CommandRoutes(command, parts, previews, clicks, routes.whispers, background)
        .addTo(routes.app, links, publisher, condition);
    routes.routeHome(homes);
    routes.routeNamedInterfaces(links);
    routes.routeUnknown();
    return routes.app;
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
    app.command(anyBut(command), unknown::answerCommand);
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
}
