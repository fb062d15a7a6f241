package io.directlinkbot.slack.view.channel;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.DeadlineClause;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import io.directlinkbot.slack.view.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The notices that an account can't be polled, and that it can again: for how long, what came
 * meanwhile, and what that means for deadlines.
 */
public final class PollOutageText {
  private static final int NAME_MOST = 80;
  private static final int REASON_MOST = 1_000;
  private static final int MOST_SHOWN = 10;

  private PollOutageText() {}

  /**
   * Says that the account can't be polled.
   *
   * @param waiting undecided requests of the account, as far as is known
   */
  public static Message began(
      Notice.PollOutageBegan blind, AccountView view, List<InterfaceRequest> waiting) {
    Texts texts = Texts.in(view.language());
    String since =
        blind
            .lastPoll()
            .map(time -> texts.get("channel.outage-last-poll", SlackDate.local(time)))
            .orElseGet(() -> texts.get("channel.outage-never-polled"));
    String body =
        texts.get(
            "channel.outage-body",
            ForeignText.escaped(texts.get(blind.reason()), REASON_MOST),
            since,
            waiting(texts, waiting, view));
    return message(texts, texts.get("channel.outage-title", name(texts, blind)), body, List.of());
  }

  /**
   * Says that the account can be polled again.
   *
   * @param appeared requests that came meanwhile
   */
  public static Message ended(
      Notice.PollOutageEnded sight, AccountView view, List<InterfaceRequest> appeared) {
    Texts texts = Texts.in(view.language());
    return message(
        texts,
        title(texts, sight),
        gap(texts, sight) + " " + news(texts, sight, view, appeared),
        lines(texts, appeared, view, sight.at()));
  }

  private static String title(Texts texts, Notice.PollOutageEnded sight) {
    String name = name(texts, sight);
    if (sight.blindSince().isEmpty()) {
      return texts.get("channel.end-not-watched", name);
    }
    return sight.lastPoll().isPresent()
        ? texts.get("channel.end-again", name)
        : texts.get("channel.end-first", name);
  }

  private static String gap(Texts texts, Notice.PollOutageEnded sight) {
    String now = SlackDate.local(sight.at());
    if (sight.lastPoll().isEmpty()) {
      return texts.get("channel.end-gap-unknown", now);
    }
    Instant last = sight.lastPoll().get();
    return texts.get(
        sight.blindSince().isEmpty() ? "channel.end-gap-not-running" : "channel.end-gap",
        SlackDate.local(last),
        now,
        TimeSpan.words(texts, Duration.between(last, sight.at())));
  }

  private static String news(
      Texts texts,
      Notice.PollOutageEnded sight,
      AccountView view,
      List<InterfaceRequest> appeared) {
    String arrived = arrived(texts, sight, view, appeared);
    return sight.changed() == 0
        ? arrived
        : arrived + " " + texts.get("channel.end-changed", sight.changed());
  }

  private static String arrived(
      Texts texts,
      Notice.PollOutageEnded sight,
      AccountView view,
      List<InterfaceRequest> appeared) {
    int count = sight.appeared().size();
    if (count == 0) {
      return texts.get("channel.end-none-appeared");
    }
    return sight
        .lastPoll()
        .filter(_ -> !appeared.isEmpty() && view.expiry().isPresent())
        .map(last -> TimeSpan.words(texts, Duration.between(last, sight.at())))
        .map(gap -> texts.get("channel.end-appeared-range", count, gap))
        .orElseGet(() -> texts.get("channel.end-appeared", count));
  }

  private static List<LayoutBlock> lines(
      Texts texts, List<InterfaceRequest> appeared, AccountView view, Instant now) {
    if (appeared.isEmpty()) {
      return List.of();
    }
    Map<String, AccountView> accounts = Map.of(view.account().name(), view);
    String lines =
        DeadlineClause.nearestFirst(appeared.stream(), accounts).stream()
            .limit(MOST_SHOWN)
            .map(
                request ->
                    texts.get(
                        "channel.end-line",
                        Mrkdwn.code(request.offer().id()),
                        DeadlineClause.window(texts, request, accounts, now)))
            .collect(Collectors.joining("\n"));
    String more =
        appeared.size() > MOST_SHOWN
            ? "\n" + texts.get("channel.more", appeared.size() - MOST_SHOWN)
            : "";
    return List.of(Mrkdwn.section(lines + more));
  }

  private static String waiting(Texts texts, List<InterfaceRequest> waiting, AccountView view) {
    Map<String, AccountView> accounts = Map.of(view.account().name(), view);
    Optional<InterfaceRequest> nearest =
        DeadlineClause.nearestFirst(waiting.stream(), accounts).stream().findFirst();
    if (nearest.isEmpty()) {
      return texts.get("channel.outage-none-waits");
    }
    Optional<Deadline> deadline = DeadlineClause.deadline(nearest.get(), accounts);
    if (deadline.isEmpty()) {
      return texts.get("channel.outage-waiting", waiting.size());
    }
    return deadline
        .get()
        .safe()
        .map(
            safe ->
                texts.get("channel.outage-waiting-until", waiting.size(), SlackDate.local(safe)))
        .orElseGet(() -> texts.get("channel.outage-waiting-any", waiting.size()));
  }

  private static Message message(Texts texts, String title, String body, List<LayoutBlock> lines) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(texts.get("channel.outage-message", title, body)));
    blocks.addAll(lines);
    return new Message(title + ". " + body, blocks);
  }

  private static String name(Texts texts, Notice notice) {
    return texts.get("channel.account", ForeignText.escaped(notice.account(), NAME_MOST));
  }
}
