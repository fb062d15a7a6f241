package io.directlinkbot.slack;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.command.HealthCommand;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the bot's parts say of themselves, once they are there: some are built after those that ask.
 * Thread-safe.
 */
final class BotCondition implements HealthCommand.Condition {
  private volatile Supplier<Map<String, Reason>> unpolled = Map::of;
  private volatile Supplier<Optional<Reason>> store = Optional::empty;
  private volatile Supplier<Optional<Reason>> slack = Optional::empty;
  private volatile Supplier<Map<String, Reason>> parked = Map::of;

  void useSlack(Supplier<Optional<Reason>> connection, Supplier<Map<String, Reason>> channels) {
    this.slack = connection;
    this.parked = channels;
  }

  void useParts(Supplier<Map<String, Reason>> watch, Supplier<Optional<Reason>> database) {
    this.unpolled = watch;
    this.store = database;
  }

  @Override
  public Map<String, Reason> unpolled() {
    return unpolled.get();
  }

  @Override
  public Optional<Reason> slack() {
    return slack.get();
  }

  @Override
  public Optional<Reason> store() {
    return store.get();
  }

  @Override
  public Map<String, Reason> parked() {
    return parked.get();
  }
}
