package io.directlinkbot.slack.view.channel;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.DeadlineWords;
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
 * What a channel is told when the bot can't see an account any more, and when it can again: for how
 * long, what came meanwhile, and what that means for deadlines.
 */
public final class PollOutageText {
  private static final int NAME_MOST = 80;
  private static final int REASON_MOST = 1_000;
  private static final int MOST_SHOWN = 10;

  private PollOutageText() {}

  /**
   * It can't be seen.
   *
   * @param waiting what nobody decided yet, as far as is known
   */
  public static Message began(
      Notice.PollOutageBegan blind, AccountView view, List<InterfaceRequest> waiting) {
    String since =
        blind
            .lastPoll()
            .map(time -> "The last complete look was " + SlackDate.local(time) + ".")
            .orElse("It was never polled.");
    return message(
        "%s can't be polled".formatted(name(blind)),
        "%s %s Until this works again, new requests there go unseen and none can be accepted. %s"
            .formatted(
                ForeignText.escaped(blind.reason(), REASON_MOST), since, waiting(waiting, view)),
        List.of());
  }

  /**
   * It can be seen again.
   *
   * @param appeared what came meanwhile
   */
  public static Message ended(
      Notice.PollOutageEnded sight, AccountView view, List<InterfaceRequest> appeared) {
    return message(
        title(sight), gap(sight) + news(sight, view, appeared), lines(appeared, view, sight.at()));
  }

  private static String title(Notice.PollOutageEnded sight) {
    if (sight.blindSince().isEmpty()) {
      return "%s was not watched for a while".formatted(name(sight));
    }
    return sight.lastPoll().isPresent()
        ? "%s can be polled again".formatted(name(sight))
        : "%s can be polled".formatted(name(sight));
  }

  private static String gap(Notice.PollOutageEnded sight) {
    if (sight.lastPoll().isEmpty()) {
      return "Nobody looked there before %s, so it is not known since when what waits there waits. "
          .formatted(SlackDate.local(sight.at()));
    }
    Instant last = sight.lastPoll().get();
    return "There was no complete look from %s to %s, for %s%s. "
        .formatted(
            SlackDate.local(last),
            SlackDate.local(sight.at()),
            TimeSpan.words(Duration.between(last, sight.at())),
            sight.blindSince().isEmpty() ? ": the bot did not run" : "");
  }

  private static String news(
      Notice.PollOutageEnded sight, AccountView view, List<InterfaceRequest> appeared) {
    String changed =
        switch (sight.changed()) {
          case 0 -> "";
          case 1 -> " 1 other request changed meanwhile; its thread says how.";
          default ->
              " %s other requests changed meanwhile; their threads say how."
                  .formatted(sight.changed());
        };
    if (sight.appeared().isEmpty()) {
      return "No new request appeared meanwhile." + changed;
    }
    String count =
        sight.appeared().size() == 1
            ? "1 request appeared meanwhile"
            : sight.appeared().size() + " requests appeared meanwhile";
    if (appeared.isEmpty() || view.expiry().isEmpty()) {
      return count + "." + changed;
    }
    return count + sight.lastPoll().map(last -> range(sight, last)).orElse("") + "." + changed;
  }

  private static String range(Notice.PollOutageEnded sight, Instant last) {
    return "; exactly when is not known, so %s deadline is uncertain by %s"
        .formatted(
            sight.appeared().size() == 1 ? "its" : "each",
            TimeSpan.words(Duration.between(last, sight.at())));
  }

  private static List<LayoutBlock> lines(
      List<InterfaceRequest> appeared, AccountView view, Instant now) {
    if (appeared.isEmpty()) {
      return List.of();
    }
    Map<String, AccountView> accounts = Map.of(view.account().name(), view);
    String lines =
        appeared.stream()
            .sorted(DeadlineWords.nearestFirst(accounts))
            .limit(MOST_SHOWN)
            .map(
                request ->
                    "• %s: %s"
                        .formatted(
                            Mrkdwn.code(request.offer().id()),
                            DeadlineWords.window(request, accounts, now)))
            .collect(Collectors.joining("\n"));
    String more =
        appeared.size() > MOST_SHOWN
            ? "\n… and %s more".formatted(appeared.size() - MOST_SHOWN)
            : "";
    return List.of(Mrkdwn.section(lines + more));
  }

  private static String waiting(List<InterfaceRequest> waiting, AccountView view) {
    if (waiting.isEmpty()) {
      return "Nothing is known to wait there.";
    }
    Map<String, AccountView> accounts = Map.of(view.account().name(), view);
    String count =
        waiting.size() == 1 ? "1 request waits there" : waiting.size() + " requests wait there";
    Optional<Deadline> nearest =
        DeadlineWords.deadline(
            waiting.stream().min(DeadlineWords.nearestFirst(accounts)).orElseThrow(), accounts);
    return count
        + nearest
            .map(
                deadline ->
                    deadline
                        .safe()
                        .map(safe -> "; the nearest deadline is " + SlackDate.local(safe) + ".")
                        .orElse("; one may expire any time."))
            .orElse(".");
  }

  private static Message message(String title, String body, List<LayoutBlock> lines) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section("*%s.* %s".formatted(title, body)));
    blocks.addAll(lines);
    return new Message(title + ". " + body, blocks);
  }

  private static String name(Notice notice) {
    return "Account " + ForeignText.escaped(notice.account(), NAME_MOST);
  }
}
