package io.directlinkbot.slack.command;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.AnswerContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What all answers are drawn from, besides what they are about.
 *
 * @param command the slash command's name
 * @param accounts by name
 */
public record AnswerSource(
    String command, Map<String, AccountView> accounts, CardLinks links, InstantSource clock) {
  public AnswerSource {
    accounts = Map.copyOf(accounts);
  }

  AnswerContext context(Texts texts) {
    return new AnswerContext(
        texts, command, accounts, request -> links.to(request.id()), clock.instant());
  }

  /** Returns the accounts that a word may name, sorted; a whole name means that account alone. */
  List<String> accountsNamed(String word) {
    String plain = SearchText.plain(word);
    List<String> parts =
        accounts.keySet().stream()
            .filter(name -> !plain.isEmpty() && SearchText.plain(name).contains(plain))
            .sorted()
            .toList();
    List<String> whole =
        parts.stream().filter(name -> SearchText.plain(name).equals(plain)).toList();
    return whole.isEmpty() ? parts : whole;
  }
}
