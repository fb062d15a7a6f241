package io.directlinkbot.crash;

import java.util.concurrent.CompletableFuture;

/** The time in which no bot is killed. What was asked of a bot in it may never be answered. */
final class Life {
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  boolean isOver() {
    return end.isDone();
  }

  CompletableFuture<Void> end() {
    return end;
  }

  void nowOver() {
    end.complete(null);
  }
}
