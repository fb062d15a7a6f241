package io.directlinkbot.slack;

import static java.util.stream.Collectors.joining;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.directlinkbot.slack.api.Envelopes;
import io.directlinkbot.slack.click.AcceptClicks;
import io.directlinkbot.slack.click.AcceptSubmits;
import io.directlinkbot.slack.click.ApprovalClicks;
import io.directlinkbot.slack.click.DeclineClicks;
import io.directlinkbot.slack.click.DeclineSubmits;
import io.directlinkbot.slack.click.GatewayOptions;
import io.directlinkbot.slack.click.GatewayPicks;
import io.directlinkbot.slack.click.MenuClicks;
import io.directlinkbot.slack.click.SnoozeClicks;
import io.directlinkbot.slack.click.UnknownControls;
import io.directlinkbot.slack.command.Commands;
import io.directlinkbot.slack.view.Controls;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which click goes where. What has no listener here is acknowledged by {@link Envelopes}: without
 * that, people see a warning.
 */
final class SlackApp {
  private SlackApp() {}

  static App build(
      AppConfig config,
      String command,
      AcceptClicks clicks,
      ApprovalClicks approvals,
      GatewayPicks picks,
      MenuClicks menu,
      SnoozeClicks snoozes,
      DeclineClicks declines,
      AcceptSubmits submits,
      DeclineSubmits declineSubmits,
      GatewayOptions picker,
      Commands commands,
      UnknownControls strangers) {
    App app = new App(config);
    app.command(Pattern.compile(Pattern.quote(command)), commands::answer);
    app.command(anyBut(command), strangers::command);
    app.blockAction(exactly(Controls.ACCEPT), clicks::accept);
    app.blockAction(exactly(Controls.WITHDRAW), approvals::withdraw);
    app.blockAction(exactly(Controls.GATEWAY), picks::picked);
    app.blockAction(exactly(Controls.DECLINE), declines::decline);
    app.blockAction(exactly(Controls.MENU), menu::choose);
    app.blockAction(exactly(Controls.SNOOZE), snoozes::snooze);
    app.blockAction(
        anyBut(
            Controls.ACCEPT,
            Controls.WITHDRAW,
            Controls.GATEWAY,
            Controls.DECLINE,
            Controls.MENU,
            Controls.SNOOZE),
        strangers::control);
    app.blockSuggestion(exactly(Controls.GATEWAY), picker::options);
    app.blockSuggestion(
        anyBut(Controls.GATEWAY), (_, context) -> context.ack(it -> it.options(List.of())));
    app.viewSubmission(exactly(Controls.ACCEPT_DIALOG), submits::accept);
    app.viewSubmission(exactly(Controls.DECLINE_DIALOG), declineSubmits::decline);
    app.viewSubmission(
        anyBut(Controls.ACCEPT_DIALOG, Controls.DECLINE_DIALOG),
        (_, context) -> strangers.submit(context));
    app.viewClosed(Pattern.compile(".*"), (_, context) -> context.ack());
    return app;
  }

  private static Pattern exactly(String name) {
    return Pattern.compile("^" + Pattern.quote(name) + "$");
  }

  /** Bolt keeps its listeners in no order, so no two patterns may fit the same name. */
  private static Pattern anyBut(String... names) {
    return Pattern.compile(
        Arrays.stream(names).map(Pattern::quote).collect(joining("|", "^(?!(?:", ")$).*$")));
  }
}
