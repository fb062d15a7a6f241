package io.directlinkbot.slack.posting;

import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import io.directlinkbot.slack.view.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of what a message shows, so that a change is noticed without keeping the content. */
final class Fingerprint {
  private static final Gson GSON = GsonFactory.createSnakeCase(SlackConfig.DEFAULT);

  private Fingerprint() {}

  static String of(Message message) {
    String content = message.text() + "\n" + GSON.toJson(message.blocks());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
