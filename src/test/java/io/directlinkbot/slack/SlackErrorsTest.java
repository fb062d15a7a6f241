package io.directlinkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.ErrorResponseMetadata;
import io.directlinkbot.slack.SlackException.Trouble;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
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
          RateLimited | ratelimited rate_limited message_limit_exceeded
          Uncertain   | internal_error fatal_error service_unavailable request_timeout update_failed
          Uncertain   | external_channel_migrating team_added_to_org org_login_required accesslimited
          Token       | invalid_auth not_authed token_revoked token_expired account_inactive
          Token       | not_allowed_token_type app_access_restricted no_permission
          Token       | two_factor_setup_required
          Channel     | channel_not_found not_in_channel is_archived is_inactive restricted_action
          Channel     | restricted_action_thread_only_channel restricted_action_read_only_channel
          Channel     | restricted_action_non_threadable_channel ekm_access_denied
          Channel     | messages_tab_disabled user_not_in_channel cannot_reply_to_message
          Channel     | user_not_found no_such_subteam plan_upgrade_required
          Scope       | missing_scope
          Gone        | message_not_found cant_update_message edit_window_closed thread_not_found
          Form        | msg_too_long msg_blocks_too_long invalid_blocks invalid_blocks_format
          Form        | no_text metadata_too_large invalid_attachments markdown_text_conflict
          Form        | invalid_arguments view_too_large
          TooLate     | expired_trigger_id exchanged_trigger_id invalid_trigger_id
          Refused     | hash_conflict not_found a_word_nobody_knows
          """)
  void sortsWhatSlackSaysByWhatThereIsToDo(String trouble, String errors) {
    for (String error : errors.split(" ", -1)) {
      SlackException sorted = SlackErrors.of("chat.postMessage", "C1", answer(error));
      assertThat(sorted.trouble().getClass().getSimpleName()).as(error).isEqualTo(trouble);
    }
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
    assertThat(SlackErrors.of("chat.postMessage", "C1", answer("not_in_channel")))
        .hasMessageContaining("invite the bot");
  }

  @Test
  void saysWhatSlackDidNotLikeAndWhere() {
    ErrorResponseMetadata metadata = new ErrorResponseMetadata();
    metadata.setMessages(
        List.of(
            "[ERROR] must be more than 0 characters\n[json-pointer:/blocks/3/text/text]",
            "x".repeat(2_000)));
    ChatPostMessageResponse post = new ChatPostMessageResponse();
    post.setError("invalid_blocks");
    post.setResponseMetadata(metadata);

    assertThat(SlackErrors.of("chat.postMessage", "C1", post))
        .hasMessageStartingWith(
            "chat.postMessage: invalid_blocks ([ERROR] must be more than 0 characters"
                + " [json-pointer:/blocks/3/text/text]; xxx");
    assertThat(SlackErrors.of("chat.postMessage", "C1", post).getMessage()).hasSizeLessThan(600);
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
