package io.directlinkbot.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the channel, read as the bot's messages are told apart: by their metadata. */
final class InSlack {
  private InSlack() {}

  /** The cards of an interface, the oldest first. */
  static List<WorkspaceMessage> cards(WorkspaceSnapshot now, String interfaceId) {
    return now.messages().stream()
        .filter(each -> each.threadTs().isEmpty() && each.onlyFor().isEmpty())
        .filter(each -> metadata(each, "interface_id").equals(interfaceId))
        .toList();
  }

  static Optional<WorkspaceMessage> lastCard(WorkspaceSnapshot now, String interfaceId) {
    List<WorkspaceMessage> cards = cards(now, interfaceId);
    return cards.isEmpty() ? Optional.empty() : Optional.of(cards.getLast());
  }

  /** Whether the last card of an interface asks for no decision. */
  static boolean isDecided(WorkspaceSnapshot now, String interfaceId) {
    return lastCard(now, interfaceId).filter(card -> !hasControls(card)).isPresent();
  }

  static List<WorkspaceMessage> replies(WorkspaceSnapshot now, WorkspaceMessage card) {
    return now.thread(Fixture.ALICE, card.channel(), card.ts()).stream()
        .filter(each -> each.onlyFor().isEmpty())
        .toList();
  }

  static boolean hasControls(WorkspaceMessage message) {
    for (JsonNode block : message.blocks()) {
      if (block.path("type").asText().equals("actions")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a card and the last reply under it say this state; one that waits has no replies. */
  static boolean showsAtLast(WorkspaceSnapshot now, String interfaceId, String state) {
    return lastCard(now, interfaceId).filter(card -> shows(now, card, state)).isPresent();
  }

  private static boolean shows(WorkspaceSnapshot now, WorkspaceMessage card, String state) {
    boolean said = state.equals("confirming") ? hasControls(card) : says(card.text(), state);
    List<WorkspaceMessage> replies = replies(now, card);
    return said
        && (hasControls(card)
            || (!replies.isEmpty() && replies.getLast().text().contains("`" + state + "`")));
  }

  /** Whether a sentence begins with a state as people call it, or has the API's word for it. */
  private static boolean says(String sentence, String state) {
    return sentence.regionMatches(true, 0, state, 0, state.length())
        || sentence.contains("(" + state + ")");
  }

  /** A member of the metadata, empty when there is none. */
  static String metadata(WorkspaceMessage message, String member) {
    return message.metadata().map(it -> it.path("event_payload").path(member).asText()).orElse("");
  }

  static String text(WorkspaceSnapshot now) {
    return now.messages().stream()
        .map(
            each ->
                "%s %s %s %s"
                    .formatted(
                        each.ts(),
                        each.threadTs().map(thread -> "reply to " + thread).orElse("message"),
                        each.onlyFor().map(user -> "only for " + user).orElse(""),
                        each.text()))
        .collect(Collectors.joining("\n"));
  }
}
