package io.directlinkbot.check;

import io.directlinkbot.config.StoreUrl;
import io.directlinkbot.store.StoreTrial;
import java.util.List;

/** Whether a bot could use the store. */
record StoreProbe(StoreUrl url) implements Probe {
  @Override
  public String subject() {
    return "store";
  }

  @Override
  public List<CheckLine> run() {
    return List.of(
        StoreTrial.findProblem(url.reveal())
            .map(problem -> CheckLine.of(subject(), problem))
            .orElseGet(
                () -> CheckLine.ok(subject(), url + " can be written, its tables are current")));
  }
}
