package io.directlinkbot.slack.view.channel;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
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
import java.util.stream.Stream;

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
      Texts texts,
      List<InterfaceRequest> open,
      List<String> unseen,
      Map<String, AccountView> accounts,
      Function<InterfaceRequest, Optional<String>> link,
      Instant now) {
    List<InterfaceRequest> waiting =
        DeadlineClause.nearestFirst(
            open.stream().filter(request -> request.isUndecided() && !request.isBeingDeleted()),
            accounts);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    String title = texts.get("channel.today", waiting.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(texts.get("channel.today-title", title)));
    waiting.stream()
        .limit(MOST_SHOWN)
        .forEach(
            request -> blocks.addAll(item(texts, request, accounts, link.apply(request), now)));
    if (waiting.size() > MOST_SHOWN) {
      blocks.add(Mrkdwn.context(texts.get("channel.more", waiting.size() - MOST_SHOWN)));
    }
    blocks.addAll(accepted(texts, open));
    blocks.addAll(unseen(texts, unseen));
    InterfaceRequest nearest = waiting.getFirst();
    String until = DeadlineClause.of(texts, nearest, accounts, now);
    return Optional.of(
        new Message(texts.get("channel.today-text", title, id(nearest), until), blocks));
  }

  private static List<LayoutBlock> item(
      Texts texts,
      InterfaceRequest request,
      Map<String, AccountView> accounts,
      Optional<String> link,
      Instant now) {
    Optional<AccountView> account = Optional.ofNullable(accounts.get(request.id().account()));
    String counterparty =
        account
            .flatMap(view -> view.counterparty(request.offer().connection()))
            .map(known -> " (" + ForeignText.escaped(known.name(), TEXT_MOST) + ")")
            .orElse("");
    Stream<String> more =
        Stream.of(
                account
                    .flatMap(view -> FirstApproval.first(request, view))
                    .map(it -> FirstApproval.clause(texts, it))
                    .map(clause -> texts.get("channel.item-second", clause)),
                request
                    .caretaker(now)
                    .map(it -> texts.get("word.on-it", Mrkdwn.mention(it.person()))),
                link.map(url -> texts.get("word.card-link", url)))
            .flatMap(Optional::stream);
    String facts =
        texts.get(
            "channel.item",
            id(request),
            DeadlineClause.of(texts, request, accounts, now),
            ForeignText.escaped(request.id().account(), TEXT_MOST),
            ForeignText.escaped(request.offer().connection(), TEXT_MOST),
            counterparty + more.map(part -> " · " + part).collect(Collectors.joining()));
    return List.of(
        Mrkdwn.section(facts),
        SectionBlock.builder()
            .text(ForeignText.plain(ForeignText.name(request.offer().name(), 150), 150))
            .build());
  }

  private static List<LayoutBlock> accepted(Texts texts, List<InterfaceRequest> open) {
    List<InterfaceRequest> behind = open.stream().filter(DigestText::isBehind).toList();
    if (behind.isEmpty()) {
      return List.of();
    }
    String names =
        behind.stream()
            .limit(MOST_NAMED)
            .map(request -> id(request) + " (" + Mrkdwn.code(request.state().name()) + ")")
            .collect(Collectors.joining(", "));
    return List.of(
        Mrkdwn.context(
            behind.size() > MOST_NAMED
                ? texts.get("channel.behind-more", names, behind.size() - MOST_NAMED)
                : texts.get("channel.behind", names)));
  }

  private static boolean isBehind(InterfaceRequest request) {
    return request.acceptedAt().isPresent() && !request.state().equals(State.AVAILABLE);
  }

  /** Requests of accounts that can't be polled may be missing above. */
  static List<LayoutBlock> unseen(Texts texts, List<String> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    String names =
        accounts.stream()
            .limit(MOST_NAMED)
            .map(name -> ForeignText.escaped(name, TEXT_MOST))
            .collect(Collectors.joining(", "));
    return List.of(Mrkdwn.context(texts.get("channel.unseen", names)));
  }

  private static String id(InterfaceRequest request) {
    return ForeignText.escaped(request.offer().id(), TEXT_MOST);
  }
}
