package io.directlinkbot.journal;

import io.directlinkbot.request.RequestId;
import java.util.Optional;

/**
 * The key of one message that is to be posted to Slack once. Its parts are stored.
 *
 * @param subject what the message belongs to: a request or a notice
 * @param part which of the subject's messages it is
 */
public record Post(String subject, String part) {
  private static final String CARD = "card";

  /** The key of the request's card. */
  public static Post card(RequestId request) {
    return new Post(request.toString(), CARD);
  }

  /** The key of the thread reply for the event with this number. */
  public static Post reply(RequestId request, int number) {
    return new Post(request.toString(), Integer.toString(number));
  }

  /** For a card, the key of a second one that may exist, as the first post's outcome is unknown. */
  public Optional<Post> twin() {
    return part.equals(CARD) ? Optional.of(new Post(subject, "twin")) : Optional.empty();
  }

  /** The key of the message to another channel for the event with this number. */
  public static Post elsewhere(RequestId request, int number) {
    return new Post(request.toString(), number + "/elsewhere");
  }

  /** The key of the direct message to a person for the event with this number. */
  public static Post direct(RequestId request, int number, String user) {
    return new Post(request.toString(), number + "/direct/" + user);
  }

  @Override
  public String toString() {
    return subject + ", " + part;
  }
}
