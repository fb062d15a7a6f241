package io.directlinkbot.slack;

/** Looks, before each call that shows something, whether the request is still this bot's. */
@FunctionalInterface
interface StillOurs {
  void check() throws NotOurs;
}
