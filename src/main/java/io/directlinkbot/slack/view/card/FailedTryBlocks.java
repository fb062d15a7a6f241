package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.util.List;

/** Says on the card that the last decision failed: who tried what and when, and why it failed. */
final class FailedTryBlocks {
  private static final int REASON_MOST = 500;

  private FailedTryBlocks() {}

  static List<LayoutBlock> of(Phase.FailedTry last) {
    String time = SlackDate.local(last.at());
    String what =
        switch (last) {
          case Phase.FailedAccept(Claim claim, _, _, boolean inDoubt) ->
              (inDoubt
                      ? "*The last accept is in doubt.* The cloud lists the interface as not"
                          + " accepted. "
                      : "*The last accept failed.* ")
                  .concat("%s tried %s, %s.")
                  .formatted(
                      Mrkdwn.mention(claim.person()), Mrkdwn.code(claim.gateway().id()), time);
          case Phase.FailedDecline(Decline decline, _, _) ->
              "*The last decline failed.* %s tried, %s."
                  .formatted(Mrkdwn.mention(decline.person()), time);
        };
    return List.of(
        Mrkdwn.section(what),
        SectionBlock.builder().text(ForeignText.plain(last.reason(), REASON_MOST)).build());
  }
}
