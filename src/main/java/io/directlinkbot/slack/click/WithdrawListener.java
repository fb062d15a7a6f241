package io.directlinkbot.slack.click;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.ApprovalWithdrawal;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.view.whisper.DecisionText;

/**
 * Takes an approval back on a click. The card and its thread show success; a person whose click did
 * nothing hears why.
 */
public final class WithdrawListener {
  private final ClickRunner clicks;
  private final ApprovalWithdrawal withdrawal;
  private final PersonLanguage languages;
  private final Whispers whispers;

  public WithdrawListener(
      ClickRunner clicks,
      ApprovalWithdrawal withdrawal,
      PersonLanguage languages,
      Whispers whispers) {
    this.clicks = clicks;
    this.withdrawal = withdrawal;
    this.languages = languages;
    this.whispers = whispers;
  }

  public Response withdraw(BlockActionRequest click, ActionContext context) {
    clicks.run(
        click.getPayload(),
        (id, person, path) ->
            withdrawal
                .withdraw(id, person)
                .ifPresent(
                    why -> whispers.say(path, DecisionText.of(languages.of(path.user()), why))));
    return context.ack();
  }
}
