package io.directlinkbot.sandbox.slack.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A modal on a person's screen, or a person's Home tab. Its JSON must not be changed.
 *
 * @param id {@code V…}
 * @param root id of the lowest view in its stack, its own for that one
 * @param previous id of the view below it
 * @param user id of the person who sees it
 * @param hash changes with every update
 * @param body the view as the app sent it, with every {@code block_id} and {@code action_id} filled
 *     in
 */
public record View(
    String id, String root, Optional<String> previous, String user, String hash, ObjectNode body) {

  public Surface surface() {
    return new Surface.OfView(id);
  }

  public boolean home() {
    return body.path("type").asText().equals("home");
  }

  public ArrayNode blocks() {
    return body.withArray("blocks");
  }

  /** Returns the app's own id for it; empty text for none. */
  public String externalId() {
    return body.path("external_id").asText();
  }

  public View withBody(String newHash, ObjectNode changed) {
    return new View(id, root, previous, user, newHash, changed);
  }
}
