package io.directlinkbot.slack.api;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ErrorResponseMetadata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot reads of the answer to a post, a change or a dialog. Slack repeats the whole message
 * or dialog in it, and the SDK prepares its own classes for that again at each call, which took a
 * sixth of the time of an accept. The SDK fills this one in.
 */
final class ShortAnswer implements SlackApiTextResponse {
  private boolean ok;
  private @Nullable String warning;
  private @Nullable String error;
  private @Nullable String needed;
  private @Nullable String provided;
  private @Nullable String ts;
  private @Nullable Dialog view;
  private @Nullable ErrorResponseMetadata responseMetadata;
  private transient Map<String, List<String>> httpResponseHeaders = Map.of();

  /** Returns the timestamp of the message, null when the answer has none. */
  @Nullable String ts() {
    return ts;
  }

  /** Returns the dialog's identity, null when the answer has none. */
  @Nullable Dialog view() {
    return view;
  }

  @Nullable ErrorResponseMetadata responseMetadata() {
    return responseMetadata;
  }

  @Override
  public boolean isOk() {
    return ok;
  }

  @Override
  public void setOk(boolean isOk) {
    ok = isOk;
  }

  @Override
  public @Nullable String getWarning() {
    return warning;
  }

  @Override
  public void setWarning(@Nullable String text) {
    warning = text;
  }

  @Override
  public @Nullable String getError() {
    return error;
  }

  @Override
  public void setError(@Nullable String word) {
    error = word;
  }

  @Override
  public @Nullable String getNeeded() {
    return needed;
  }

  @Override
  public void setNeeded(@Nullable String scope) {
    needed = scope;
  }

  @Override
  public @Nullable String getProvided() {
    return provided;
  }

  @Override
  public void setProvided(@Nullable String scopes) {
    provided = scopes;
  }

  @Override
  public Map<String, List<String>> getHttpResponseHeaders() {
    return httpResponseHeaders;
  }

  @Override
  public void setHttpResponseHeaders(Map<String, List<String>> headers) {
    httpResponseHeaders = headers;
  }

  /** What identifies a dialog and what it showed. */
  static final class Dialog {
    private @Nullable String id;
    private @Nullable String hash;

    @Nullable String id() {
      return id;
    }

    @Nullable String hash() {
      return hash;
    }
  }
}
