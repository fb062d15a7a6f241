package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an approver should know before accepting, beyond the facts. */
public final class ApproverWarnings {
  private ApproverWarnings() {}

  public static List<LayoutBlock> of(InterfaceRequest request, AccountView view) {
    List<LayoutBlock> notices = new ArrayList<>();
    Optional<String> ownId = view.account().accountId();
    String owner = request.offer().ownerAccount();
    if (ownId.isPresent() && !owner.isBlank() && !owner.equals(ownId.get())) {
      notices.add(
          Mrkdwn.section(
              "*Check whose offer this is.* The cloud names %s as its owner; this account is %s. If"
                      .formatted(Mrkdwn.code(owner), Mrkdwn.code(ownId.get()))
                  + " the connection is your own, the offer is for somebody else."));
    }
    if (!request.offered().ownershipChecked()) {
      notices.add(
          Mrkdwn.section(
              "*It could not be checked whether this is an offer of your own to somebody else:* the"
                  + " account's own connections could not be read"
                  + " (`directconnect:DescribeConnections`). The bot tries again, and says here"
                  + " what it finds. If that does not come, allow the access key that call, or"
                  + " check the connection yourself."));
    }
    if (request.isPrivate()) {
      view.nobody().ifPresent(why -> notices.add(nobodyMay(why)));
    }
    return notices;
  }

  private static LayoutBlock nobodyMay(String why) {
    return Mrkdwn.section(
        "*Nobody may accept this yet:* %s. Ask the people who run this bot to mend that."
            .formatted(ForeignText.escaped(why, 1_000)));
  }
}
