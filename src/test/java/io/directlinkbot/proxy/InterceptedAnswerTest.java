package io.directlinkbot.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a web page, whatever is said of its type. */
class InterceptedAnswerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>",
        "\uFEFF\r\n <!DOCTYPE html>",
        "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        "<!-- portal -->\n<HTML lang=\"en\">",
        "<head><meta http-equiv=\"refresh\" content=\"0\">",
        "<script>location = '/login'</script>"
      })
  void aPageIsOne(String body) {
    assertThat(InterceptedAnswer.isPage(body.getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"message\": \"<html>\"}",
        "<?xml version=\"1.0\"?><Response><Errors/></Response>",
        "<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>",
        "<htmlish/>",
        "ok"
      })
  void whatAnApiAnswersIsNone(String body) {
    assertThat(InterceptedAnswer.isPage(body.getBytes(UTF_8))).isFalse();
  }
}
