package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.request.Event;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.cloud.endpoint.Received;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The confirms of one interface that reached the cloud. */
final class Confirms {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String interfaceId;
  private final List<Received> calls;

  private Confirms(String interfaceId, List<Received> calls) {
    this.interfaceId = interfaceId;
    this.calls = calls;
  }

  static Confirms of(Sandbox sandbox, String interfaceId) {
    return new Confirms(
        interfaceId,
        sandbox.cloudHttp().calls().of("ConfirmPrivateVirtualInterface").stream()
            .filter(call -> body(call).path("virtualInterfaceId").asText().equals(interfaceId))
            .toList());
  }

  /** Each with a gateway that was claimed for it, and none once one was carried out. */
  void check(List<Event> history) {
    Set<String> claimed =
        history.stream()
            .filter(Event.Claimed.class::isInstance)
            .map(event -> ((Event.Claimed) event).claim().gateway().id())
            .collect(Collectors.toSet());
    Set<String> called = calls.stream().map(Confirms::gateway).collect(Collectors.toSet());
    assertThat(claimed)
        .as("gateways that the journal has for %s: each one confirmed", interfaceId)
        .containsAll(called);
    if (history.stream().noneMatch(Event.ConfirmFailed.class::isInstance)) {
      assertThat(called).as("gateways that %s was confirmed with", interfaceId).hasSizeLessThan(2);
    }
    for (Received first : calls) {
      assertThat(calls.stream().filter(later -> isAfter(later, first)).toList())
          .as("confirms of %s after one that was carried out", interfaceId)
          .isEmpty();
    }
  }

  private static boolean isAfter(Received later, Received first) {
    return first.carriedOut().isPresent() && later.arrived() > first.carriedOut().getAsInt();
  }

  private static String gateway(Received call) {
    return body(call).path("virtualGatewayId").asText();
  }

  private static JsonNode body(Received call) {
    try {
      return JSON.readTree(call.body());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(call.body(), unreadable);
    }
  }
}
