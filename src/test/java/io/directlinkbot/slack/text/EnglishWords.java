package io.directlinkbot.slack.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds English in what a French reader gets: words that hold English sentences together. */
public final class EnglishWords {
  /** None of these is a French word too. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?iU)\\b("
              + String.join(
                  "|",
                  List.of(
                      "the",
                      "is",
                      "are",
                      "was",
                      "were",
                      "be",
                      "been",
                      "not",
                      "no",
                      "nobody",
                      "with",
                      "without",
                      "for",
                      "from",
                      "this",
                      "that",
                      "these",
                      "those",
                      "it",
                      "its",
                      "you",
                      "your",
                      "by",
                      "and",
                      "or",
                      "of",
                      "in",
                      "to",
                      "at",
                      "has",
                      "have",
                      "had",
                      "did",
                      "does",
                      "do",
                      "can",
                      "cannot",
                      "could",
                      "must",
                      "may",
                      "will",
                      "would",
                      "who",
                      "which",
                      "what",
                      "when",
                      "where",
                      "while",
                      "why",
                      "how",
                      "if",
                      "but",
                      "only",
                      "still",
                      "already",
                      "again",
                      "any",
                      "all",
                      "some",
                      "other",
                      "another",
                      "more",
                      "there",
                      "here",
                      "they",
                      "them",
                      "than",
                      "then",
                      "until",
                      "since",
                      "after",
                      "before",
                      "because",
                      "so",
                      "yet",
                      "press",
                      "close",
                      "cancel",
                      "try",
                      "check",
                      "reference",
                      "waiting",
                      "accepted",
                      "declined",
                      "missing",
                      "approver",
                      "approvers",
                      "gateway",
                      "request",
                      "requests"))
              + ")\\b");

  /** Code, links, mentions, dates, quotations, ids and the names of files, hosts and settings. */
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "(?s)```.*?```|`[^`]*`|<[^>]*>|«[^»]*»|:[a-z_]+:|https?://\\S+|\\S*[_/.=-][a-z]\\S*"
              + "|\\S*\\d\\S*|\\{[^}]*\\}");

  private EnglishWords() {}

  /** Returns the English words in a text, with their neighbourhood; empty when there is none. */
  public static String in(String text) {
    String sentences = NO_SENTENCE.matcher(text).replaceAll(" ");
    return WORD.matcher(sentences)
        .results()
        .map(
            (MatchResult found) ->
                sentences.substring(
                    Math.max(0, found.start() - 20),
                    Math.min(sentences.length(), found.end() + 20)))
        .collect(joining(" | "));
  }
}
