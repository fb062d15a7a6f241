package io.directlinkbot.journal;

import io.directlinkbot.request.RequestId;
import java.util.Optional;

/**
 * Names one message that is to stand in Slack once.
 *
 * @param subject what it belongs to, as it is stored
 * @param part which message of the subject's, as it is stored
 */
public record Post(String subject, String part) {
  private static final String CARD = "card";

  /** The request's card. */
  public static Post card(RequestId request) {
    return new Post(request.toString(), CARD);
  }

  /** The reply for the event of this number. */
  public static Post reply(RequestId request, int number) {
    return new Post(request.toString(), Integer.toString(number));
  }

  /** Of a card, the name of another that may stand: one of unknown outcome that was not found. */
  public Optional<Post> twin() {
    return part.equals(CARD) ? Optional.of(new Post(subject, "twin")) : Optional.empty();
  }

  /** What another channel is told of the event of this number. */
  public static Post elsewhere(RequestId request, int number) {
    return new Post(request.toString(), number + "/elsewhere");
  }

  /** What a person is told directly of the event of this number. */
  public static Post direct(RequestId request, int number, String user) {
    return new Post(request.toString(), number + "/direct/" + user);
  }

  @Override
  public String toString() {
    return subject + ", " + part;
  }
}
