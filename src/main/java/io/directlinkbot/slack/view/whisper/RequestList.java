package io.directlinkbot.slack.view.whisper;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.DeadlineClause;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RequestStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A list of requests, each with a link to its card. */
final class RequestList {
  /** Each takes two blocks, and a message takes fifty. */
  private static final int MOST_SHOWN = 20;

  private static final int NAME_MOST = 100;

  private RequestList() {}

  /**
   * Returns the undecided requests first, the nearest deadline first; then the others, newest
   * first.
   */
  static List<LayoutBlock> of(
      List<InterfaceRequest> requests,
      Map<String, AccountView> accounts,
      Function<InterfaceRequest, Optional<String>> link,
      Instant now) {
    List<InterfaceRequest> sorted = new ArrayList<>();
    requests.stream()
        .filter(request -> request.isUndecided() && !request.isBeingDeleted())
        .sorted(DeadlineClause.nearestFirst(accounts))
        .forEach(sorted::add);
    requests.stream().filter(InterfaceRequest::isBeingDeleted).forEach(sorted::add);
    requests.stream()
        .filter(request -> !request.isUndecided())
        .sorted(
            Comparator.comparing((InterfaceRequest request) -> request.offered().at()).reversed())
        .forEach(sorted::add);
    List<LayoutBlock> blocks = new ArrayList<>();
    sorted.stream()
        .limit(MOST_SHOWN)
        .forEach(request -> blocks.addAll(item(request, details(request, accounts, now), link)));
    if (sorted.size() > MOST_SHOWN) {
      blocks.add(
          Mrkdwn.context(
              "… and %s more. For one of them: its card, or status and its id."
                  .formatted(sorted.size() - MOST_SHOWN)));
    }
    return blocks;
  }

  /**
   * Returns one entry.
   *
   * @param details text after the id, in the bot's own mrkdwn
   */
  static List<LayoutBlock> item(
      InterfaceRequest request, String details, Function<InterfaceRequest, Optional<String>> link) {
    String facts =
        "%s · %s%s · account %s, connection %s%s"
            .formatted(
                RequestStatus.of(request).mrkdwn(),
                ForeignText.escaped(request.offer().id(), 40),
                details,
                ForeignText.escaped(request.id().account(), 80),
                ForeignText.escaped(request.offer().connection(), 40),
                link.apply(request).map(url -> " · <" + url + "|card>").orElse(""));
    return List.of(
        Mrkdwn.section(facts),
        SectionBlock.builder()
            .text(ForeignText.plain(ForeignText.name(request.offer().name(), NAME_MOST), NAME_MOST))
            .build());
  }

  private static String details(
      InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    String vlan = " · VLAN " + request.offer().vlan();
    return request.waits() ? vlan + " · " + DeadlineClause.of(request, accounts, now) : vlan;
  }
}
