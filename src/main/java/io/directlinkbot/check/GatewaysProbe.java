package io.directlinkbot.check;

import io.directlinkbot.config.Account;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.problem.CloudProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether an account has gateways to accept with: its second endpoint, and the rights there. */
record GatewaysProbe(Account account, OneLook look) implements Probe {
  @Override
  public String subject() {
    return "account " + account.name() + " gateways";
  }

  @Override
  public List<CheckLine> run() {
    List<CheckLine> lines = new ArrayList<>();
    try {
      List<Gateway> gateways = look.cloud().gateways();
      lines.add(usable(gateways));
      lines.addAll(allowed(gateways));
      lines.add(nets());
    } catch (CloudException failure) {
      lines.add(CheckLine.of(subject(), failure.diagnosis()));
    }
    return lines;
  }

  private CheckLine usable(List<Gateway> gateways) {
    List<String> usable =
        gateways.stream()
            .filter(Gateway::canBeUsed)
            .map(Gateway::id)
            .filter(id -> account.gateways().isEmpty() || account.gateways().contains(id))
            .sorted()
            .toList();
    return usable.isEmpty()
        ? CheckLine.of(subject(), CloudProblem.NO_GATEWAY.with(account.name(), gateways.size()))
        : CheckLine.ok(
            subject(),
            "%s of %s can be used: %s"
                .formatted(usable.size(), gateways.size(), String.join(", ", usable)));
  }

  private List<CheckLine> allowed(List<Gateway> gateways) {
    Map<String, Gateway> byId =
        gateways.stream()
            .collect(Collectors.toMap(Gateway::id, Function.identity(), (one, _) -> one));
    List<CheckLine> lines = new ArrayList<>();
    for (String id : account.gateways()) {
      Gateway gateway = byId.get(id);
      if (gateway == null) {
        lines.add(
            CheckLine.of(subject(), CloudProblem.GATEWAY_NOT_LISTED.with(id, account.name())));
      } else if (!gateway.canBeUsed()) {
        String state = gateway.net().isEmpty() ? "attached to no Net" : gateway.state();
        lines.add(
            CheckLine.of(subject(), CloudProblem.GATEWAY_UNUSABLE.with(id, account.name(), state)));
      }
    }
    return lines;
  }

  private CheckLine nets() {
    String subject = "account " + account.name() + " Nets";
    try {
      look.cloud().requireNets();
      return CheckLine.ok(subject, "their names and ranges can be listed");
    } catch (CloudException failure) {
      return CheckLine.of(subject, CloudProblem.NET_NAMES_MISSING.with(failure.sentence()));
    }
  }
}
