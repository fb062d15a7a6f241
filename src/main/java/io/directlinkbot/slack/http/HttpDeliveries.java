package io.directlinkbot.slack.http;

import com.google.gson.JsonElement;
import com.slack.api.bolt.App;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.inbound.AppListeners;
import io.directlinkbot.slack.inbound.Deliveries;
import io.directlinkbot.slack.inbound.ListenerRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the listeners for what came by HTTP. Thread-safe. */
final class HttpDeliveries implements Deliveries {
  private final App app;
  private final AppListeners listeners;
  private final Arrivals arrivals;
  private final ListenerRunner runner;
  private volatile boolean closed;

  HttpDeliveries(App app, ListenerRunner runner, Arrivals arrivals) {
    this.app = app;
    this.listeners = new AppListeners(app);
    this.runner = runner;
    this.arrivals = arrivals;
  }

  /**
   * Runs the listener, unless that was done for the same payload, and returns the answer as soon as
   * Slack has to have it.
   */
  Optional<JsonElement> deliver(
      SlackPayload payload, RequestSignature signature, Map<String, List<String>> headers) {
    return runner
        .run(
            payload.id(signature),
            payload.answerKind(),
            payload.person(),
            () -> listeners.run(payload.json().toString(), headers))
        .join();
  }

  /** The bot can't see whether Slack reaches it: it is connected as soon as it listens. */
  @Override
  public boolean isConnected() {
    return !closed;
  }

  @Override
  public Optional<Reason> trouble() {
    return closed ? Optional.of(Reason.of("reason.slack.stopping")) : Optional.empty();
  }

  @Override
  public Optional<String> note() {
    return Optional.of(arrivals.summary());
  }

  @Override
  public void close() {
    closed = true;
    runner.close();
    app.stop();
  }
}
