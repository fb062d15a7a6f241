package io.directlinkbot.slack.view.answer;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RequestStatus;
import io.directlinkbot.slack.view.SlackDate;
import io.directlinkbot.slack.view.card.FindingLines;
import io.directlinkbot.slack.view.card.PhaseRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer about one interface: its facts, its deadline, what pre-flight found, the reminders to
 * come, and its history.
 */
public final class RequestAnswer {
  private static final int NAME_MOST = 80;

  /** Older events are counted, and are in the audit. */
  private static final int EVENTS_MOST = 12;

  private static final int REMINDERS_MOST = 8;

  private RequestAnswer() {}

  /**
   * Returns the answer.
   *
   * @param findings of pre-flight; empty when nothing is left to decide
   * @param related rows about the requests that this one replaces, and is replaced by
   * @param history all events of the request, oldest first
   */
  public static Message of(
      InterfaceRequest request,
      List<Finding> findings,
      List<FactRow> related,
      List<Event> history,
      AnswerContext context) {
    Texts texts = context.texts();
    List<LayoutBlock> blocks = new ArrayList<>(RequestItem.of(request, context));
    context
        .view(request)
        .ifPresent(view -> blocks.addAll(known(request, view, findings, related, context)));
    blocks.add(Mrkdwn.section(history(history, texts)));
    String summary =
        texts.get(
            "command.one.summary",
            ForeignText.escaped(RequestStatus.of(texts, request).toString(), NAME_MOST),
            ForeignText.escaped(ForeignText.name(request.offer().name(), NAME_MOST), NAME_MOST),
            ForeignText.escaped(request.offer().id(), NAME_MOST));
    return new Message(summary, blocks);
  }

  private static List<LayoutBlock> known(
      InterfaceRequest request,
      AccountView view,
      List<Finding> findings,
      List<FactRow> related,
      AnswerContext context) {
    Texts texts = context.texts();
    List<FactRow> rows = new ArrayList<>(InterfaceFacts.of(request.offer(), view, texts));
    rows.addAll(related);
    rows.addAll(ExpectedRows.of(request, texts));
    rows.addAll(PhaseRows.belowHeading(request, view, texts, context.now()));
    List<LayoutBlock> blocks = new ArrayList<>(FactRow.table(rows));
    if (request.waits()) {
      blocks.add(Mrkdwn.section(texts.get("command.one.preflight")));
      blocks.addAll(FindingLines.inDialog(findings, texts));
      blocks.add(Mrkdwn.context(reminders(view.reminders().toCome(request, context.now()), texts)));
    }
    return blocks;
  }

  private static String reminders(List<Instant> toCome, Texts texts) {
    return toCome.isEmpty()
        ? texts.get("command.one.no-reminder")
        : texts.get(
            "command.one.reminders",
            toCome.stream().limit(REMINDERS_MOST).map(SlackDate::local).collect(joining(", ")));
  }

  private static String history(List<Event> history, Texts texts) {
    int left = Math.max(0, history.size() - EVENTS_MOST);
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("command.one.history"));
    if (left > 0) {
      lines.add(texts.get("command.one.earlier", left));
    }
    history.subList(left, history.size()).forEach(event -> lines.add(EventLine.of(event, texts)));
    return String.join("\n", lines);
  }
}
