package io.directlinkbot.slack.view.home;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * For whom and when something is shown.
 *
 * @param texts in the language of who reads it
 * @param accounts by name
 * @param link leads to the card of a request; nothing when the card does not stand
 * @param command the slash command's name
 * @param now the time, as deadlines may have passed
 */
public record HomeAudience(
    Texts texts,
    Map<String, AccountView> accounts,
    Function<InterfaceRequest, Optional<String>> link,
    String command,
    Instant now) {}
