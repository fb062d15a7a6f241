package io.directlinkbot.sandbox.slack.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.content.MessageWriter.Address;
import io.directlinkbot.sandbox.slack.state.SlackIds;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The response URLs given to the app, each valid for five answers within half an hour. Thread-safe.
 */
public final class IssuedResponseUrls {
  private static final int USES = 5;
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final InstantSource clock;
  private final SlackIds ids;
  private final MessageWriter messages;
  private final String author;
  private final Map<String, Origin> issued = new ConcurrentHashMap<>();

  /**
   * Starts without any URLs.
   *
   * @param author id of the app's user, the author of the answers
   */
  public IssuedResponseUrls(
      InstantSource clock, SlackIds ids, MessageWriter messages, String author) {
    this.clock = clock;
    this.ids = ids;
    this.messages = messages;
    this.author = author;
  }

  /**
   * Issues a URL and returns its last part.
   *
   * @param message the message whose control was used, if any
   */
  public String issue(String user, String channel, Optional<WorkspaceMessage> message) {
    String id = ids.next("r");
    issued.put(id, new Origin(user, channel, message, clock.instant(), 0));
    return id;
  }

  /**
   * Carries out what the app sent to a URL.
   *
   * @throws SlackRefusal {@code used_url}, {@code expired_url}, or an error of the content
   */
  public void answer(String id, JsonNode body) {
    Origin origin = use(id);
    Optional<WorkspaceMessage> original = origin.message();
    if (body.path("delete_original").asBoolean()) {
      WorkspaceMessage message = original.orElseThrow(() -> SlackRefusal.of("message_not_found"));
      messages.delete(message.channel(), message.ts());
    } else if (body.path("replace_original").asBoolean() && original.isPresent()) {
      messages.update(origin.channel(), original.get().ts(), Content.of(body));
    } else {
      say(origin, body);
    }
  }

  private void say(Origin origin, JsonNode body) {
    Address address =
        body.path("response_type").asText().equals("in_channel")
            ? Address.channel(origin.channel())
            : Address.onlyFor(origin.user(), origin.channel());
    Optional<String> thread =
        Optional.of(body.path("thread_ts").asText()).filter(ts -> !ts.isEmpty());
    messages.post(address.inThread(thread), author, Content.of(body));
  }

  private Origin use(String id) {
    Origin origin =
        issued.computeIfPresent(id, (key, old) -> old.uses() > USES ? old : old.usedOnceMore());
    if (origin == null || origin.uses() > USES) {
      throw SlackRefusal.of("used_url");
    }
    if (origin.issuedAt().plus(LIFETIME).isBefore(clock.instant())) {
      throw SlackRefusal.of("expired_url");
    }
    return origin;
  }

  private record Origin(
      String user, String channel, Optional<WorkspaceMessage> message, Instant issuedAt, int uses) {
    Origin usedOnceMore() {
      return new Origin(user, channel, message, issuedAt, uses + 1);
    }
  }
}
