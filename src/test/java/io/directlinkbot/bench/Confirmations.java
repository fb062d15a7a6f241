package io.directlinkbot.bench;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.cloud.endpoint.ReceivedCall;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees when the cloud accepts an interface. Thread-safe. */
final class Confirmations {
  private static final String CONFIRM = "ConfirmPrivateVirtualInterface";
  private static final Pattern INTERFACE = Pattern.compile("dxvif-[0-9a-z]+");

  /** As many calls as may be under way at the same time. */
  private static final int AT_ONCE = 20;

  private final Sandbox sandbox;
  private final Map<String, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();

  Confirmations(Sandbox sandbox) {
    this.sandbox = sandbox;
    sandbox.cloud().onChange(this::look);
  }

  /**
   * Completes with the nanosecond at which the interface of this card was accepted. Call it before
   * it is.
   */
  CompletableFuture<Long> of(WorkspaceMessage card) {
    String id = card.metadata().orElseThrow().at("/event_payload/interface_id").asText();
    return expected.computeIfAbsent(id, _ -> new CompletableFuture<>());
  }

  private void look() {
    if (expected.isEmpty()) {
      return;
    }
    List<ReceivedCall> calls = sandbox.cloudHttp().calls().of(CONFIRM);
    for (ReceivedCall call : calls.subList(Math.max(0, calls.size() - AT_ONCE), calls.size())) {
      Matcher id = INTERFACE.matcher(call.body());
      if (id.find()) {
        CompletableFuture<Long> seen = expected.remove(id.group());
        if (seen != null) {
          seen.complete(System.nanoTime());
        }
      }
    }
  }
}
