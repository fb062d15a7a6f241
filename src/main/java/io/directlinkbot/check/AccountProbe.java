package io.directlinkbot.check;

import io.directlinkbot.config.Account;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.problem.CloudProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether an account can be watched: its key, its DirectLink endpoint and the rights there. */
record AccountProbe(Account account, OneLook look) implements Probe {
  @Override
  public String subject() {
    return "account " + account.name();
  }

  @Override
  public List<CheckLine> run() {
    List<CheckLine> lines = new ArrayList<>();
    try {
      List<HostedInterface> interfaces = look.cloud().interfaces();
      lines.add(CheckLine.ok(subject(), listed(interfaces)));
      lines.add(connections());
      lines.add(CheckLine.ok(subject() + " rights", rights()));
    } catch (CloudException failure) {
      // another call would meet the same, and a cloud may lock an account after too many refusals
      lines.add(CheckLine.of(subject(), failure.diagnosis()));
    }
    look.clockProblem().ifPresent(off -> lines.add(CheckLine.of(subject() + " clock", off)));
    return lines;
  }

  private String listed(List<HostedInterface> interfaces) {
    long waiting =
        interfaces.stream().filter(each -> each.state().equals(State.CONFIRMING)).count();
    return "the key works in %s: %s interface(s) listed, %s of them confirming"
        .formatted(account.region(), interfaces.size(), waiting);
  }

  private CheckLine connections() {
    String subject = subject() + " connections";
    try {
      Set<String> own = look.cloud().ownConnections();
      return CheckLine.ok(
          subject,
          own.isEmpty()
              ? "it owns no connection and no LAG"
              : "interfaces on its own are no offers to it: "
                  + String.join(", ", own.stream().sorted().toList()));
    } catch (CloudException failure) {
      return CheckLine.of(
          subject, CloudProblem.OWN_UNKNOWN.with(account.name(), failure.sentence()));
    }
  }

  private String rights() {
    return account.approvers().allowDecline()
        ? "listing is allowed; whether ConfirmPrivateVirtualInterface and DeleteVirtualInterface"
            + " are shows only when they are used"
        : "listing is allowed; whether ConfirmPrivateVirtualInterface is shows only with the first"
            + " accept";
  }
}
