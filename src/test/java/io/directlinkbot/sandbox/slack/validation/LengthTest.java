package io.directlinkbot.sandbox.slack.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text has a longest length: at it all is well, one more is refused at the right place. */
class LengthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'section','text':{'type':'mrkdwn','text':'~'}}                       | 3000  | /text/text
          {'type':'section','text':{'type':'plain_text','text':'~'}}                   | 3000  | /text/text
          {'type':'section','fields':[{'type':'mrkdwn','text':'~'}]}                   | 2000  | /fields/0/text
          {'type':'section','block_id':'~','text':{'type':'mrkdwn','text':'x'}}        | 255   | /block_id
          {'type':'header','text':{'type':'plain_text','text':'~'}}                    | 150   | /text/text
          {'type':'markdown','text':'~'}                                               | 12000 | /text
          {'type':'context','elements':[{'type':'mrkdwn','text':'~'}]}                 | 3000  | /elements/0/text
          {'type':'image','image_url':'https://x.example','alt_text':'~'}              | 2000  | /alt_text
          """)
  void ofBlocks(String block, int longest, String pointer) {
    check("[" + block + "]", longest, "/blocks/0" + pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'button','text':{'type':'plain_text','text':'~'}}                                   | 75   | /text/text
          {'type':'button','text':{'type':'plain_text','text':'x'},'value':'~'}                       | 2000 | /value
          {'type':'button','text':{'type':'plain_text','text':'x'},'action_id':'~'}                   | 255  | /action_id
          {'type':'button','text':{'type':'plain_text','text':'x'},'accessibility_label':'~'}         | 75   | /accessibility_label
          {'type':'external_select','placeholder':{'type':'plain_text','text':'~'}}                   | 150  | /placeholder/text
          {'type':'static_select','options':[{'text':{'type':'plain_text','text':'~'},'value':'v'}]}  | 75   | /options/0/text/text
          {'type':'static_select','options':[{'text':{'type':'plain_text','text':'t'},'value':'~'}]}  | 75   | /options/0/value
          {'type':'static_select','options':[{'text':{'type':'plain_text','text':'t'},'value':'v','description':{'type':'plain_text','text':'~'}}]} | 75 | /options/0/description/text
          {'type':'static_select','option_groups':[{'label':{'type':'plain_text','text':'~'},'options':[{'text':{'type':'plain_text','text':'t'},'value':'v'}]}]} | 75 | /option_groups/0/label/text
          """)
  void ofElements(String element, int longest, String pointer) {
    check(
        "[{'type':'actions','elements':[" + element + "]}]",
        longest,
        "/blocks/0/elements/0" + pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'title':{'type':'plain_text','text':'~'}   | 100 | /title/text
          'text':{'type':'mrkdwn','text':'~'}        | 300 | /text/text
          'confirm':{'type':'plain_text','text':'~'} | 30  | /confirm/text
          'deny':{'type':'plain_text','text':'~'}    | 30  | /deny/text
          """)
  void ofConfirmations(String member, int longest, String pointer) {
    String whole =
        "'title':{'type':'plain_text','text':'x'},'text':{'type':'plain_text','text':'x'},"
            + "'confirm':{'type':'plain_text','text':'x'},'deny':{'type':'plain_text','text':'x'},"
            + member;
    check(
        "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},"
            + "'confirm':{"
            + whole
            + "}}]}]",
        longest,
        "/blocks/0/elements/0/confirm" + pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'title':{'type':'plain_text','text':'~'}                    | 24   | /title/text
          'submit':{'type':'plain_text','text':'~'}                   | 24   | /submit/text
          'close':{'type':'plain_text','text':'~'}                    | 24   | /close/text
          'private_metadata':'~'                                      | 3000 | /private_metadata
          'callback_id':'~'                                           | 255  | /callback_id
          'external_id':'~'                                           | 255  | /external_id
          'blocks':[{'type':'alert','text':{'type':'mrkdwn','text':'~'}}] | 200 | /blocks/0/text/text
          'blocks':[{'type':'input','label':{'type':'plain_text','text':'~'},'element':{'type':'plain_text_input'}}] | 2000 | /blocks/0/label/text
          'blocks':[{'type':'input','label':{'type':'plain_text','text':'x'},'hint':{'type':'plain_text','text':'~'},'element':{'type':'plain_text_input'}}] | 2000 | /blocks/0/hint/text
          """)
  void ofModals(String member, int longest, String pointer) {
    String whole =
        "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],"
            + "'submit':{'type':'plain_text','text':'x'},"
            + member
            + "}";
    assertThat(BlockKit.problemsOfView(Json.of(filled(whole, longest)))).isEmpty();
    assertThat(BlockKit.problemsOfView(Json.of(filled(whole, longest + 1))))
        .containsExactly(tooLong("/view" + pointer, longest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{'type':'image','image_url':'https://x.example/~','alt_text':'x'}]                                           | 2982 | /blocks/0/image_url
          [{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'url':'https://x.example/~'}]}] | 2982 | /blocks/0/elements/0/url
          """)
  void ofAddresses(String blocks, int longestRest, String pointer) {
    assertThat(BlockKit.problemsOfMessage(Json.of(filled(blocks, longestRest)))).isEmpty();
    assertThat(BlockKit.problemsOfMessage(Json.of(filled(blocks, longestRest + 1))))
        .containsExactly(tooLong(pointer, 3000));
  }

  private static void check(String blocks, int longest, String pointer) {
    assertThat(BlockKit.problemsOfMessage(Json.of(filled(blocks, longest)))).isEmpty();
    assertThat(BlockKit.problemsOfMessage(Json.of(filled(blocks, longest + 1))))
        .containsExactly(tooLong(pointer, longest));
  }

  private static String filled(String template, int length) {
    return template.replace("~", "x".repeat(length));
  }

  private static BlockProblem tooLong(String pointer, int longest) {
    return new BlockProblem(pointer, "must be less than " + (longest + 1) + " characters");
  }
}
