package io.directlinkbot.check;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.identity.BotIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether Slack takes the bot token, its scopes, and this machine's clock.
 *
 * @param wanted the scopes of the manifest
 * @param command the slash command's name
 */
record SlackProbe(SlackSignIn signIn, Set<String> wanted, String command, ClockComparison clock)
    implements Probe {
  private static final String SCOPES = "slack scopes";
  private static final String COMMAND = "slack command";

  @Override
  public String subject() {
    return "slack";
  }

  @Override
  public List<CheckLine> run() {
    BotIdentity bot;
    try {
      bot = signIn.identity();
    } catch (SlackException failure) {
      return List.of(CheckLine.of(subject(), refusal(failure)));
    }
    List<CheckLine> lines = new ArrayList<>();
    lines.add(CheckLine.ok(subject(), "signed in to " + bot.url() + " as " + bot.user()));
    bot.date()
        .ifPresent(
            date ->
                lines.add(
                    clock
                        .with("Slack", date)
                        .map(off -> CheckLine.of("clock", off))
                        .orElseGet(() -> CheckLine.ok("clock", "agrees with Slack's"))));
    lines.addAll(scopes(bot.scopes()));
    return lines;
  }

  private static Diagnosis refusal(SlackException failure) {
    // as the bot says it when it starts
    return failure.trouble() instanceof Trouble.Token || failure.trouble() instanceof Trouble.Scope
        ? TokenRefused.bot(failure).diagnosis()
        : failure.diagnosis();
  }

  private List<CheckLine> scopes(Set<String> granted) {
    if (granted.isEmpty()) {
      return List.of(CheckLine.ok(SCOPES, "Slack does not name those of the token"));
    }
    List<CheckLine> lines = new ArrayList<>();
    wanted.stream()
        .filter(scope -> !granted.contains(scope))
        .sorted()
        .map(scope -> SlackProblem.SCOPE_MISSING.with("auth.test", "missing_scope", scope))
        .map(missing -> CheckLine.of(SCOPES, missing))
        .forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add(CheckLine.ok(SCOPES, wanted.stream().sorted().collect(Collectors.joining(", "))));
    }
    if (granted.contains("commands")) {
      lines.add(
          CheckLine.ok(
              COMMAND,
              "the app may have commands; whether one is called %s can't be asked: type it once"
                  .formatted(command)));
    }
    return lines;
  }
}
