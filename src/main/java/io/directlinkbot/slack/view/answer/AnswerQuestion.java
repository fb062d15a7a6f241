package io.directlinkbot.slack.view.answer;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that an answer can be drawn for again, as its buttons carry it.
 *
 * @param verb the command's verb
 * @param typed the text after the verb
 * @param page of the answer, counted from 1
 */
public record AnswerQuestion(String verb, String typed, int page) {
  /** Slack takes 2,000 characters; the verb and the page need some of them. */
  private static final int TYPED_MOST = 1_900;

  private static final Pattern WRITTEN =
      Pattern.compile("([a-z]+) ([0-9]{1,6})(?: (.*))?", Pattern.DOTALL);

  /** Reads the result of {@link #write()}; empty when another version of the bot wrote it. */
  public static Optional<AnswerQuestion> read(String value) {
    Matcher parts = WRITTEN.matcher(value);
    return parts.matches()
        ? Optional.of(
            new AnswerQuestion(
                parts.group(1),
                Objects.requireNonNullElse(parts.group(3), ""),
                Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  String write() {
    return verb + " " + page + (typed.isEmpty() ? "" : " " + typed);
  }

  AnswerQuestion on(int other) {
    return new AnswerQuestion(verb, typed, other);
  }

  boolean fitsAButton() {
    return typed.length() <= TYPED_MOST;
  }

  /** Returns what a person types to ask it. */
  public String line() {
    return typed.isEmpty() ? verb : verb + " " + typed;
  }
}
