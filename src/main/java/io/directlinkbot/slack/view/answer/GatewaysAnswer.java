package io.directlinkbot.slack.view.answer;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer that lists the gateways that people can choose. */
public final class GatewaysAnswer {
  private static final int PAGE = 20;
  private static final int LINE_MOST = 300;
  private static final int ACCOUNT_MOST = 80;
  private static final int REASON_MOST = 300;
  private static final int ACCOUNTS_MOST = 10;

  private GatewaysAnswer() {}

  /**
   * Returns a page.
   *
   * @param accounts in the order in which they are shown
   * @param typed what the gateways were searched for; may be empty
   */
  public static PagedAnswer of(
      List<AccountGateways> accounts, String typed, int page, AnswerContext context) {
    Texts texts = context.texts();
    List<Row> rows =
        accounts.stream()
            .flatMap(each -> each.found().stream().map(it -> new Row(each.account(), it)))
            .toList();
    String title =
        typed.isBlank()
            ? texts.get("command.gateways.title", rows.size())
            : texts.get("command.gateways.found", rows.size(), AnswerText.typed(typed));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + title + "*"));
    ListPage<Row> shown = ListPage.of(rows, page, PAGE);
    shown.rows().forEach(row -> blocks.add(row.block(context)));
    accounts.stream()
        .filter(each -> each.trouble().isPresent())
        .limit(ACCOUNTS_MOST)
        .forEach(each -> blocks.add(trouble(each, texts)));
    if (rows.isEmpty() && typed.isBlank()) {
      blocks.add(Mrkdwn.context(texts.get("command.gateways.none")));
    }
    return AnswerText.page(title, blocks, shown, texts);
  }

  private static LayoutBlock trouble(AccountGateways account, Texts texts) {
    return Mrkdwn.context(
        texts.get(
            "command.gateways.unread",
            ForeignText.escaped(account.account(), ACCOUNT_MOST),
            ForeignText.escaped(account.trouble().map(texts::get).orElse(""), REASON_MOST)));
  }

  /** Says that the gateway to accept with is not clear. */
  public static Message unclear(String typed, List<Gateway> matches, AnswerContext context) {
    Texts texts = context.texts();
    String shown = AnswerText.typed(typed);
    if (matches.isEmpty()) {
      return Message.paragraph(texts.get("command.gateways.no-match", shown, context.command()));
    }
    String line = texts.get("command.gateways.which", matches.size(), shown);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    matches.stream().limit(ACCOUNTS_MOST).forEach(each -> blocks.add(plain("", each)));
    return new Message(line, blocks);
  }

  private static LayoutBlock plain(String account, Gateway gateway) {
    String line = InterfaceFacts.gateway(gateway);
    return SectionBlock.builder()
        .text(ForeignText.plain(account.isEmpty() ? line : line + " · " + account, LINE_MOST))
        .build();
  }

  /**
   * The gateways of one account.
   *
   * @param found those that can be used, of those that were searched for
   * @param trouble why they can't be read, as one sentence; those that were read before are shown
   */
  public record AccountGateways(String account, List<Gateway> found, Optional<Reason> trouble) {
    public AccountGateways {
      found = List.copyOf(found);
    }
  }

  private record Row(String account, Gateway gateway) {
    LayoutBlock block(AnswerContext context) {
      return plain(
          context.hasSeveralAccounts() ? context.texts().get("command.item.account", account) : "",
          gateway);
    }
  }
}
