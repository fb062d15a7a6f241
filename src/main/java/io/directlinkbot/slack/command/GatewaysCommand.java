package io.directlinkbot.slack.command;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.GatewaysAnswer;
import io.directlinkbot.slack.view.answer.GatewaysAnswer.AccountGateways;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Lists the gateways that people can choose. Those that were read within the last minute are shown
 * at once; else they are read first, and the answer comes later. Thread-safe.
 */
public final class GatewaysCommand implements Report {
  private final AnswerSource source;
  private final Map<String, GatewayList> lists;
  private final BackgroundAnswers later;
  private final Executor background;

  /** Why the gateways of an account could not be read last, by the account's name. */
  private final Map<String, Reason> troubles = new ConcurrentHashMap<>();

  /**
   * Lists gateways.
   *
   * @param lists by the account's name
   * @param background reads from the clouds
   */
  public GatewaysCommand(
      AnswerSource source,
      Map<String, GatewayList> lists,
      BackgroundAnswers later,
      Executor background) {
    this.source = source;
    this.lists = Map.copyOf(lists);
    this.later = later;
    this.background = background;
  }

  @Override
  public String name() {
    return "gateways";
  }

  @Override
  public Optional<Message> answer(TypedCommand typed) {
    List<String> stale =
        read(typed.rest()).accounts().stream().filter(name -> !list(name).isFresh()).toList();
    if (stale.isEmpty()) {
      return Report.super.answer(typed);
    }
    later.say(
        typed.path(),
        typed.texts(),
        () -> {
          refresh(stale);
          return message(typed.rest(), 1, typed.channel(), typed.texts());
        });
    return Optional.empty();
  }

  /**
   * Draws the answer.
   *
   * @param typed part of an account's name, then part of the id or name of a gateway or its Net;
   *     each may be left out
   */
  @Override
  public PagedAnswer draw(String typed, int page, Texts texts) {
    Line line = read(typed);
    return GatewaysAnswer.of(
        line.accounts().stream().map(name -> found(name, line.text())).toList(),
        line.text(),
        page,
        source.context(texts));
  }

  private AccountGateways found(String account, String text) {
    List<Gateway> found =
        text.isEmpty()
            ? list(account).lastRead().orElse(List.of())
            : list(account).searchLastRead(text);
    return new AccountGateways(account, found, Optional.ofNullable(troubles.get(account)));
  }

  /** Reads all at the same time, and waits for the slowest. */
  private void refresh(List<String> stale) {
    CompletableFuture.allOf(
            stale.stream()
                .map(name -> CompletableFuture.runAsync(() -> refresh(name), background))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private void refresh(String account) {
    try {
      list(account).usable();
      troubles.remove(account);
    } catch (CloudException failure) {
      troubles.put(account, failure.reason());
    }
  }

  private GatewayList list(String account) {
    return Objects.requireNonNull(lists.get(account), account);
  }

  /** A first word that is part of no account's name belongs to the text. */
  private Line read(String typed) {
    TypedWords words = new TypedWords(typed);
    List<String> named =
        source.accountsNamed(words.next()).stream().filter(lists::containsKey).toList();
    return named.isEmpty()
        ? new Line(lists.keySet().stream().sorted().toList(), new TypedWords(typed).rest())
        : new Line(named, words.rest());
  }

  private record Line(List<String> accounts, String text) {}
}
