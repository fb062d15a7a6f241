package io.directlinkbot.slack.view.channel;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.DeadlineClause;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The digest: the list of waiting requests that a channel gets once a day, the nearest deadline
 * first.
 */
public final class DigestText {
  /** Each takes two blocks, and a message takes fifty. */
  private static final int MOST_SHOWN = 20;

  private static final int MOST_NAMED = 10;
  private static final int TEXT_MOST = 80;

  private DigestText() {}

  /**
   * Returns the digest; empty when nothing waits.
   *
   * @param open requests of the channel's accounts that have not ended
   * @param unseen names of the accounts that can't be polled now
   * @param accounts the accounts by name
   * @param link gives the link to a request's card
   */
  public static Optional<Message> of(
      List<InterfaceRequest> open,
      List<String> unseen,
      Map<String, AccountView> accounts,
      Function<InterfaceRequest, Optional<String>> link,
      Instant now) {
    List<InterfaceRequest> waiting =
        open.stream()
            .filter(request -> request.isUndecided() && !request.isBeingDeleted())
            .sorted(DeadlineClause.nearestFirst(accounts))
            .toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    String title =
        waiting.size() == 1
            ? "1 request waits to be accepted"
            : waiting.size() + " requests wait to be accepted";
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*Today: " + title + "*"));
    waiting.stream()
        .limit(MOST_SHOWN)
        .forEach(request -> blocks.addAll(item(request, accounts, link.apply(request), now)));
    if (waiting.size() > MOST_SHOWN) {
      blocks.add(Mrkdwn.context("… and %s more.".formatted(waiting.size() - MOST_SHOWN)));
    }
    blocks.addAll(accepted(open));
    blocks.addAll(unseen(unseen));
    InterfaceRequest nearest = waiting.getFirst();
    return Optional.of(
        new Message(
            "Today: %s. %s %s."
                .formatted(title, id(nearest), DeadlineClause.of(nearest, accounts, now)),
            blocks));
  }

  private static List<LayoutBlock> item(
      InterfaceRequest request,
      Map<String, AccountView> accounts,
      Optional<String> link,
      Instant now) {
    String counterparty =
        Optional.ofNullable(accounts.get(request.id().account()))
            .flatMap(view -> view.counterparty(request.offer().connection()))
            .map(Counterparty::name)
            .map(name -> " (" + ForeignText.escaped(name, TEXT_MOST) + ")")
            .orElse("");
    String first =
        Optional.ofNullable(accounts.get(request.id().account()))
            .flatMap(view -> FirstApproval.first(request, view))
            .map(claim -> " · waits for a second approval, " + FirstApproval.clause(claim))
            .orElse("");
    String who =
        request
            .caretaker(now)
            .map(taken -> " · " + Mrkdwn.mention(taken.person()) + " is on it")
            .orElse("");
    String facts =
        "*%s* · %s · account %s, connection %s%s%s%s%s"
            .formatted(
                id(request),
                DeadlineClause.of(request, accounts, now),
                ForeignText.escaped(request.id().account(), TEXT_MOST),
                ForeignText.escaped(request.offer().connection(), TEXT_MOST),
                counterparty,
                first,
                who,
                link.map(url -> " · <" + url + "|card>").orElse(""));
    return List.of(
        Mrkdwn.section(facts),
        SectionBlock.builder()
            .text(ForeignText.plain(ForeignText.name(request.offer().name(), 150), 150))
            .build());
  }

  private static List<LayoutBlock> accepted(List<InterfaceRequest> open) {
    List<InterfaceRequest> behind = open.stream().filter(DigestText::isBehind).toList();
    if (behind.isEmpty()) {
      return List.of();
    }
    String names =
        behind.stream()
            .limit(MOST_NAMED)
            .map(request -> id(request) + " (" + Mrkdwn.code(request.state().name()) + ")")
            .collect(Collectors.joining(", "));
    String more =
        behind.size() > MOST_NAMED ? " and %s more".formatted(behind.size() - MOST_NAMED) : "";
    return List.of(Mrkdwn.context("Accepted but not available: %s%s.".formatted(names, more)));
  }

  private static boolean isBehind(InterfaceRequest request) {
    return request.acceptedAt().isPresent() && !request.state().equals(State.AVAILABLE);
  }

  /** Requests of accounts that can't be polled may be missing above. */
  static List<LayoutBlock> unseen(List<String> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    String names =
        accounts.stream()
            .limit(MOST_NAMED)
            .map(name -> ForeignText.escaped(name, TEXT_MOST))
            .collect(Collectors.joining(", "));
    return List.of(
        Mrkdwn.context(
            "Can't be polled now, so more requests may wait there: %s.".formatted(names)));
  }

  private static String id(InterfaceRequest request) {
    return ForeignText.escaped(request.offer().id(), TEXT_MOST);
  }
}
