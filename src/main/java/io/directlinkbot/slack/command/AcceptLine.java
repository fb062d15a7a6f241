package io.directlinkbot.slack.command;

import io.directlinkbot.directlink.SearchText;
import java.util.List;
import java.util.function.Predicate;

/**
 * A line typed after {@code accept}, as the bot understands it.
 *
 * @param request names the interface; may be empty
 * @param gateway names the gateway; may be empty
 */
record AcceptLine(String request, String gateway) {

  /**
   * Reads a line. A word that begins like a gateway's id is the gateway; else the whole line names
   * the interface, if it names any; else its first word does, and the rest names the gateway.
   *
   * @param isKnown whether a text names an interface
   */
  static AcceptLine read(String typed, Predicate<String> isKnown) {
    List<String> words = new SearchText(typed).words();
    List<String> gateways = words.stream().filter(word -> word.startsWith("vgw")).toList();
    if (!gateways.isEmpty()) {
      List<String> others = words.stream().filter(word -> !word.startsWith("vgw")).toList();
      return new AcceptLine(String.join(" ", others), gateways.getFirst());
    }
    if (words.size() < 2 || isKnown.test(typed)) {
      return new AcceptLine(typed, "");
    }
    return isKnown.test(words.getFirst())
        ? new AcceptLine(words.getFirst(), String.join(" ", words.subList(1, words.size())))
        : new AcceptLine(typed, "");
  }
}
