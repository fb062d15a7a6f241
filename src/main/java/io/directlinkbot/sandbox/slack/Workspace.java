package io.directlinkbot.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.IssuedResponseUrls;
import io.directlinkbot.sandbox.slack.content.MessageWriter;
import io.directlinkbot.sandbox.slack.content.OpenViews;
import io.directlinkbot.sandbox.slack.content.Triggers;
import io.directlinkbot.sandbox.slack.delivery.AppDelivery;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.people.EventSender;
import io.directlinkbot.sandbox.slack.people.GroupChangeEvents;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.SlackIds;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import io.directlinkbot.sandbox.slack.web.CallLimits;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import io.directlinkbot.sandbox.slack.web.MethodLog;
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
  private final SocketMode sockets;
  private final WorkspaceParts parts;
  private final WebApi api;
  private final Tokens tokens = new Tokens();
  private final MethodFaultPlan faults = new MethodFaultPlan();
  private final MethodLog calls = new MethodLog();
  private final CallLimits limits;
  private final Map<String, SlackPerson> people = new ConcurrentHashMap<>();

  /**
   * Creates a workspace with these people and channels.
   *
   * @param clock the time for messages, triggers and response URLs
   */
  public Workspace(InstantSource clock, WorkspaceSettings settings, WorkspaceSnapshot first) {
    WorkspaceStore store = new WorkspaceStore(clock, first);
    SlackIds ids = new SlackIds();
    MessageWriter messages = new MessageWriter(store, ids);
    Runnable changed = () -> store.change(draft -> {});
    sockets = new SocketMode(first.identity().app(), settings.ackLimit(), changed);
    parts =
        new WorkspaceParts(
            store,
            ids,
            new AppDelivery(sockets, settings.ackLimit(), changed),
            messages,
            new OpenViews(store, ids),
            new Triggers(clock, ids, settings.triggerLifetime()),
            new IssuedResponseUrls(clock, ids, messages, first.identity().botUser()));
    limits = new CallLimits(clock);
    api = new WebApi(parts, sockets, tokens, faults, calls, limits);
  }

  /**
   * Creates a workspace with Slack's time limits and the people and channels of {@link Fixture}.
   */
  public Workspace(InstantSource clock) {
    this(clock, WorkspaceSettings.asSlack(), Fixture.snapshot());
  }

  /**
   * Serves the Web API at {@code base/api/} and Socket Mode at {@code base/socket}.
   *
   * @param base a path without a trailing slash, for example {@code /slack}
   */
  public void register(JavalinConfig config, String base) {
    api.register(config, base);
    sockets.register(config, base + "/socket");
  }

  public WorkspaceSnapshot snapshot() {
    return parts.store().snapshot();
  }

  /**
   * Registers a listener to call after every change of the workspace and its connections, on the
   * thread that made it. It must be quick.
   */
  public void onChange(Runnable listener) {
    parts.store().onChange(listener);
  }

  /**
   * Waits until the workspace satisfies a condition.
   *
   * @param limit real time, not the workspace's
   * @throws IllegalStateException when it does not within the limit
   */
  public WorkspaceSnapshot await(Predicate<WorkspaceSnapshot> wanted, Duration limit)
      throws InterruptedException {
    return parts.store().await(wanted, limit);
  }

  /**
   * Waits until the app has this many open connections.
   *
   * @param limit real time
   * @throws IllegalStateException when it has not within the limit
   */
  public void awaitConnections(int count, Duration limit) throws InterruptedException {
    await(now -> sockets().connected() == count, limit);
  }

  /** Returns a person to act as. A person who does not exist can't do anything. */
  public SlackPerson person(String userId) {
    return people.computeIfAbsent(userId, id -> new SlackPerson(parts, id));
  }

  public Tokens tokens() {
    return tokens;
  }

  /** Returns the plan of faults, to which tests add. */
  public MethodFaultPlan faults() {
    return faults;
  }

  /** Returns the log of calls to the Web API. */
  public MethodLog calls() {
    return calls;
  }

  /** Returns Slack's rate limits, which are off until a test enforces them. */
  public CallLimits limits() {
    return limits;
  }

  /** The app's connections. */
  public SocketMode sockets() {
    return sockets;
  }

  /** The way by which the app gets what people do. */
  public AppDelivery delivery() {
    return parts.delivery();
  }

  /** Moves the workspace into an organization, or out of it. */
  public void put(Identity identity) {
    parts.store().change(draft -> draft.put(identity));
  }

  /** Adds a user, or replaces the one with the same id. */
  public void put(User user) {
    parts.store().change(draft -> draft.put(user));
  }

  /** Adds a group, or replaces the one with the same id. */
  public void put(UserGroup group) {
    parts.store().change(draft -> draft.put(group));
  }

  /**
   * Changes a group as an administrator does, which sends events to the app.
   *
   * @return completes when the app has acked every event
   */
  public CompletableFuture<Void> change(UserGroup group) {
    List<ObjectNode> events = GroupChangeEvents.of(snapshot(), group, parts.store().instant());
    put(group);
    return CompletableFuture.allOf(
        events.stream().map(this::event).toArray(CompletableFuture[]::new));
  }

  /** Adds a channel, or replaces the one with the same id. */
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
    return new EventSender(parts).send(event);
  }

  /** Releases held calls and closes every connection. */
  @Override
  public void close() {
    faults.clear();
    delivery().close();
    sockets().close();
  }
}
