package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.OverflowMenuElement;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The card's overflow menu: everything besides the decision. The values are in posted cards: they
 * never change.
 */
public final class CardMenu {
  /** Value of the option that opens the details. */
  public static final String DETAILS = "details";

  /** Value of the option by which a person takes the request on. */
  public static final String TAKE = "take";

  /** Value of the option by which the person on it gives it back. */
  public static final String PUT_BACK = "put_back";

  /** Value of the option that snoozes reminders. */
  public static final String SNOOZE = "snooze";

  /** Value of the option that ends the snooze. */
  public static final String WAKE = "wake";

  private CardMenu() {}

  static OverflowMenuElement of(
      InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    List<OptionObject> options = new ArrayList<>();
    options.add(option(texts.get("card.menu.details"), DETAILS));
    options.add(option(texts.get("card.menu.take"), TAKE));
    if (request.caretaker(now).isPresent()) {
      options.add(option(texts.get("card.menu.put-back"), PUT_BACK));
    }
    if (view.reminders().canBeSnoozed(request, now)) {
      options.add(
          request.attention().isSnoozed(now)
              ? option(texts.get("card.menu.wake"), WAKE)
              : option(texts.get("card.menu.snooze"), SNOOZE));
    }
    return OverflowMenuElement.builder().actionId(Controls.MENU).options(options).build();
  }

  private static OptionObject option(String text, String value) {
    return OptionObject.builder()
        .text(PlainTextObject.builder().text(text).build())
        .value(value)
        .build();
  }
}
