package io.directlinkbot.slack;

import static io.directlinkbot.slack.ControlName.exactly;

import com.slack.api.bolt.App;
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
import io.directlinkbot.slack.click.WithdrawListener;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.view.Controls;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Leads the clicks and dialogs of cards, and of what looks like them elsewhere, each to its
 * listener. Commands open the same dialogs.
 */
final class ClickRoutes {
  private final SlackParts parts;
  private final AcceptPreviewer previews;
  private final Executor background;
  private final Whispers whispers;
  private final DialogOpener dialogs;
  private final ClickRunner clicks;
  private final DecisionAnswer answers;
  private final AcceptDialogListener acceptDialog;
  private final DeclineListener decline;

  /**
   * Builds the listeners.
   *
   * @param refused called when Slack refuses the bot's token
   */
  ClickRoutes(
      SlackParts parts,
      AcceptPreviewer previews,
      Whispers whispers,
      Executor background,
      Consumer<TokenRefused> refused) {
    SlackAccess access = parts.access();
    this.parts = parts;
    this.previews = previews;
    this.background = background;
    this.whispers = whispers;
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
  }

  AcceptDialogListener acceptDialog() {
    return acceptDialog;
  }

  DeclineListener decline() {
    return decline;
  }

  void addTo(App app) {
    routeAccept(app);
    routeDecline(app);
    routeOtherControls(app);
  }

  private void routeAccept(App app) {
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

  private void routeDecline(App app) {
    app.blockAction(exactly(Controls.DECLINE), decline::openDialog);
    app.viewSubmission(exactly(Controls.DECLINE_DIALOG), decline::decline);
  }

  private void routeOtherControls(App app) {
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
}
