package io.directlinkbot.slack.command;

import io.directlinkbot.config.VlanRange;
import io.directlinkbot.slack.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line typed after {@code expect}, as the bot understands it. */
sealed interface ExpectLine {

  /** Asks for the list of announcements. */
  record Listing() implements ExpectLine {}

  /** Asks to cancel an announcement, but does not give one number. */
  record UnclearCancel() implements ExpectLine {}

  /** Asks to cancel the announcement with this number. */
  record Cancel(int number) implements ExpectLine {}

  /**
   * Announces that an interface will be offered.
   *
   * @param note at most {@link #NOTE_MOST} characters; may be empty
   */
  record Announce(String connection, Optional<Integer> vlan, Optional<LocalDate> by, String note)
      implements ExpectLine {}

  /**
   * A line that is none of the others.
   *
   * @param hint how to write an announcement, as one sentence
   */
  record Unclear(String hint) implements ExpectLine {}

  int NOTE_MOST = 300;

  /** Matches the keyword alone or in one word with its number, as in {@code vlan101}. */
  Pattern VLAN = Pattern.compile("vlan(?:[:=#-]?[0-9].*)?");

  /** Matches the keyword alone or in one word with its day, as in {@code by=3d}. */
  Pattern BY = Pattern.compile("by(?:[:=][0-9].*)?");

  /** The most days from today at which an interface can be expected. */
  int DAYS_MOST = 999;

  /**
   * Reads a line.
   *
   * @param typed the text after {@code expect}
   * @param today in the time zone of the people who announce
   * @param texts for a hint
   */
  static ExpectLine read(String typed, LocalDate today, Texts texts) {
    TypedWords words = new TypedWords(typed);
    if (words.isEmpty()) {
      return new Listing();
    }
    String first = words.next();
    if (first.equals("list") && words.isEmpty()) {
      return new Listing();
    }
    if (first.equals("cancel")) {
      return readCancel(words);
    }
    if (!first.matches("dx(con|lag)-[0-9a-z]{1,40}")) {
      return new Unclear(texts.get("command.expect.connection"));
    }
    Optional<Integer> vlan = Optional.empty();
    Optional<LocalDate> by = Optional.empty();
    while (true) {
      if (vlan.isEmpty() && VLAN.matcher(words.peek()).matches()) {
        vlan = vlan(argument(words, "vlan"));
        if (vlan.isEmpty()) {
          return new Unclear(
              texts.get(
                  "command.expect.vlan",
                  Integer.toString(VlanRange.OF_INTERFACES.first()),
                  Integer.toString(VlanRange.OF_INTERFACES.last())));
        }
      } else if (by.isEmpty() && BY.matcher(words.peek()).matches()) {
        by = day(argument(words, "by"), today);
        if (by.isEmpty()) {
          return new Unclear(texts.get("command.expect.by", today.plusDays(7).toString()));
        }
        if (by.get().isAfter(today.plusDays(DAYS_MOST))) {
          return new Unclear(texts.get("command.expect.too-far", DAYS_MOST));
        }
        if (by.get().isBefore(today)) {
          return new Unclear(
              texts.get("command.expect.past", by.get().toString(), today.toString()));
        }
      } else {
        return new Announce(first, vlan, by, cut(words.rest()));
      }
    }
  }

  private static String argument(TypedWords words, String name) {
    String inOneWord = words.next().substring(name.length());
    return inOneWord.isEmpty() ? words.next() : inOneWord.replaceFirst("^[:=#-]", "");
  }

  private static ExpectLine readCancel(TypedWords words) {
    Matcher number = Pattern.compile("#?([0-9]{1,9})").matcher(words.next());
    return number.matches() && words.isEmpty()
        ? new Cancel(Integer.parseInt(number.group(1)))
        : new UnclearCancel();
  }

  private static Optional<Integer> vlan(String word) {
    return Optional.of(word)
        .filter(it -> it.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(VlanRange.OF_INTERFACES::contains);
  }

  private static Optional<LocalDate> day(String word, LocalDate today) {
    if (word.matches("[0-9]{1,9}d")) {
      return Optional.of(today.plusDays(Long.parseLong(word.substring(0, word.length() - 1))));
    }
    try {
      return Optional.of(word)
          .filter(it -> it.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .map(LocalDate::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String cut(String note) {
    if (note.length() <= NOTE_MOST) {
      return note;
    }
    boolean half = Character.isHighSurrogate(note.charAt(NOTE_MOST - 1));
    return note.substring(0, half ? NOTE_MOST - 1 : NOTE_MOST);
  }
}
