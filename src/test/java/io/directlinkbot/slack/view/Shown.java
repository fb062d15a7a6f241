package io.directlinkbot.slack.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.sandbox.slack.validation.BlockProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with something shown that holds foreign text. */
public final class Shown {
  /** A time in English or French. */
  private static final String FALLBACK =
      "\\p{L}{3}\\.? \\d{1,2} \\p{L}{3,5}\\.? \\d{4} \\d\\d:\\d\\d UTC";

  /** A time in no language. */
  private static final String PLAIN_FALLBACK = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC";

  /** What the bot itself writes for Slack to interpret. */
  private static final Pattern OUR_OWN =
      Pattern.compile(
          "<@U0ALICE>|<!date\\^\\d+\\^\\{date_short_pretty} \\{time}\\|(?:"
              + FALLBACK
              + "|"
              + PLAIN_FALLBACK
              + ")>"
              + "|<https://example\\.slack\\.com/archives/C0123456789/p\\d+\\|card>"
              + "|```(aws|osc-cli) [^`<>]*```");

  /** The only people, dates and links that stand in rich text. */
  private static final Map<String, Pattern> ELEMENTS =
      Map.of(
          "user_id", Pattern.compile("U0ALICE"),
          "url", Pattern.compile("https://example\\.slack\\.com/archives/C0123456789/p\\d+"),
          "fallback", Pattern.compile(FALLBACK));

  /** What Slack would make a mention, a link or a command of. */
  private static final Pattern INTERPRETED = Pattern.compile("<|>|://|&(?!amp;|lt;|gt;)");

  /** Commands of our own: plain words, and one quoted query. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(aws|osc-cli) [A-Za-z0-9_./: -]+( '[a-zA-Z.,\\[\\]]+' --output text)?[A-Za-z0-9_./:"
              + " -]*");

  /** What would turn, break or hide the text around it. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\u200b\u202e\u2066\u2028]");

  private Shown() {}

  public static List<String> problems(Message message) {
    List<String> problems = new ArrayList<>(beyondLimits(message));
    problems.addAll(interpreted(message.text()));
    problems.addAll(problemsOfTexts(SlackJson.tree(message)));
    return problems;
  }

  /** What Slack refuses for its form. */
  static List<String> beyondLimits(Message message) {
    JsonNode tree = SlackJson.tree(message);
    List<String> problems = new ArrayList<>();
    BlockKit.problemsOfMessage(tree).forEach(problem -> problems.add(problem.toString()));
    if (BlockKit.charactersOf(tree.path("blocks")) > Limits.BLOCKS) {
      problems.add("the blocks are too long");
    }
    if (message.text().isBlank() || message.text().length() > Limits.TEXT) {
      problems.add("the summary is blank or too long");
    }
    return problems;
  }

  static List<String> problems(View view) {
    List<String> problems = new ArrayList<>(beyondLimits(view));
    problems.addAll(problemsOfTexts(SlackJson.tree(view).path("blocks")));
    return problems;
  }

  /** What Slack refuses for its form. */
  static List<String> beyondLimits(View view) {
    return BlockKit.problemsOfView(SlackJson.tree(view)).stream()
        .map(BlockProblem::toString)
        .toList();
  }

  static List<String> problemsOfTexts(JsonNode tree) {
    List<String> problems = new ArrayList<>();
    if (tree.path("text").isTextual()) {
      String text = tree.path("text").textValue();
      switch (tree.path("type").asText()) {
        case "mrkdwn" -> {
          problems.addAll(interpreted(text));
          if (!tree.path("verbatim").asBoolean()) {
            problems.add("not verbatim: " + text);
          }
        }
        case "plain_text" -> problems.addAll(unfit(text));
        // Slack interprets none of these
        case "text", "link" -> problems.addAll(unfit(text));
        default -> problems.add("a text of an unknown type: " + tree);
      }
    }
    ELEMENTS.forEach(
        (member, ours) -> {
          if (tree.has(member) && !ours.matcher(tree.path(member).asText()).matches()) {
            problems.add("not ours: " + tree);
          }
        });
    if (tree.path("type").asText().equals("rich_text_preformatted")) {
      problems.addAll(commands(tree.at("/elements/0/text").asText()));
    }
    tree.forEach(child -> problems.addAll(problemsOfTexts(child)));
    return problems;
  }

  private static List<String> interpreted(String text) {
    // the lines of a section are ours: in rich text, where they are parts, a line break is unfit
    List<String> problems =
        new ArrayList<>(text.lines().flatMap(it -> unfit(it).stream()).toList());
    Matcher found = INTERPRETED.matcher(OUR_OWN.matcher(text).replaceAll(""));
    if (found.find()) {
      problems.add("%s is interpreted in: %s".formatted(found.group(), text));
    }
    return problems;
  }

  private static List<String> commands(String text) {
    return COMMAND.matcher(text).matches()
        ? List.of()
        : List.of("a command with more in it than ours: " + text);
  }

  private static List<String> unfit(String text) {
    return UNFIT.matcher(text).find() ? List.of("unfit to be shown: " + text) : List.of();
  }
}
