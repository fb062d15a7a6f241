package io.directlinkbot.slack.view;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import io.directlinkbot.config.Language;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.slack.text.EnglishWords;
import io.directlinkbot.slack.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything the bot can show, each in a file that can be pasted into Slack's Block Kit Builder:
 * src/test/resources/golden. {@code mvn test -Dtest=GoldenTest -Dgolden.update=true} writes them.
 */
final class GoldenTest {
  private static final Map<String, Message> MESSAGES = messages();
  private static final Map<String, View> DIALOGS = views();
  private static final String FRENCH = "fr-";

  /** What people and clouds wrote in the examples. */
  private static final Pattern PEOPLE_WROTE = Pattern.compile("not ordered by us|the second line");

  private static final String TEXTS = "texts.txt";
  private static final String SENTENCES = "sentences.txt";

  @ParameterizedTest
  @MethodSource("messageNames")
  void aMessageIsAsItsFileShows(String name) {
    Golden.compare(name + ".json", SlackJson.readable(message(name)));
  }

  @ParameterizedTest
  @MethodSource("messageNames")
  void slackTakesEveryMessage(String name) {
    JsonNode message = SlackJson.tree(message(name));
    assertThat(BlockKit.problemsOfMessage(message)).isEmpty();
    assertThat(BlockKit.charactersOf(message.path("blocks"))).isLessThanOrEqualTo(Limits.BLOCKS);
    assertThat(message(name).text()).isNotBlank().hasSizeLessThanOrEqualTo(Limits.TEXT);
  }

  @ParameterizedTest
  @MethodSource("dialogNames")
  void aDialogIsAsItsFileShows(String name) {
    Golden.compare(name + ".json", SlackJson.readable(dialog(name)));
  }

  @ParameterizedTest
  @MethodSource("dialogNames")
  void slackTakesEveryDialog(String name) {
    assertThat(BlockKit.problemsOfView(SlackJson.tree(dialog(name)))).isEmpty();
  }

  /** Phones and screen readers get only these. */
  @Test
  void theSummariesAreAsTheirFileShows() {
    Map<String, String> texts = new LinkedHashMap<>();
    MESSAGES.forEach((name, message) -> texts.put(name, message.text().replace("\n", " / ")));
    Golden.compare(TEXTS, lines(texts));
  }

  @Test
  void theSentencesToOnePersonAreAsTheirFileShows() {
    Golden.compare(SENTENCES, lines(Sentences.all(Texts.in(Language.ENGLISH))));
    Golden.compare(FRENCH + SENTENCES, lines(Sentences.all(Texts.in(Language.FRENCH))));
  }

  @Test
  void aFrenchReaderGetsNoEnglish() {
    Map<String, List<String>> english = new LinkedHashMap<>();
    MESSAGES.forEach((name, message) -> english.put(name, english(SlackJson.tree(message))));
    DIALOGS.forEach((name, dialog) -> english.put(name, english(SlackJson.tree(dialog))));
    Sentences.all(Texts.in(Language.FRENCH))
        .forEach((name, text) -> english.put(FRENCH + name, english(Stream.of(text))));
    english.entrySet().removeIf(each -> !each.getKey().startsWith(FRENCH));

    assertThat(english).hasSizeGreaterThan(50);
    english.values().removeIf(List::isEmpty);
    assertThat(english).isEmpty();
  }

  @Test
  void everyFileShowsSomethingThatTheBotCanShow() {
    Set<String> shown = new TreeSet<>(Set.of(TEXTS, SENTENCES, FRENCH + SENTENCES));
    MESSAGES.keySet().forEach(name -> shown.add(name + ".json"));
    DIALOGS.keySet().forEach(name -> shown.add(name + ".json"));
    assertThat(Golden.files()).isEqualTo(shown);
  }

  static Set<String> messageNames() {
    return MESSAGES.keySet();
  }

  static Set<String> dialogNames() {
    return DIALOGS.keySet();
  }

  private static Message message(String name) {
    return Objects.requireNonNull(MESSAGES.get(name));
  }

  private static View dialog(String name) {
    return Objects.requireNonNull(DIALOGS.get(name));
  }

  static Map<String, Message> messages() {
    Map<String, Message> all = new LinkedHashMap<>(CardExamples.waiting());
    all.putAll(DecidedCardExamples.all());
    all.putAll(ReplyExamples.all(Language.ENGLISH));
    all.putAll(ReminderExamples.all(Language.ENGLISH));
    all.putAll(ReminderExamples.cards());
    all.putAll(AnswerExamples.all());
    all.putAll(ReportExamples.all());
    all.putAll(ApprovalExamples.messages());
    all.putAll(NoticeExamples.all(Language.ENGLISH));
    all.putAll(frenchThreadsAndNotices());
    all.putAll(HomeExamples.messages());
    return all;
  }

  /** Dialogs and Home tabs. */
  static Map<String, View> views() {
    Map<String, View> all = new LinkedHashMap<>(DialogExamples.all());
    all.putAll(HomeExamples.views());
    return all;
  }

  private static Map<String, Message> frenchThreadsAndNotices() {
    Map<String, Message> french = new LinkedHashMap<>(ReplyExamples.all(Language.FRENCH));
    french.putAll(ReminderExamples.all(Language.FRENCH));
    french.putAll(ApprovalExamples.replies(Language.FRENCH));
    french.putAll(NoticeExamples.all(Language.FRENCH));
    Map<String, Message> named = new LinkedHashMap<>();
    french.forEach((name, message) -> named.put(FRENCH + name, message));
    return named;
  }

  private static List<String> english(JsonNode shown) {
    return english(
        shown.findValues("text").stream().filter(JsonNode::isTextual).map(JsonNode::asText));
  }

  private static List<String> english(Stream<String> shown) {
    return shown
        .map(text -> PEOPLE_WROTE.matcher(text).replaceAll(" "))
        .map(EnglishWords::in)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static String lines(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(text -> text.getKey() + ": " + text.getValue() + "\n")
        .collect(joining());
  }
}
