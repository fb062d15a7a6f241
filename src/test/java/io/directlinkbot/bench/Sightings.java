package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees cards, dialogs and replies when they appear. It looks at what is new alone, so that watching
 * costs little. Thread-safe.
 */
final class Sightings {
  private final Workspace workspace;
  private final Map<String, CompletableFuture<WorkspaceMessage>> cards = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Long>> replies = new ConcurrentHashMap<>();
  private final Map<String, Expected> dialogs = new ConcurrentHashMap<>();
  private final CompletableFuture<WorkspaceMessage> anyCard = new CompletableFuture<>();
  private int seen;

  Sightings(Workspace workspace) {
    this.workspace = workspace;
    workspace.onChange(this::look);
  }

  /** Completes when the interface has a card. */
  CompletableFuture<WorkspaceMessage> card(String interfaceId) {
    return cards.computeIfAbsent(interfaceId, _ -> new CompletableFuture<>());
  }

  /** Completes with the first card of all. */
  CompletableFuture<WorkspaceMessage> anyCard() {
    return anyCard;
  }

  /** Completes with the nanosecond at which the thread of a message got its first reply. */
  CompletableFuture<Long> reply(WorkspaceMessage card) {
    return replies.computeIfAbsent(card.ts(), _ -> new CompletableFuture<>());
  }

  /** Completes when a person gets another dialog than now. Call it before the click. */
  CompletableFuture<View> dialog(String user) {
    String before = workspace.snapshot().modal(user).map(View::id).orElse("");
    CompletableFuture<View> appears = new CompletableFuture<>();
    dialogs.put(user, new Expected(before, appears));
    return appears;
  }

  private synchronized void look() {
    WorkspaceSnapshot now = workspace.snapshot();
    List<WorkspaceMessage> all = now.messages();
    for (; seen < all.size(); seen++) {
      note(all.get(seen));
    }
    if (!dialogs.isEmpty()) {
      now.views().forEach(this::note);
    }
  }

  private void note(WorkspaceMessage message) {
    if (message.ephemeral()) {
      return;
    }
    if (message.threadTs().isPresent()) {
      replies
          .computeIfAbsent(message.threadTs().get(), _ -> new CompletableFuture<>())
          .complete(System.nanoTime());
    } else {
      message
          .metadata()
          .map(it -> it.at("/event_payload/interface_id").asText())
          .ifPresent(
              id -> {
                anyCard.complete(message);
                card(id).complete(message);
              });
    }
  }

  private void note(View view) {
    Expected expected = dialogs.get(view.user());
    if (expected != null && !view.home() && !view.id().equals(expected.before())) {
      dialogs.remove(view.user(), expected);
      expected.appears().complete(view);
    }
  }

  private record Expected(String before, CompletableFuture<View> appears) {}
}
