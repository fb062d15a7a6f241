package io.directlinkbot.log;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.directlinkbot.config.Secret;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts dots in place of secrets: those that are known, and what is one by its looks. Works on plain
 * text and on JSON alike. Immutable.
 */
final class Redaction {
  private static final String DOTS = "•••";

  /** Slack's tokens, by the beginnings that its documentation of token types lists. */
  private static final String TOKEN = "\\b(?:xox[a-z]|xapp)-[\\w-]+";

  /** The socket's address lets in whoever has it; the BGP key is the counterparty's. */
  private static final String NAMED =
      "(?<name>\\b(?:ticket=|authKey\\\\*\"?\\s*[:=]\\s*\\\\*\"?))[^\\s\"\\\\,;&)}\\]]+";

  private final Pattern secret;

  Redaction(Collection<Secret> secrets) {
    Stream<String> known =
        secrets.stream()
            .map(Secret::reveal)
            .filter(value -> !value.isBlank())
            .flatMap(value -> Stream.of(value, asInJson(value)))
            .distinct()
            // the longest first: a secret may begin with another
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote);
    Stream<String> byLooks = Stream.of("(?i:" + TOKEN + ")", "(?i:" + NAMED + ")");
    // all in one, so that none takes a part of what another would take whole
    secret = Pattern.compile(Stream.concat(known, byLooks).collect(Collectors.joining("|")));
  }

  String apply(String text) {
    return secret.matcher(text).replaceAll(Redaction::dots);
  }

  private static String dots(MatchResult match) {
    String name = match.group("name");
    return Matcher.quoteReplacement(name == null ? DOTS : name + DOTS);
  }

  private static String asInJson(String value) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(value));
  }
}
