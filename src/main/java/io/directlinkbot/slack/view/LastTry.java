package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.request.Phase;
import java.util.List;

/** The accept that failed before: who tried what and when, and why it failed. */
final class LastTry {
  private static final int REASON_MOST = 500;

  private LastTry() {}

  static List<LayoutBlock> of(Phase.FailedTry last) {
    return List.of(
        Mrkdwn.section(
            "*The last accept failed.* %s tried %s, %s."
                .formatted(
                    Mrkdwn.mention(last.claim().person()),
                    Mrkdwn.code(last.claim().gateway().id()),
                    Times.local(last.at()))),
        SectionBlock.builder().text(ForeignText.plain(last.reason(), REASON_MOST)).build());
  }
}
