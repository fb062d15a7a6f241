package io.directlinkbot.sandbox.slack.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list has a largest and a smallest size. A hash sign stands for the item's number. */
class CountTest {
  private static final String OPTION = "{'text':{'type':'plain_text','text':'o#'},'value':'v#'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [~]                                            | {'type':'divider'}                                         | 50 | /blocks
          [{'type':'section','fields':[~]}]              | {'type':'mrkdwn','text':'x'}                               | 10 | /blocks/0/fields
          [{'type':'context','elements':[~]}]            | {'type':'mrkdwn','text':'x'}                               | 10 | /blocks/0/elements
          [{'type':'actions','elements':[~]}]            | {'type':'button','text':{'type':'plain_text','text':'x'}} | 25 | /blocks/0/elements
          """)
  void ofBlocksHasAMost(String template, String item, int most, String pointer) {
    assertMost(template, item, most, pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "static_select, 100",
    "multi_static_select, 100",
    "overflow, 5",
    "checkboxes, 10",
    "radio_buttons, 10"
  })
  void ofOptionsHasAMost(String type, int most) {
    assertMost(
        "[{'type':'actions','elements':[{'type':'" + type + "','options':[~]}]}]",
        OPTION,
        most,
        "/blocks/0/elements/0/options");
  }

  @Test
  void ofOptionGroupsHasAMost() {
    assertMost(
        "[{'type':'actions','elements':[{'type':'static_select','option_groups':[~]}]}]",
        "{'label':{'type':'plain_text','text':'x'},'options':[" + OPTION + "]}",
        100,
        "/blocks/0/elements/0/option_groups");
  }

  @Test
  void ofSuggestionsHasAMost() {
    assertThat(BlockKit.problemsOfSuggestions(Json.of("{'options':[" + items(OPTION, 100) + "]}")))
        .isEmpty();
    assertThat(BlockKit.problemsOfSuggestions(Json.of("{'options':[" + items(OPTION, 101) + "]}")))
        .extracting(BlockProblem::pointer)
        .containsExactly("/options");
    assertThat(BlockKit.problemsOfSuggestions(Json.of("{}")))
        .extracting(BlockProblem::message)
        .containsExactly("must be an array");
  }

  @Test
  void ofBlocksInViewsIsAHundred() {
    for (String view :
        new String[] {
          "{'type':'home','blocks':[~]}",
          "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[~]}"
        }) {
      String divider = "{'type':'divider'}";
      assertThat(BlockKit.problemsOfView(Json.of(filled(view, divider, 100)))).isEmpty();
      assertThat(BlockKit.problemsOfView(Json.of(filled(view, divider, 101))))
          .containsExactly(new BlockProblem("/view/blocks", "no more than 100 items allowed"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{'type':'section','fields':[]}]                                        | /blocks/0/fields
          [{'type':'context','elements':[]}]                                      | /blocks/0/elements
          [{'type':'actions','elements':[]}]                                      | /blocks/0/elements
          [{'type':'actions','elements':[{'type':'static_select','options':[]}]}] | /blocks/0/elements/0/options
          """)
  void ofItemsIsAtLeastOne(String blocks, String pointer) {
    assertThat(BlockKit.problemsOfMessage(Json.of(blocks)))
        .containsExactly(new BlockProblem(pointer, "no fewer than 1 items allowed"));
  }

  @Test
  void anOverflowNeedsTwoOptions() {
    String one = "[{'type':'actions','elements':[{'type':'overflow','options':[" + OPTION + "]}]}]";
    assertThat(BlockKit.problemsOfMessage(Json.of(one)))
        .containsExactly(
            new BlockProblem("/blocks/0/elements/0/options", "no fewer than 2 items allowed"));
  }

  private static void assertMost(String template, String item, int most, String pointer) {
    assertThat(BlockKit.problemsOfMessage(Json.of(filled(template, item, most)))).isEmpty();
    assertThat(BlockKit.problemsOfMessage(Json.of(filled(template, item, most + 1))))
        .containsExactly(new BlockProblem(pointer, "no more than " + most + " items allowed"));
  }

  private static String filled(String template, String item, int count) {
    return template.replace("~", items(item, count));
  }

  private static String items(String item, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> item.replace("#", Integer.toString(number)))
        .collect(Collectors.joining(","));
  }
}
