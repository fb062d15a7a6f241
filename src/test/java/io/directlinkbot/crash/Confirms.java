package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.request.Event;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.cloud.endpoint.ReceivedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The confirms of one interface that reached the cloud while it was offered for one time. */
final class Confirms {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More the cloud does not remember. */
  private static final int MOST = 200;

  private final String of;
  private final List<ReceivedCall> calls;

  private Confirms(String of, List<ReceivedCall> calls) {
    this.of = of;
    this.calls = calls;
  }

  /** How many came in at all. */
  static int count(Sandbox sandbox, String interfaceId) {
    return calls(sandbox, interfaceId).size();
  }

  /** For each time that the interface was offered, in order. */
  static List<Confirms> of(Sandbox sandbox, Offers offers, String interfaceId) {
    // the offers first: none is then told to have had more calls than are seen here
    List<Integer> starts = offers.of(interfaceId);
    List<ReceivedCall> calls = calls(sandbox, interfaceId);
    List<Confirms> each = new ArrayList<>();
    for (int offer = 0; offer < starts.size(); offer++) {
      int end = offer + 1 < starts.size() ? starts.get(offer + 1) : calls.size();
      String name = interfaceId + ", offer " + (offer + 1);
      each.add(new Confirms(name, calls.subList(starts.get(offer), end)));
    }
    return each;
  }

  /** Each with a gateway that was claimed for it before, and none once one was carried out. */
  void check(List<Event> history) {
    List<String> claimed =
        history.stream()
            .filter(Event.Claimed.class::isInstance)
            .map(event -> ((Event.Claimed) event).claim().gateway().id())
            .toList();
    List<String> called = calls.stream().map(Confirms::gateway).toList();
    assertThat(claimed).as("claims of %s: one before each confirm", of).containsAll(called);
    assertThat(called)
        .as("confirms of %s: at most one for each claim of %s", of, claimed)
        .hasSizeLessThanOrEqualTo(claimed.size());
    if (history.stream().noneMatch(Event.ConfirmFailed.class::isInstance)) {
      assertThat(called.stream().collect(Collectors.toSet()))
          .as("gateways that %s was confirmed with", of)
          .hasSizeLessThan(2);
    }
    for (ReceivedCall first : calls) {
      assertThat(calls.stream().filter(later -> isAfter(later, first)).toList())
          .as("confirms of %s after one that was carried out", of)
          .isEmpty();
    }
  }

  private static List<ReceivedCall> calls(Sandbox sandbox, String interfaceId) {
    List<ReceivedCall> all = sandbox.cloudHttp().calls().of("ConfirmPrivateVirtualInterface");
    assertThat(all).as("confirms that the cloud remembers").hasSizeLessThan(MOST);
    return all.stream()
        .filter(call -> body(call).path("virtualInterfaceId").asText().equals(interfaceId))
        .toList();
  }

  private static boolean isAfter(ReceivedCall later, ReceivedCall first) {
    return first.carriedOut().isPresent() && later.arrived() > first.carriedOut().getAsInt();
  }

  private static String gateway(ReceivedCall call) {
    return body(call).path("virtualGatewayId").asText();
  }

  private static JsonNode body(ReceivedCall call) {
    try {
      return JSON.readTree(call.body());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(call.body(), unreadable);
    }
  }
}
