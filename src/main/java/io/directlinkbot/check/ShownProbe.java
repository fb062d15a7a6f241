package io.directlinkbot.check;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.sample.Sample;
import io.directlinkbot.slack.sample.SampleOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether Slack would take one of each kind of message and dialog, where it can be asked. */
record ShownProbe(SlackSignIn signIn, SlackClient client, SampleOffer offer) implements Probe {
  @Override
  public String subject() {
    return "slack messages";
  }

  @Override
  public List<CheckLine> run() {
    if (signIn.success().isEmpty()) {
      return List.of();
    }
    List<CheckLine> lines = new ArrayList<>();
    List<Sample> samples = offer.shown();
    for (Sample sample : samples) {
      try {
        List<String> problems = sample.problems(client);
        if (!problems.isEmpty()) {
          String reasons = String.join(", ", problems);
          lines.add(
              CheckLine.of(subject(), SlackProblem.BLOCKS_REFUSED.with(sample.name(), reasons)));
        }
      } catch (SlackException failure) {
        lines.add(notTried(failure));
        return lines;
      }
    }
    if (lines.isEmpty()) {
      String names = samples.stream().map(Sample::name).collect(Collectors.joining(", "));
      lines.add(CheckLine.ok(subject(), "Slack would take " + names));
    }
    return lines;
  }

  /** A workspace in which the method can't be used is none the worse for it. */
  private CheckLine notTried(SlackException failure) {
    return failure.diagnosis().problem() == SlackProblem.CALL_REFUSED
        ? CheckLine.ok(subject(), "not tried, as Slack offers no trial: " + failure.getMessage())
        : CheckLine.of(subject(), failure.diagnosis());
  }
}
