package io.directlinkbot.slack.command;

import io.directlinkbot.config.NearestWord;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.HelpAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All verbs of the slash command, and what to say about text that begins with none. Immutable. */
public final class VerbTable {
  private static final String HELP = "help";

  private final String command;
  private final Map<String, CommandVerb> verbs = new LinkedHashMap<>();

  /**
   * Creates a table.
   *
   * @param command the slash command's name
   * @param verbs one of them is {@code help}
   */
  public VerbTable(String command, List<CommandVerb> verbs) {
    this.command = command;
    verbs.forEach(verb -> this.verbs.put(verb.name(), verb));
  }

  /**
   * Has the verb answer that the text begins with.
   *
   * @param typed the whole line; somebody may have pasted the slash command's name too
   * @return the answer; empty when it comes later, or in a dialog
   */
  Optional<Message> answer(TypedCommand typed) {
    TypedWords words = new TypedWords(typed.rest());
    words.skip(SearchText.plain(command));
    String line = words.rest();
    String first = words.next();
    CommandVerb verb = verbs.get(first.isEmpty() ? HELP : first);
    return verb == null
        ? Optional.of(HelpAnswer.unknown(line, near(first, words), command, typed.texts()))
        : verb.answer(typed.after(words.rest()));
  }

  /** Returns the verb's answers that can be drawn again; empty when there are none. */
  Optional<Report> report(String name) {
    return verbs.get(name) instanceof Report report ? Optional.of(report) : Optional.empty();
  }

  /**
   * Returns what may have been meant: another verb, or the status of the interface that was named.
   */
  private Optional<String> near(String first, TypedWords rest) {
    if (first.startsWith("dxvif-")) {
      return Optional.of("status " + first);
    }
    return NearestWord.to(first, verbs.keySet())
        .map(verb -> rest.isEmpty() ? verb : verb + " " + rest.rest());
  }
}
