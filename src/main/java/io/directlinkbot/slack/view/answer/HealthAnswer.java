package io.directlinkbot.slack.view.answer;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer that says how the bot itself does. */
public final class HealthAnswer {
  private static final int PAGE = 20;
  private static final int NAME_MOST = 80;
  private static final int REASON_MOST = 300;

  private HealthAnswer() {}

  /**
   * Returns a page.
   *
   * @param accounts in the order in which they are shown; only those with a trouble while the store
   *     can't be used
   * @param slack why no click can come; empty when all is well
   * @param store why the store can't be used; empty when all is well
   * @param parked channels where posts wait, by id, each with the reason
   */
  public static PagedAnswer of(
      List<PolledAccount> accounts,
      Optional<Reason> slack,
      Optional<Reason> store,
      Map<String, Reason> parked,
      int page,
      Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        slack
            .map(why -> texts.get("command.health.slack-trouble", escaped(texts.get(why))))
            .orElseGet(() -> texts.get("command.health.slack")));
    lines.add(
        store
            .map(why -> texts.get("command.health.store-trouble", escaped(texts.get(why))))
            .orElseGet(() -> texts.get("command.health.store")));
    parked.forEach(
        (channel, why) ->
            lines.add(texts.get("command.health.parked", channel, escaped(texts.get(why)))));
    accounts.forEach(each -> lines.add(account(each, texts)));
    long troubles =
        parked.size()
            + slack.stream().count()
            + store.stream().count()
            + accounts.stream().filter(each -> each.trouble().isPresent()).count();
    String title = texts.get("command.health.title", troubles);
    ListPage<String> shown = ListPage.of(lines, page, PAGE);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*" + title + "*"));
    shown.rows().forEach(line -> blocks.add(Mrkdwn.section(line)));
    return AnswerText.page(title, blocks, shown, texts);
  }

  private static String account(PolledAccount account, Texts texts) {
    String name = ForeignText.escaped(account.name(), NAME_MOST);
    if (account.trouble().isPresent()) {
      return texts.get(
          "command.health.account-trouble", name, escaped(texts.get(account.trouble().get())));
    }
    return account
        .polled()
        .map(at -> texts.get("command.health.account", name, SlackDate.local(at)))
        .orElseGet(() -> texts.get("command.health.account-not-yet", name));
  }

  private static String escaped(String reason) {
    return ForeignText.escaped(reason, REASON_MOST);
  }

  /**
   * An account as polling finds it.
   *
   * @param polled when it was last polled completely; empty when it never was, and where there is a
   *     trouble
   * @param trouble why it can't be polled now; empty when it can
   */
  public record PolledAccount(String name, Optional<Instant> polled, Optional<Reason> trouble) {}
}
