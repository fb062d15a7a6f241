package io.directlinkbot;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What the other side, the approvers and misfortune do in a month, by the hour: fifty interfaces of
 * ten kinds of fate, a refused key, an endpoint that is gone, a bot that is down, a Slack that is
 * down. People do nothing while they can't.
 */
final class MonthScript {
  static final int DAYS = 31;

  private static final int LIVES = 45;
  private static final int FIRST_OFFER = 6;
  private static final int BETWEEN_OFFERS = 11;
  private static final int EXPIRY = 7 * 24;
  private static final int CALLS = 10_000;

  private static final Trouble REFUSED_KEY = new Trouble(120, 128);
  private static final Trouble NO_ENDPOINT = new Trouble(290, 300);
  private static final Trouble NO_BOT = new Trouble(430, 460);
  private static final Trouble NO_SLACK = new Trouble(530, 536);
  private static final List<Trouble> TROUBLES = List.of(REFUSED_KEY, NO_ENDPOINT, NO_BOT, NO_SLACK);

  private final Month month;
  private final TreeMap<Integer, List<Step>> steps = new TreeMap<>();

  MonthScript(Month month) {
    this.month = month;
    for (int life = 0; life < LIVES; life++) {
      plan(life, FIRST_OFFER + life * BETWEEN_OFFERS);
    }
    planExpectations();
    planTroubles();
  }

  /** Plays it from the first hour to the last. */
  void play() throws Exception {
    for (int hour = 1; hour <= DAYS * 24; hour++) {
      month.sandbox().clock().advance(Month.HOUR);
      if (hour % 24 == Month.DIGEST.getHour()) {
        // first, or the day's list would race with what people do in that hour
        month.look();
      }
      for (Step step : steps.getOrDefault(hour, List.of())) {
        step.happen();
      }
      month.look();
    }
  }

  private void plan(int life, int offered) {
    String name = String.format(Locale.ROOT, "line-%02d", life);
    String id = String.format(Locale.ROOT, "dxvif-%08d", life + 1);
    CloudAccount account = life % 3 == 2 ? month.cloud().staging() : DocumentedExample.PROD;
    at(offered, () -> offer(id, name, account));
    SlackPerson alice = month.slack().alice();
    SlackPerson bob = month.slack().bob();
    switch (life % 10) {
      case 0 -> people(offered + 3, () -> accept(alice, id, account));
      case 1 -> people(offered + EXPIRY - 70, () -> accept(bob, id, account));
      case 2 -> {
        String again = String.format(Locale.ROOT, "dxvif-%08d", life + 101);
        at(offered + EXPIRY + 5, () -> offer(again, name, account));
        people(offered + EXPIRY + 8, () -> accept(alice, again, account));
      }
      case 3 -> at(offered + 50, () -> month.cloud().cloud().interfaces().withdraw(id));
      case 4 -> people(offered + 20, () -> decline(bob, id));
      case 5 -> at(offered + 30, () -> acceptOutside(id, account));
      case 6 -> {
        people(offered + 10, () -> accept(alice, id, account));
        at(offered + 100, () -> month.cloud().cloud().interfaces().setState(id, "down"));
        at(offered + 102, () -> month.cloud().cloud().interfaces().setState(id, "available"));
      }
      case 7 -> {
        people(
            offered + 5,
            () -> {
              accept(bob, id, account);
              month.cloud().cloud().interfaces().setState(id, "pending");
            });
        at(offered + 35, () -> month.cloud().cloud().interfaces().setState(id, "available"));
      }
      case 8 -> {
        people(offered + EXPIRY - 30, () -> snooze(alice, id));
        people(offered + EXPIRY - 1, () -> accept(alice, id, account));
      }
      default -> {
        people(offered + 8, () -> accept(alice, id, account));
        at(offered + 200, () -> month.cloud().cloud().interfaces().delete(account.id(), id));
      }
    }
  }

  private void planExpectations() {
    int vlan = InCloud.terms("line-01").vlan();
    people(
        2,
        () ->
            say("/directlink expect dxcon-12345678 vlan %s by 3d the second line".formatted(vlan)));
    people(
        2,
        () -> say("/directlink expect dxcon-12345678 vlan 4000 by 5d the line that never comes"));
  }

  private void planTroubles() {
    at(
        REFUSED_KEY.from(),
        () ->
            month
                .cloud()
                .faults()
                .next(
                    CALLS,
                    call -> call.account().equals(month.cloud().staging()),
                    new CallFault.Refuse(
                        403, "UnrecognizedClientException", "The token is invalid.")));
    at(REFUSED_KEY.to(), () -> month.cloud().faults().clear());
    at(
        NO_ENDPOINT.from(),
        () ->
            month
                .cloud()
                .faults()
                .next(
                    CALLS,
                    call -> call.account().equals(DocumentedExample.PROD),
                    new CallFault.CutBefore()));
    at(NO_ENDPOINT.to(), () -> month.cloud().faults().clear());
    at(NO_BOT.from(), month::stop);
    at(NO_BOT.to(), month::start);
    at(
        NO_SLACK.from(),
        () ->
            month
                .slack()
                .workspace()
                .faults()
                .next(
                    io.directlinkbot.sandbox.slack.web.MethodFaultPlan.ANY,
                    CALLS,
                    new io.directlinkbot.sandbox.slack.web.MethodFault.Status(503)));
    at(NO_SLACK.to(), () -> month.slack().workspace().faults().clear());
  }

  private void at(int hour, Step step) {
    steps.computeIfAbsent(hour, _ -> new ArrayList<>()).add(step);
  }

  /** What people do waits until nothing is in their way, and until the bot has looked once more. */
  private void people(int hour, Step step) {
    int possible = hour;
    for (Trouble trouble : TROUBLES) {
      if (possible >= trouble.from() && possible <= trouble.to()) {
        possible = trouble.to() + 1;
      }
    }
    at(possible, step);
  }

  private void offer(String id, String name, CloudAccount account) {
    month
        .cloud()
        .cloud()
        .interfaces()
        .offer(id, DocumentedExample.CONNECTION, account.id(), InCloud.terms(name));
  }

  private void accept(SlackPerson person, String id, CloudAccount account) throws Exception {
    String gateway =
        account.equals(DocumentedExample.PROD) ? DocumentedExample.GATEWAY : "vgw-66667777";
    WorkspaceMessage card = month.slack().card(id);
    month.slack().accept(person, card, gateway);
    month.slack().reply(card, "accepted");
  }

  private void acceptOutside(String id, CloudAccount account) {
    String gateway =
        account.equals(DocumentedExample.PROD) ? DocumentedExample.GATEWAY : "vgw-66667777";
    month.cloud().cloud().interfaces().confirm(account.id(), id, gateway);
  }

  private void decline(SlackPerson person, String id) throws Exception {
    WorkspaceMessage card = month.slack().card(id);
    person.click(card.surface(), "decline").get();
    month.slack().dialog(person, "Decline interface");
    person.type("reason", "not ordered by us").get();
    person.submit().get();
    month.slack().reply(card, "declined");
  }

  private void snooze(SlackPerson person, String id) throws Exception {
    WorkspaceMessage card = month.slack().card(id);
    person.select(card.surface(), "menu", "snooze").get();
    month.slack().card(id, "snoozed by");
  }

  private void say(String command) throws Exception {
    month.slack().alice().command(Fixture.PROD, command).get();
  }

  /** Something that somebody does, or that happens. */
  @FunctionalInterface
  private interface Step {
    void happen() throws Exception;
  }

  private record Trouble(int from, int to) {}
}
