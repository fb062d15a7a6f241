package io.directlinkbot.check;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.identity.BotIdentity;
import io.directlinkbot.slack.people.ProfileLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody who is configured is a living person of the own organization. */
record PersonProbe(SlackSignIn signIn, ProfileLookup profiles, String user) implements Probe {
  @Override
  public String subject() {
    return "approver " + user;
  }

  @Override
  public List<CheckLine> run() {
    return signIn.success().map(bot -> List.of(line(bot))).orElse(List.of());
  }

  private CheckLine line(BotIdentity bot) {
    try {
      Profile profile = profiles.ask(user);
      return problem(bot, profile)
          .map(found -> CheckLine.of(subject(), found))
          .orElseGet(
              () ->
                  CheckLine.ok(
                      subject(),
                      "%s, %s"
                          .formatted(
                              profile.name(), profile.kind().name().toLowerCase(Locale.ROOT))));
    } catch (SlackException failure) {
      String said = String.valueOf(failure.getMessage());
      return CheckLine.of(subject(), SlackProblem.APPROVER_UNREAD.with(user, said));
    }
  }

  private Optional<Diagnosis> problem(BotIdentity bot, Profile profile) {
    if (profile.kind() == Profile.Kind.DEACTIVATED) {
      return Optional.of(SlackProblem.APPROVER_DEACTIVATED.with(user, profile.name()));
    }
    return bot.organization().standing(profile.home()) == Organization.Standing.FOREIGN
        ? Optional.of(SlackProblem.APPROVER_FOREIGN.with(user, profile.name()))
        : Optional.empty();
  }
}
