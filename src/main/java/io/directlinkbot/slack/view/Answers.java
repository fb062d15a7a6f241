package io.directlinkbot.slack.view;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The answers to slash commands, which only the person who asked sees. */
public final class Answers {
  /** Each request takes two blocks, and a message takes fifty. */
  private static final int MOST_SHOWN = 20;

  private static final Comparator<InterfaceRequest> WAITING_FIRST =
      Comparator.comparing((InterfaceRequest request) -> !request.isUndecided())
          .thenComparing(request -> request.offered().at());

  private Answers() {}

  /** What the commands are. */
  public static Message help(String command) {
    String text =
        """
        *This bot brings hosted interfaces here that wait to be accepted.*
        • `%1$s status`: what waits, and what was accepted and is still followed
        • `%1$s status dxvif-…`: one interface
        • `%1$s expect dxcon-… [vlan N] [by DAY] note`: say that an interface will be offered; a day is 2026-12-01, or 3d for three days from today
        • `%1$s expect`: what is expected here; `%1$s expect cancel N` takes one back
        • `%1$s help`: this text\
        """
            .formatted(command);
    return new Message(
        "The commands are: %1$s status, %1$s status dxvif-…, %1$s expect, %1$s help"
            .formatted(command),
        List.of(Mrkdwn.section(text)));
  }

  /** A hint for somebody who typed something else. */
  public static Message unknown(String command, String typed) {
    String line =
        "There is no `%s %s`. Try `%s help`."
            .formatted(command, ForeignText.escaped(typed, 40).replace('`', '\''), command);
    return new Message(line, List.of(Mrkdwn.section(line)));
  }

  /** All requests that have not ended, those that wait first. */
  public static Message status(
      List<InterfaceRequest> requests, Function<InterfaceRequest, Optional<String>> link) {
    if (requests.isEmpty()) {
      String line = "No interface waits, and none is being followed.";
      return new Message(line, List.of(Mrkdwn.section(line)));
    }
    long undecided = requests.stream().filter(InterfaceRequest::isUndecided).count();
    long deleting = requests.stream().filter(InterfaceRequest::isBeingDeleted).count();
    String summary =
        "%d waiting to be accepted, %d accepted and followed"
                .formatted(undecided - deleting, requests.size() - undecided)
            + (deleting == 0 ? "" : ", %d being deleted".formatted(deleting));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + summary + "*"));
    requests.stream()
        .sorted(WAITING_FIRST)
        .limit(MOST_SHOWN)
        .forEach(request -> blocks.addAll(line(request, link)));
    if (requests.size() > MOST_SHOWN) {
      blocks.add(
          Mrkdwn.context(
              "… and %s more. For one of them: its card, or status and its id."
                  .formatted(requests.size() - MOST_SHOWN)));
    }
    return new Message(summary, blocks);
  }

  /**
   * One interface with its facts and what became of it.
   *
   * @param now for deadlines that passed
   */
  public static Message one(
      InterfaceRequest request,
      Map<String, AccountView> accounts,
      Function<InterfaceRequest, Optional<String>> link,
      Instant now) {
    List<LayoutBlock> blocks = new ArrayList<>(line(request, link));
    AccountView view = accounts.get(request.id().account());
    if (view != null) {
      blocks.add(DividerBlock.builder().build());
      List<Row> rows = new ArrayList<>(InterfaceFacts.of(request.offer(), view));
      rows.addAll(ExpectedRows.of(request));
      rows.addAll(Progress.of(request, view, now));
      blocks.addAll(Row.table(rows));
    }
    return new Message(
        "%s: interface %s (%s)"
            .formatted(
                ForeignText.escaped(Status.of(request).toString(), 80),
                ForeignText.escaped(ForeignText.name(request.offer().name(), 80), 80),
                ForeignText.escaped(request.offer().id(), 80)),
        blocks);
  }

  /** There is no request for this interface. */
  public static Message notFound(String interfaceId) {
    String line =
        "This bot has not seen %s wait to be accepted. It looks only at the accounts in its"
                .formatted(Mrkdwn.code(interfaceId))
            + " configuration; check the id.";
    return new Message(line, List.of(Mrkdwn.section(line)));
  }

  private static List<LayoutBlock> line(
      InterfaceRequest request, Function<InterfaceRequest, Optional<String>> link) {
    String facts =
        "%s · %s · account %s, connection %s%s"
            .formatted(
                Status.of(request).mrkdwn(),
                ForeignText.escaped(request.offer().id(), 40),
                ForeignText.escaped(request.id().account(), 80),
                ForeignText.escaped(request.offer().connection(), 40),
                link.apply(request).map(url -> " · <" + url + "|card>").orElse(""));
    return List.of(
        Mrkdwn.section(facts),
        SectionBlock.builder()
            .text(ForeignText.plain(ForeignText.name(request.offer().name(), 150), 150))
            .build());
  }
}
