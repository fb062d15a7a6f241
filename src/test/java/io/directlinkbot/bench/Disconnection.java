package io.directlinkbot.bench;

/** How long a bot was without a usable socket since this was made. Thread-safe. */
final class Disconnection {
  private final Stage stage;
  private long total;
  private long since = -1;

  Disconnection(Stage stage) {
    this.stage = stage;
    stage.workspace().onChange(this::look);
    look();
  }

  /** Returns the milliseconds in all. */
  synchronized double millis() {
    look();
    return (total + (since < 0 ? 0 : System.nanoTime() - since)) / 1e6;
  }

  private synchronized void look() {
    boolean none = stage.workspace().sockets().usable() == 0;
    if (none && since < 0) {
      since = System.nanoTime();
    } else if (!none && since >= 0) {
      total += System.nanoTime() - since;
      since = -1;
    }
  }
}
