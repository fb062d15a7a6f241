package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A person picks a gateway in the dialog, and Slack does not let the bot show what that means. */
@ResourceLock("log")
final class FailedRedrawTest {
  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();

  @Test
  void isSaidToThePersonWithAReferenceAndLeavesTheDialogOpen() throws Exception {
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    bot.slack().open(alice, card);
    bot.slack()
        .workspace()
        .faults()
        .next("views.update", Integer.MAX_VALUE, new MethodFault.Status(500));

    try (LogCapture log = LogCapture.ofTheBot()) {
      alice.options("gateway", "").get();
      alice.choose("gateway", DocumentedExample.GATEWAY).get();
      WorkspaceSnapshot now =
          bot.slack().see("alice hearing of it", FailedRedrawTest::saysThatItWasNotRedrawn);

      Matcher reference =
          Pattern.compile("Reference `([2-9A-Z]{6})`").matcher(direct(now).getLast().text());
      assertThat(reference.find()).isTrue();
      assertThat(log.messages())
          .anyMatch(line -> line.contains(reference.group(1)) && line.contains("HTTP 500"));
    }
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
  }

  private static boolean saysThatItWasNotRedrawn(WorkspaceSnapshot now) {
    return direct(now).stream().anyMatch(it -> InSlack.says(it, "could not be redrawn"));
  }

  private static List<WorkspaceMessage> direct(WorkspaceSnapshot now) {
    return now.messages("D0ALICE");
  }
}
