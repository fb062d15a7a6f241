package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warnings about an offer and its account that an approver should know before accepting. */
public final class ApproverWarnings {
  private ApproverWarnings() {}

  /** Returns the warnings; normally none. */
  public static List<LayoutBlock> of(InterfaceRequest request, AccountView view) {
    List<LayoutBlock> warnings = new ArrayList<>();
    Optional<String> ownId = view.account().accountId();
    String owner = request.offer().ownerAccount();
    if (ownId.isPresent() && !owner.isBlank() && !owner.equals(ownId.get())) {
      warnings.add(
          Mrkdwn.section(
              "*Check whose offer this is.* The cloud names %s as its owner; this account is %s. If"
                      .formatted(Mrkdwn.code(owner), Mrkdwn.code(ownId.get()))
                  + " the connection is your own, the offer is for somebody else."));
    }
    if (!request.offered().ownershipChecked()) {
      warnings.add(
          Mrkdwn.section(
              "*The bot could not check whether this account itself made the offer to somebody"
                  + " else:* the account's own connections could not be read"
                  + " (`directconnect:DescribeConnections`). The bot tries again and shows the"
                  + " result here. If none appears, allow the access key to make that call, or"
                  + " check the connection yourself."));
    }
    if (request.isPrivate()) {
      view.nobody().ifPresent(why -> warnings.add(noApprover(why)));
    }
    return warnings;
  }

  private static LayoutBlock noApprover(String why) {
    return Mrkdwn.section(
        "*No one can approve this yet:* %s. Ask the bot's operators to fix this."
            .formatted(ForeignText.escaped(why, 1_000)));
  }
}
