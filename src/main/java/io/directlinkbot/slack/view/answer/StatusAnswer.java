package io.directlinkbot.slack.view.answer;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.DeadlineClause;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The answer that lists all requests that have not ended. */
public final class StatusAnswer {
  /** Each takes two of a message's fifty blocks, and at most some 900 of its characters. */
  static final int PAGE = 12;

  private StatusAnswer() {}

  /**
   * Returns a page: the requests that wait come first, the nearest deadline first, then those that
   * are being deleted, then the others, the newest first.
   *
   * @param page its number, counted from 1
   */
  public static PagedAnswer of(List<InterfaceRequest> open, int page, AnswerContext context) {
    if (open.isEmpty()) {
      return PagedAnswer.whole(Message.paragraph(context.texts().get("command.status.none")));
    }
    ListPage<InterfaceRequest> shown = ListPage.of(sorted(open, context), page, PAGE);
    String summary = summary(open, context);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + summary + "*"));
    shown.rows().forEach(request -> blocks.addAll(RequestItem.of(request, context)));
    return AnswerText.page(summary, blocks, shown, context.texts());
  }

  private static String summary(List<InterfaceRequest> open, AnswerContext context) {
    long undecided = open.stream().filter(InterfaceRequest::isUndecided).count();
    long deleting = open.stream().filter(InterfaceRequest::isBeingDeleted).count();
    long waiting = undecided - deleting;
    long accepted = open.size() - undecided;
    return deleting == 0
        ? context.texts().get("command.status.summary", waiting, accepted)
        : context.texts().get("command.status.summary-deleting", waiting, accepted, deleting);
  }

  private static List<InterfaceRequest> sorted(List<InterfaceRequest> open, AnswerContext context) {
    List<InterfaceRequest> sorted =
        new ArrayList<>(
            DeadlineClause.nearestFirst(
                open.stream().filter(request -> request.isUndecided() && !request.isBeingDeleted()),
                context.accounts()));
    open.stream().filter(InterfaceRequest::isBeingDeleted).forEach(sorted::add);
    open.stream()
        .filter(request -> !request.isUndecided())
        .sorted(
            Comparator.comparing((InterfaceRequest request) -> request.offered().at()).reversed())
        .forEach(sorted::add);
    return sorted;
  }
}
