package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.RichText;
import java.util.List;

/** Says what to do when no gateway can be used. */
public final class NoGatewayText {
  private static final int NAMED_MOST = 10;

  private NoGatewayText() {}

  static RichText onCard(AccountView view, Texts texts) {
    return RichText.of(texts, "card.no-gateway.on-card", whatToDo(view, texts));
  }

  /** Returns the text for the Accept dialog. */
  public static RichText inDialog(AccountView view, Texts texts) {
    return RichText.of(texts, "card.no-gateway.in-dialog", whatToDo(view, texts));
  }

  private static RichText whatToDo(AccountView view, Texts texts) {
    List<String> allowed = view.account().gateways();
    return allowed.isEmpty()
        ? RichText.of(texts, "card.no-gateway.none")
        : RichText.of(
            texts,
            "card.no-gateway.none-allowed",
            RichText.foreign(String.join(", ", allowed.stream().limit(NAMED_MOST).toList()), 300));
  }
}
