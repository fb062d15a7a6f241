package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.request.RequestId;
import java.util.Optional;

/**
 * The private metadata of a dialog, which Slack returns on submit.
 *
 * @param gateway id of the gateway that was chosen before the dialog opened, if any
 */
public record DialogMetadata(RequestId request, Optional<String> gateway) {

  /** Parses the result of {@link #write()}. */
  public static DialogMetadata read(String text) {
    int end = text.indexOf('\n');
    return end < 0
        ? new DialogMetadata(RequestId.parse(text), Optional.empty())
        : new DialogMetadata(
            RequestId.parse(text.substring(0, end)), Optional.of(text.substring(end + 1)));
  }

  String write() {
    return request + gateway.map(id -> "\n" + id).orElse("");
  }
}
