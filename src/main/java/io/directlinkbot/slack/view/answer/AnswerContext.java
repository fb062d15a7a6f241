package io.directlinkbot.slack.view.answer;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every answer about requests is drawn with.
 *
 * @param texts in the language of those who read the answer
 * @param command the slash command's name
 * @param accounts by name; their views are in that language too
 * @param link to a request's card, if the card is known to stand
 * @param now the time, as deadlines may have passed
 */
public record AnswerContext(
    Texts texts,
    String command,
    Map<String, AccountView> accounts,
    Function<InterfaceRequest, Optional<String>> link,
    Instant now) {
  public AnswerContext {
    accounts =
        accounts.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, each -> each.getValue().in(texts.language())));
  }

  Optional<AccountView> view(InterfaceRequest request) {
    return Optional.ofNullable(accounts.get(request.id().account()));
  }

  /** Whether people have to be shown whose account something is. */
  boolean hasSeveralAccounts() {
    return accounts.size() > 1;
  }
}
