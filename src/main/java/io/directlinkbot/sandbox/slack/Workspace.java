package io.directlinkbot.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Messages;
import io.directlinkbot.sandbox.slack.content.ResponseUrls;
import io.directlinkbot.sandbox.slack.content.Triggers;
import io.directlinkbot.sandbox.slack.content.Views;
import io.directlinkbot.sandbox.slack.parts.Parts;
import io.directlinkbot.sandbox.slack.people.Events;
import io.directlinkbot.sandbox.slack.people.GroupEvents;
import io.directlinkbot.sandbox.slack.people.Person;
import io.directlinkbot.sandbox.slack.socket.Sockets;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.Ids;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import io.directlinkbot.sandbox.slack.state.Store;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.web.Calls;
import io.directlinkbot.sandbox.slack.web.Faults;
import io.directlinkbot.sandbox.slack.web.Tokens;
import io.directlinkbot.sandbox.slack.web.WebApi;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A Slack workspace with one app installed. Put it on a Javalin server, point the app at it by its
 * base URL, and act as the people in it. Thread-safe.
 */
public final class Workspace implements AutoCloseable {
  private final Parts parts;
  private final WebApi api;
  private final Tokens tokens = new Tokens();
  private final Faults faults = new Faults();
  private final Calls calls = new Calls();
  private final Map<String, Person> people = new ConcurrentHashMap<>();

  /**
   * A workspace that starts with these people and channels.
   *
   * @param clock tells the time of messages, triggers and response URLs
   */
  public Workspace(InstantSource clock, Settings settings, Snapshot first) {
    Store store = new Store(clock, first);
    Ids ids = new Ids();
    Messages messages = new Messages(store, ids);
    Sockets sockets =
        new Sockets(first.identity().app(), settings.ackLimit(), () -> store.change(draft -> {}));
    parts =
        new Parts(
            store,
            ids,
            sockets,
            messages,
            new Views(store, ids),
            new Triggers(clock, ids, settings.triggerLifetime()),
            new ResponseUrls(clock, ids, messages, first.identity().botUser()));
    api = new WebApi(parts, tokens, faults, calls);
  }

  /** A workspace as patient as Slack with the people and channels of {@link Fixture}. */
  public Workspace(InstantSource clock) {
    this(clock, Settings.asSlack(), Fixture.snapshot());
  }

  /**
   * Serves the Web API at {@code base/api/} and Socket Mode at {@code base/socket}.
   *
   * @param base a path without a slash at its end, for example {@code /slack}
   */
  public void register(JavalinConfig config, String base) {
    api.register(config, base);
    parts.sockets().register(config, base + "/socket");
  }

  public Snapshot snapshot() {
    return parts.store().snapshot();
  }

  /**
   * Called after every change of the workspace and its connections, on the thread that made it. It
   * must be quick.
   */
  public void onChange(Runnable listener) {
    parts.store().onChange(listener);
  }

  /**
   * Waits until the workspace is as wanted.
   *
   * @param limit real time, not the workspace's
   * @throws IllegalStateException when it is not so within the limit
   */
  public Snapshot await(Predicate<Snapshot> wanted, Duration limit) throws InterruptedException {
    return parts.store().await(wanted, limit);
  }

  /**
   * Waits until the app has so many connections open.
   *
   * @param limit real time
   * @throws IllegalStateException when it has not within the limit
   */
  public void awaitConnections(int count, Duration limit) throws InterruptedException {
    await(now -> sockets().connected() == count, limit);
  }

  /** One of the people, whether they exist or not: those who do not can't do anything. */
  public Person person(String userId) {
    return people.computeIfAbsent(userId, id -> new Person(parts, id));
  }

  public Tokens tokens() {
    return tokens;
  }

  /** What shall go wrong. */
  public Faults faults() {
    return faults;
  }

  /** What was called. */
  public Calls calls() {
    return calls;
  }

  /** The app's connections. */
  public Sockets sockets() {
    return parts.sockets();
  }

  /** Moves the workspace into an organization, or out of it. */
  public void put(Identity identity) {
    parts.store().change(draft -> draft.put(identity));
  }

  /** Adds somebody, or changes the one who has that id. */
  public void put(User user) {
    parts.store().change(draft -> draft.put(user));
  }

  /** Adds a group, or changes the one that has that id. */
  public void put(UserGroup group) {
    parts.store().change(draft -> draft.put(group));
  }

  /**
   * Changes a group as an administrator does: the app is told, if it is connected.
   *
   * @return completes when the app has acked every event
   */
  public CompletableFuture<Void> change(UserGroup group) {
    List<ObjectNode> events = GroupEvents.of(snapshot(), group, parts.store().instant());
    put(group);
    return CompletableFuture.allOf(
        events.stream().map(this::event).toArray(CompletableFuture[]::new));
  }

  /** Adds a channel, or changes the one that has that id. */
  public void put(Channel channel) {
    parts.store().change(draft -> draft.put(channel));
  }

  /**
   * Sends an event of the Events API.
   *
   * @param event the inner event, with its {@code type}
   * @return completes with the ack
   */
  public CompletableFuture<JsonNode> event(ObjectNode event) {
    return new Events(parts).send(event);
  }

  /** Lets go of held calls and closes every connection. */
  @Override
  public void close() {
    faults.clear();
    sockets().close();
  }
}
