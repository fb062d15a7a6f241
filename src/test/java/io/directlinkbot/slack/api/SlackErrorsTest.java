package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.json.GsonFactory;
import io.directlinkbot.config.Language;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.text.Texts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackErrorsTest {
  /** By what there is to do; the words are those of docs.slack.dev/reference/methods. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chat.postMessage      | C1 | TOKEN      | Token
          chat.postMessage      | C1 | RIGHTS     | Channel
          chat.postMessage      | C1 | SCOPE      | Scope
          chat.postMessage      | C1 | CHANNEL    | Channel
          chat.postMessage      | C1 | GONE       | Gone
          chat.postMessage      | C1 | FORM       | Form
          chat.postMessage      | C1 | TOO_LATE   | Refused
          chat.postMessage      | C1 | UNCERTAIN  | Uncertain
          chat.postMessage      | C1 | RATE_LIMIT | RateLimited
          auth.test             | '' | TOKEN      | Token
          auth.test             | '' | RIGHTS     | Token
          apps.connections.open | '' | TOKEN      | Token
          apps.connections.open | '' | RIGHTS     | Token
          users.info            | '' | RIGHTS     | Refused
          usergroups.users.list | '' | RIGHTS     | Refused
          usergroups.users.list | '' | CHANNEL    | Channel
          views.open            | '' | TOO_LATE   | TooLate
          """)
  void sortsWhatSlackSaysByWhatThereIsToDo(
      String method, String channel, ErrorWords sort, String trouble) {
    assertThat(sort.words()).isNotEmpty();
    for (String error : sort.words()) {
      SlackException sorted = SlackErrors.of(method, channel, answer(error));
      assertThat(sorted.trouble().getClass().getSimpleName()).as(error).isEqualTo(trouble);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hash_conflict", "not_found", "a_word_nobody_knows", ""})
  void namesTheChannelOfARefusalThatItDoesNotKnow(String error) {
    assertThat(SlackErrors.of("chat.update", "C1", answer(error)).trouble())
        .isEqualTo(new Trouble.Refused("C1"));
  }

  @Test
  void aNetworkFailureIsWordedForEachReader() {
    Reason why = SlackErrors.of("chat.update", new UnknownHostException("slack.test")).reason();

    assertThat(why.english())
        .startsWith("chat.update: Slack can't be reached: the host slack.test can't be resolved");
    assertThat(Texts.in(Language.FRENCH).get(why))
        .startsWith("chat.update\u00a0: Slack est injoignable\u00a0: le nom d’hôte slack.test");
  }

  @Test
  void noWordIsOfTwoSorts() {
    assertThat(Stream.of(ErrorWords.values()).flatMap(sort -> sort.words().stream()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"7, 7", "0, 1", "600, 600", "999999, 600", "soon, 30", "-1, 30", "none, 30"})
  void waitsAsLongAsSlackAsksWithinReason(@Nullable String header, int seconds) {
    assertThat(SlackErrors.of("chat.update", status(429, header)).trouble())
        .isEqualTo(new Trouble.RateLimited(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 500, 502, 503})
  void knowsNothingAfterAnyOtherStatus(int code) {
    assertThat(SlackErrors.of("chat.update", status(code, null)).trouble())
        .isEqualTo(new Trouble.Uncertain());
  }

  @Test
  void knowsNothingAfterNoAnswer() {
    assertThat(SlackErrors.of("chat.update", new InterruptedIOException("timeout")).trouble())
        .isEqualTo(new Trouble.Uncertain());
    assertThat(SlackErrors.of("chat.update", new IllegalStateException("no JSON")).trouble())
        .isEqualTo(new Trouble.Uncertain());
    assertThat(SlackErrors.of("chat.update", new IOException()).getMessage())
        .doesNotContain("null");
  }

  @Test
  void saysWhatMendsIt() {
    AuthTestResponse scope = answer("missing_scope");
    scope.setNeeded("groups:history");

    assertThat(SlackErrors.of("conversations.history", "C1", scope))
        .hasMessageContaining("missing_scope")
        .hasMessageContaining("groups:history");
    scope.setNeeded(null);
    assertThat(SlackErrors.of("conversations.history", "C1", scope).getMessage())
        .contains("the scopes in manifest.yml", "install it again")
        .doesNotContain("null");
    assertThat(SlackErrors.of("chat.postMessage", "C1", answer("not_in_channel")))
        .hasMessageContaining("invite the bot");
  }

  @Test
  void saysWhatSlackDidNotLikeAndWhere() {
    ShortAnswer post =
        GsonFactory.createSnakeCase()
            .fromJson(
                """
                {"ok": false, "error": "invalid_blocks", "response_metadata": {"messages": [
                  "[ERROR] must be more than 0 characters\\n[json-pointer:/blocks/3/text/text]",
                  "%s"]}}
                """
                    .formatted("x".repeat(2_000)),
                ShortAnswer.class);

    assertThat(SlackErrors.of("chat.postMessage", "C1", post))
        .hasMessageStartingWith(
            "chat.postMessage: invalid_blocks ([ERROR] must be more than 0 characters"
                + " [json-pointer:/blocks/3/text/text]; xxx");
    assertThat(SlackErrors.of("chat.postMessage", "C1", post).getMessage()).hasSizeLessThan(600);
    assertThat(SlackErrors.of("chat.postMessage", "C1", post).diagnosis().problem())
        .isEqualTo(SlackProblem.MESSAGE_REFUSED);
  }

  @Test
  void saysWhereAHomeTabIsSwitchedOn() {
    assertThat(SlackErrors.of("views.publish", "", answer("not_enabled")).diagnosis())
        .isEqualTo(SlackProblem.HOME_OFF.with("views.publish", "not_enabled"));
  }

  @Test
  void knowsNothingAfterANoWithoutAWord() {
    assertThat(SlackErrors.of("chat.update", "C1", new AuthTestResponse()).trouble())
        .isEqualTo(new Trouble.Uncertain());
  }

  private static AuthTestResponse answer(String error) {
    AuthTestResponse answer = new AuthTestResponse();
    answer.setOk(false);
    answer.setError(error);
    return answer;
  }

  private static SlackApiException status(int code, @Nullable String retryAfter) {
    Response.Builder response =
        new Response.Builder()
            .request(new Request.Builder().url("http://127.0.0.1/api/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(code)
            .message("");
    if (retryAfter != null) {
      response.header("Retry-After", retryAfter);
    }
    return new SlackApiException(response.build(), "");
  }
}
