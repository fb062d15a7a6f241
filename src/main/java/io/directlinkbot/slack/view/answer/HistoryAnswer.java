package io.directlinkbot.slack.view.answer;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer that lists what was decided or ended lately. */
public final class HistoryAnswer {
  private static final int ACCOUNT_MOST = 80;

  private HistoryAnswer() {}

  /**
   * Returns a page.
   *
   * @param outcomes the newest first
   * @param since from when they are; empty for the last ones, however old
   * @param account whose they are; empty for all accounts
   */
  public static PagedAnswer of(
      List<InterfaceRequest> outcomes,
      Optional<Instant> since,
      Optional<String> account,
      int page,
      AnswerContext context) {
    Texts texts = context.texts();
    String of =
        account.map(name -> " · " + texts.get("command.item.account", escaped(name))).orElse("");
    if (outcomes.isEmpty()) {
      String none =
          since
              .map(from -> texts.get("command.history.none-since", SlackDate.local(from)))
              .orElseGet(() -> texts.get("command.history.none"));
      return PagedAnswer.whole(Message.paragraph(none + of));
    }
    String title =
        since
            .map(from -> texts.get("command.history.since", outcomes.size(), SlackDate.local(from)))
            .orElseGet(() -> texts.get("command.history.last", outcomes.size()));
    ListPage<InterfaceRequest> shown = ListPage.of(outcomes, page, StatusAnswer.PAGE);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + title + "*" + of));
    shown
        .rows()
        .forEach(
            request ->
                blocks.addAll(RequestItem.of(request, OutcomeLine.of(request, texts), context)));
    return AnswerText.page(title + of, blocks, shown, texts);
  }

  /** Says how to ask, and what was not understood. */
  public static Message unclear(String typed, AnswerContext context) {
    return Message.paragraph(
        context.texts().get("command.history.unclear", context.command(), AnswerText.typed(typed)));
  }

  private static String escaped(String account) {
    return ForeignText.escaped(account, ACCOUNT_MOST);
  }
}
