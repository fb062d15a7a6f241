package io.directlinkbot.sandbox.slack.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What blocks and views must have, and what they may not have. */
class ShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'table','rows':[]}                                             | /type          | unsupported type: table
          {'text':{'type':'mrkdwn','text':'x'}}                                  |                | missing required field: type
          {'type':'alert','text':{'type':'mrkdwn','text':'x'}}                   | /type          | unsupported type: alert
          {'type':'section'}                                                     |                | missing required field: text
          {'type':'section','text':'x'}                                          | /text          | must provide an object
          {'type':'section','text':{'type':'markdown','text':'x'}}               | /text/type     | unsupported type: markdown
          {'type':'section','text':{'type':'mrkdwn','text':''}}                  | /text/text     | must be more than 0 characters
          {'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}    | /text          | invalid additional property: emoji
          {'type':'section','txt':{},'text':{'type':'mrkdwn','text':'x'}}        |                | invalid additional property: txt
          {'type':'header','text':{'type':'mrkdwn','text':'x'}}                  | /text/type     | must be a valid enum value: plain_text
          {'type':'header'}                                                      |                | missing required field: text
          {'type':'actions'}                                                     |                | missing required field: elements
          {'type':'image','image_url':'https://x.example'}                       |                | missing required field: alt_text
          {'type':'image','image_url':'nowhere','alt_text':'x'}                  | /image_url     | invalid url
          {'type':'context','elements':[{'type':'button'}]}                      | /elements/0/type | unsupported type: button
          {'type':'input','label':{'type':'plain_text','text':'x'}}              |                | missing required field: element
          {'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'button'}} | /element/type | unsupported type: button
          {'type':'rich_text','elements':[]}                                     | /elements      | no fewer than 1 items allowed
          {'type':'rich_text','elements':[{'type':'text','text':'x'}]}           | /elements/0/type | unsupported type: text
          {'type':'rich_text','elements':[{'type':'rich_text_list','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'x'}]}]}]} | /elements/0 | missing required field: style
          {'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','elements':[{'type':'text','text':'x'}]}]} | /elements/0/elements/0/type | unsupported type: text
          {'type':'rich_text','elements':[{'type':'rich_text_preformatted','elements':[{'type':'user','user_id':'U0ALICE'}]}]} | /elements/0/elements/0/type | unsupported type: user
          {'type':'rich_text','elements':[{'type':'rich_text_quote','elements':[]}]} | /elements/0/elements | no fewer than 1 items allowed
          """)
  void ofBlocks(String block, @Nullable String pointer, String message) {
    assertThat(BlockKit.problemsOfMessage(Json.of("[" + block + "]")))
        .containsExactly(new BlockProblem("/blocks/0" + (pointer == null ? "" : pointer), message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'button'}                                                                 |          | missing required field: text
          {'type':'button','text':{'type':'mrkdwn','text':'x'}}                             | /text/type | must be a valid enum value: plain_text
          {'type':'button','text':{'type':'plain_text','text':'x'},'style':'default'}       | /style   | must be a valid enum value: primary, danger
          {'type':'button','text':{'type':'plain_text','text':'x'},'confirm':{'title':{'type':'plain_text','text':'x'},'text':{'type':'plain_text','text':'x'},'confirm':{'type':'plain_text','text':'x'}}} | /confirm | missing required field: deny
          {'type':'static_select'}                                                          |          | missing required field: options
          {'type':'static_select','options':[{'text':{'type':'plain_text','text':'t'},'value':'v'}],'initial_option':{'text':{'type':'plain_text','text':'u'},'value':'u'}} | /initial_option | initial option is not one of the options
          {'type':'static_select','options':[{'text':{'type':'plain_text','text':'t'}}]}    | /options/0 | missing required field: value
          {'type':'static_select','options':[{'text':{'type':'mrkdwn','text':'t'},'value':'v'}]} | /options/0/text/type | must be a valid enum value: plain_text
          {'type':'static_select','options':[{'text':{'type':'plain_text','text':'t'},'value':'v'},{'text':{'type':'plain_text','text':'u'},'value':'v'}]} | /options | option value is not unique: v
          {'type':'external_select','min_query_length':-1}                                  | /min_query_length | must be greater than or equal to 0
          {'type':'external_select','min_query_length':'1'}                                 | /min_query_length | must be an integer
          {'type':'plain_text_input'}                                                       | /type    | unsupported type: plain_text_input
          """)
  void ofElements(String element, @Nullable String pointer, String message) {
    assertThat(
            BlockKit.problemsOfMessage(
                Json.of("[{'type':'actions','elements':[" + element + "]}]")))
        .containsExactly(
            new BlockProblem("/blocks/0/elements/0" + (pointer == null ? "" : pointer), message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'text','text':''}                                      | /text      | must be more than 0 characters
          {'type':'text','text':'x','style':{'loud':true}}               | /style     | invalid additional property: loud
          {'type':'text','text':'x','verbatim':true}                     |            | invalid additional property: verbatim
          {'type':'mrkdwn','text':'x'}                                   | /type      | unsupported type: mrkdwn
          {'type':'user','user_id':'U0ALICE','style':{'code':true}}      | /style     | invalid additional property: code
          {'type':'user','user_id':'Alice'}                              | /user_id   | must match the pattern [UW][A-Z0-9]+
          {'type':'usergroup'}                                           |            | missing required field: usergroup_id
          {'type':'link','text':'x'}                                     |            | missing required field: url
          {'type':'date','timestamp':1}                                  |            | missing required field: format
          {'type':'date','timestamp':'1','format':'{time}'}              | /timestamp | must be an integer
          {'type':'emoji','unicode':'1f44b'}                             |            | missing required field: name
          {'type':'broadcast','range':'all'}                             | /range     | must be a valid enum value: here, channel, everyone
          """)
  void ofRichText(String element, @Nullable String pointer, String message) {
    assertThat(
            BlockKit.problemsOfMessage(
                Json.of(
                    "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
                        + element
                        + "]}]}]")))
        .containsExactly(
            new BlockProblem(
                "/blocks/0/elements/0/elements/0" + (pointer == null ? "" : pointer), message));
  }

  @Test
  void allRichTextIsTaken() {
    assertThat(
            BlockKit.problemsOfMessage(
                Json.of(
                    """
                    [{'type':'rich_text','elements':[
                      {'type':'rich_text_section','elements':[
                        {'type':'text','text':'x','style':{'bold':true,'italic':true,'strike':true,'code':true}},
                        {'type':'link','url':'https://x.example','text':'x','unsafe':true,'style':{'bold':true}},
                        {'type':'user','user_id':'U0ALICE','style':{'bold':true}},
                        {'type':'usergroup','usergroup_id':'S0123456789'},
                        {'type':'channel','channel_id':'C0123456789'},
                        {'type':'team','team_id':'T0123456789'},
                        {'type':'broadcast','range':'here'},
                        {'type':'emoji','name':'wave','unicode':'1f44b','skin_tone':2},
                        {'type':'color','value':'#c0ffee'},
                        {'type':'date','timestamp':1720710212,'format':'{date_num} at {time}','fallback':'x','url':'https://x.example'}]},
                      {'type':'rich_text_list','style':'ordered','indent':1,'offset':2,'border':1,'elements':[
                        {'type':'rich_text_section','elements':[{'type':'text','text':'x'}]}]},
                      {'type':'rich_text_quote','border':1,'elements':[{'type':'text','text':'x'}]},
                      {'type':'rich_text_preformatted','language':'sh','elements':[{'type':'text','text':'x'}]}]}]
                    """)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'modal','blocks':[]}                                                    |             | missing required field: title
          {'type':'modal','title':{'type':'mrkdwn','text':'x'},'blocks':[]}               | /title/type | must be a valid enum value: plain_text
          {'type':'modal','title':{'type':'plain_text','text':'x'}}                       |             | missing required field: blocks
          {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'markdown','text':'x'}]} | /blocks/0/type | unsupported type: markdown
          {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input'}}]} | | missing required field: submit
          {'type':'home','title':{'type':'plain_text','text':'x'},'blocks':[]}            |             | invalid additional property: title
          {'type':'page','blocks':[]}                                                     | /type       | unsupported type: page
          """)
  void ofViews(String view, @Nullable String pointer, String message) {
    assertThat(BlockKit.problemsOfView(Json.of(view)))
        .containsExactly(new BlockProblem("/view" + (pointer == null ? "" : pointer), message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'plain_text_input','min_length':5,'max_length':4}",
        "{'type':'plain_text_input','max_length':3001}",
        "{'type':'plain_text_input','max_length':0}",
        "{'type':'number_input'}",
        "{'type':'datepicker','initial_date':'tomorrow'}"
      })
  void ofInputElements(String element) {
    String view =
        "{'type':'modal','title':{'type':'plain_text','text':'x'},"
            + "'submit':{'type':'plain_text','text':'x'},"
            + "'blocks':[{'type':'input','label':{'type':'plain_text','text':'x'},'element':"
            + element
            + "}]}";
    assertThat(BlockKit.problemsOfView(Json.of(view)))
        .singleElement()
        .extracting(BlockProblem::pointer)
        .asString()
        .startsWith("/view/blocks/0/element");
  }

  @Test
  void idsAreUnique() {
    String blocks =
        """
        [{'type':'divider','block_id':'a'},
         {'type':'actions','block_id':'a','elements':[
           {'type':'button','action_id':'b','text':{'type':'plain_text','text':'x'}},
           {'type':'button','action_id':'b','text':{'type':'plain_text','text':'x'}}]},
         {'type':'actions','elements':[
           {'type':'button','action_id':'b','text':{'type':'plain_text','text':'x'}}]}]
        """;
    assertThat(BlockKit.problemsOfMessage(Json.of(blocks)))
        .extracting(BlockProblem::pointer)
        .containsExactly("/blocks/1/block_id", "/blocks/1/elements/1/action_id");
  }

  @Test
  void aMessageCanBeGivenWhole() {
    assertThat(BlockKit.problemsOfMessage(Json.of("{'text':'x','blocks':[{'type':'divider'}]}")))
        .isEmpty();
  }

  @Test
  void charactersAreThoseOfAllTexts() {
    String blocks =
        """
        [{'type':'section','text':{'type':'mrkdwn','text':'1234'},'fields':[{'type':'mrkdwn','text':'56'}]},
         {'type':'markdown','text':'789'}]
        """;
    assertThat(BlockKit.charactersOf(Json.of(blocks))).isEqualTo(9);
  }
}
