package io.directlinkbot.crash;

import io.directlinkbot.store.Store;

/** Where the bots keep their journal, and how it is looked at from outside. */
interface Storage {
  /** As in the bots' {@code store.url}. */
  String url();

  /** Opens what is stored now. What the bots find at their next start is not touched by it. */
  Store look();
}
