package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warnings about an offer and its account that an approver should know before accepting. */
public final class ApproverWarnings {
  private static final int REASON_MOST = 500;

  private ApproverWarnings() {}

  /** Returns a line for each warning; normally none. */
  public static List<RichText> of(InterfaceRequest request, AccountView view, Texts texts) {
    List<RichText> warnings = new ArrayList<>();
    Optional<String> ownId = view.account().accountId();
    String owner = request.offer().ownerAccount();
    if (ownId.isPresent() && !owner.isBlank() && !owner.equals(ownId.get())) {
      warnings.add(
          RichText.of(
              texts, "card.warning.owner", RichText.code(owner), RichText.code(ownId.get())));
    }
    if (!request.offered().ownershipChecked()) {
      warnings.add(RichText.of(texts, "card.warning.unchecked"));
    }
    if (request.isPrivate()) {
      view.nobody()
          .map(why -> RichText.foreign(texts.get(why), REASON_MOST))
          .ifPresent(why -> warnings.add(RichText.of(texts, "card.warning.nobody", why)));
    }
    return warnings;
  }
}
