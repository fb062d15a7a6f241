package io.directlinkbot.check;

import io.directlinkbot.config.Problem;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.HostProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is odd about the settings, found while they were read.
 *
 * @param config the warnings about the file
 * @param proxies the warnings about proxies
 */
record SettingsProbe(List<Problem> config, List<Diagnosis> proxies) implements Probe {
  @Override
  public String subject() {
    return "configuration";
  }

  @Override
  public List<CheckLine> run() {
    List<CheckLine> lines = new ArrayList<>();
    for (Problem odd : config) {
      lines.add(
          CheckLine.of(subject(), HostProblem.CONFIG_ODD.with(odd.path(), odd.what(), odd.fix())));
    }
    proxies.forEach(odd -> lines.add(CheckLine.of("proxy", odd)));
    return lines.isEmpty() ? List.of(CheckLine.ok(subject(), "is valid")) : lines;
  }
}
