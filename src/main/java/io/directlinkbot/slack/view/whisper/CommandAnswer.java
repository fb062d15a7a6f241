package io.directlinkbot.slack.view.whisper;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RequestStatus;
import io.directlinkbot.slack.view.card.PhaseRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The answers to slash commands, which only the person who asked can see. */
public final class CommandAnswer {
  private CommandAnswer() {}

  /** Lists the commands. */
  public static Message help(String command) {
    String text =
        """
        *This bot posts hosted interfaces that wait to be accepted.*
        • `%1$s status`: what waits, and what was accepted and is still followed
        • `%1$s status dxvif-…`: one interface, by any part of its id or name
        • `%1$s expect dxcon-… [vlan N] [by DAY] [note]`: say that an interface will be offered, on a connection or, on AWS, a LAG (`dxlag-…`); a day is 2026-12-01, or 3d for three days from today
        • `%1$s expect`: what is expected here; `%1$s expect cancel N` cancels one
        • `%1$s help`: this text\
        """
            .formatted(command);
    return new Message(
        "The commands are: %1$s status, %1$s status dxvif-…, %1$s expect, %1$s help"
            .formatted(command),
        List.of(Mrkdwn.section(text)));
  }

  /** Says that there is no such command. */
  public static Message unknown(Texts texts, String command, String typed) {
    String shown = ForeignText.escaped(typed, 40).replace('`', '\'');
    String line = texts.get("command.unknown", command, shown);
    return new Message(line, List.of(Mrkdwn.section(line)));
  }

  /** Says that the Slack app has another command than the configuration. */
  public static Message otherCommand(String command, String used) {
    String line =
        "This bot listens to `%1$s`, not %2$s; try `%1$s help`. Its operators can set `slack.command` to %2$s."
            .formatted(command, Mrkdwn.code(used));
    return new Message(line, List.of(Mrkdwn.section(line)));
  }

  /** Lists all requests that have not ended: first those that wait, the nearest deadline first. */
  public static Message status(
      List<InterfaceRequest> requests,
      Map<String, AccountView> accounts,
      Function<InterfaceRequest, Optional<String>> link,
      Instant now) {
    if (requests.isEmpty()) {
      String line = "No interface waits, and none is being followed.";
      return new Message(line, List.of(Mrkdwn.section(line)));
    }
    long undecided = requests.stream().filter(InterfaceRequest::isUndecided).count();
    long deleting = requests.stream().filter(InterfaceRequest::isBeingDeleted).count();
    String summary =
        "%s waiting to be accepted, %s accepted and followed"
                .formatted(undecided - deleting, requests.size() - undecided)
            + (deleting == 0 ? "" : ", %s being deleted".formatted(deleting));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + summary + "*"));
    blocks.addAll(RequestList.of(requests, accounts, link, now));
    return new Message(summary, blocks);
  }

  /**
   * Lists the interfaces that the typed text may mean.
   *
   * @param verb how they match the typed text, as a verb
   */
  public static Message several(
      String command,
      String typed,
      String verb,
      List<InterfaceRequest> requests,
      Map<String, AccountView> accounts,
      Function<InterfaceRequest, Optional<String>> link,
      Instant now) {
    String line =
        "%s interfaces %s %s. `%s status dxvif-…` shows one of them."
            .formatted(requests.size(), verb, Mrkdwn.code(typed), command);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    blocks.addAll(RequestList.of(requests, accounts, link, now));
    return new Message(line, blocks);
  }

  /** Whether the typed text is the name that the request's card shows. */
  public static boolean isNamed(InterfaceRequest request, String typed) {
    return ForeignText.name(request.offer().name(), 150)
        .equalsIgnoreCase(ForeignText.name(typed, 150));
  }

  /**
   * Shows one interface with its facts and what became of it.
   *
   * @param now the time, as deadlines may have passed
   */
  public static Message one(
      InterfaceRequest request,
      Map<String, AccountView> accounts,
      Function<InterfaceRequest, Optional<String>> link,
      Instant now) {
    List<LayoutBlock> blocks = new ArrayList<>(RequestList.item(request, "", link));
    AccountView view = accounts.get(request.id().account());
    if (view != null) {
      blocks.add(DividerBlock.builder().build());
      List<FactRow> rows = new ArrayList<>(InterfaceFacts.of(request.offer(), view));
      rows.addAll(ExpectedRows.of(request));
      rows.addAll(PhaseRows.of(request, view, now));
      blocks.addAll(FactRow.table(rows));
    }
    return new Message(
        "%s: interface %s (%s)"
            .formatted(
                ForeignText.escaped(RequestStatus.of(request).toString(), 80),
                ForeignText.escaped(ForeignText.name(request.offer().name(), 80), 80),
                ForeignText.escaped(request.offer().id(), 80)),
        blocks);
  }

  /** Says that there is no request for this interface. */
  public static Message notFound(String idOrName) {
    String line =
        "This bot has not seen %s wait to be accepted. It watches only the accounts in its"
                .formatted(Mrkdwn.code(idOrName))
            + " configuration; check the id or name.";
    return new Message(line, List.of(Mrkdwn.section(line)));
  }
}
