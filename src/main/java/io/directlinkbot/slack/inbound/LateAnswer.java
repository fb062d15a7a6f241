package io.directlinkbot.slack.inbound;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What Slack gets when a listener takes longer than Slack waits. Thread-safe.
 *
 * @param after how long the listener's answer is waited for, in real time, asked each time
 * @param dialog builds what a submitted dialog becomes for the person with this user id, at once
 */
public record LateAnswer(Supplier<Duration> after, Function<String, JsonObject> dialog) {

  /** Returns what the acknowledgement carries in place of the listener's answer. */
  Optional<JsonElement> to(AnswerKind kind, String person) {
    return switch (kind) {
      case NONE -> Optional.empty();
      case OPTIONS -> {
        JsonObject none = new JsonObject();
        none.add("options", new JsonArray());
        yield Optional.of(none);
      }
      // without a text, the dialog would close as if all were done
      case DIALOG -> Optional.of(dialog.apply(person));
    };
  }
}
