package io.directlinkbot.slack.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which interfaces a message names. */
final class NamedInterfaceFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what about dxvif-56781234?                      | dxvif-56781234",
        "DXVIF-56781234!                                 | dxvif-56781234",
        "`dxvif-56781234`,*dxvif-ffabcdef*               | dxvif-56781234 dxvif-ffabcdef",
        "'<https://x.example/dxvif-fgx8a21b|dxvif-fgx8a21b>' | dxvif-fgx8a21b",
        "(dxvif-56781234) dxvif-56781234                 | dxvif-56781234",
        "prod/dxvif-56781234/1                           | dxvif-56781234"
      })
  void areFoundHoweverTheyAreWritten(String text, String ids) {
    assertThat(NamedInterfaceFinder.ids(message("{\"text\": \"" + text + "\"}")))
        .containsExactly(ids.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dxvif-",
        "dxvif-…",
        "dxvif-abc",
        "xdxvif-56781234",
        "dxcon-12345678",
        "dxvif"
      })
  void whatIsNoIdIsNotFound(String text) {
    assertThat(NamedInterfaceFinder.ids(message("{\"text\": \"" + text + "\"}"))).isEmpty();
  }

  @Test
  void areFoundInBlocksAndAttachmentsToo() {
    List<String> ids =
        NamedInterfaceFinder.ids(
            message(
                """
                {"text": "a first line\\ndxvif-00000001",
                 "blocks": [
                   {"type": "header", "text": {"type": "plain_text", "text": "x · dxvif-00000002"}},
                   {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                     {"type": "text", "text": "dxvif-00000003"}]}]}],
                 "attachments": [{"fallback": "dxvif-00000004", "fields": [
                   {"title": "interface", "value": "dxvif-00000005"}]}],
                 "metadata": {"event_type": "x", "event_payload": {"id": "dxvif-00000006"}}}
                """));

    assertThat(ids)
        .containsExactly(
            "dxvif-00000001",
            "dxvif-00000002",
            "dxvif-00000003",
            "dxvif-00000004",
            "dxvif-00000005");
  }

  @Test
  void aMessageOfIdsOnlyIsReadInBoundedTime() {
    String text = "dxvif-56781234 ".repeat(2_600);

    assertThat(NamedInterfaceFinder.ids(message("{\"text\": \"" + text + "\"}")))
        .containsExactly("dxvif-56781234");
  }

  private static Message message(String json) {
    return GsonFactory.createSnakeCase().fromJson(json, Message.class);
  }
}
