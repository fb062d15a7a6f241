package io.directlinkbot.directlink;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.reason.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cloud account on a test's order. It does what a healthy one does, unless the next call of a
 * kind was told otherwise. Thread-safe.
 */
public final class FakeCloud implements DirectLink {
  /** Kinds of calls. */
  public enum Operation {
    INTERFACES,
    READ,
    OWN_CONNECTIONS,
    GATEWAYS,
    CONFIRM,
    DECLINE
  }

  private final Map<String, HostedInterface> rows = new LinkedHashMap<>();
  private final Map<Operation, Deque<Step>> steps = new EnumMap<>(Operation.class);
  private final List<Operation> calls = new ArrayList<>();
  private final List<String> confirmed = new ArrayList<>();
  private final List<String> declined = new ArrayList<>();
  private Set<String> ownConnections = Set.of();
  private List<Gateway> gateways = List.of();
  private Set<String> unlisted = Set.of();
  private State answerToConfirm = State.PENDING;

  /** These are all the interfaces from now on. */
  public synchronized void has(HostedInterface... interfaces) {
    rows.clear();
    for (HostedInterface row : interfaces) {
      rows.put(row.id(), row);
    }
  }

  /** The whole list leaves these out; read alone, they are there. */
  public synchronized void leavesOut(String... ids) {
    unlisted = Set.of(ids);
  }

  public synchronized void owns(String... connections) {
    ownConnections = Set.of(connections);
  }

  public synchronized void hasGateways(Gateway... all) {
    gateways = List.of(all);
  }

  /** So many of the next calls fail, after nothing was done. */
  public synchronized void fails(Operation operation, Kind kind, int times) {
    for (int time = 0; time < times; time++) {
      then(operation, new Step(() -> {}, kind));
    }
  }

  /** Something happens while the next call is under way, which then goes well. */
  public synchronized void during(Operation operation, Runnable event) {
    then(operation, new Step(event, null));
  }

  /** Something happens while the next call is under way, which then fails. */
  public synchronized void during(Operation operation, Runnable event, Kind kind) {
    then(operation, new Step(event, kind));
  }

  /** What it answers to a confirm that goes well, from now on. */
  public synchronized void answersConfirm(State state) {
    answerToConfirm = state;
  }

  public synchronized int count(Operation operation) {
    return (int) calls.stream().filter(operation::equals).count();
  }

  /** Interface and gateway of every call to confirm, whatever became of it. */
  public synchronized List<String> confirmed() {
    return List.copyOf(confirmed);
  }

  @Override
  public List<HostedInterface> interfaces() throws CloudException {
    step(Operation.INTERFACES);
    synchronized (this) {
      return rows.values().stream().filter(row -> !unlisted.contains(row.id())).toList();
    }
  }

  @Override
  public Optional<HostedInterface> read(String interfaceId) throws CloudException {
    step(Operation.READ);
    synchronized (this) {
      return Optional.ofNullable(rows.get(interfaceId));
    }
  }

  @Override
  public Set<String> ownConnections() throws CloudException {
    step(Operation.OWN_CONNECTIONS);
    synchronized (this) {
      return ownConnections;
    }
  }

  @Override
  public List<Gateway> gateways() throws CloudException {
    step(Operation.GATEWAYS);
    synchronized (this) {
      return gateways;
    }
  }

  @Override
  public State confirm(String interfaceId, String gatewayId) throws CloudException {
    synchronized (this) {
      confirmed.add(interfaceId + " " + gatewayId);
    }
    step(Operation.CONFIRM);
    synchronized (this) {
      return answerToConfirm;
    }
  }

  /** The interface of every call to decline, whatever became of it. */
  public synchronized List<String> declined() {
    return List.copyOf(declined);
  }

  @Override
  public State decline(String interfaceId) throws CloudException {
    synchronized (this) {
      declined.add(interfaceId);
    }
    step(Operation.DECLINE);
    return State.REJECTED;
  }

  @Override
  public void close() {}

  private void then(Operation operation, Step step) {
    steps.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(step);
  }

  /** What happens runs without the lock, so that it may call this cloud. */
  private void step(Operation operation) throws CloudException {
    Step next;
    synchronized (this) {
      calls.add(operation);
      next = steps.getOrDefault(operation, new ArrayDeque<>()).poll();
    }
    if (next == null) {
      return;
    }
    next.event().run();
    if (next.kind() != null) {
      throw new CloudException(
          next.kind(), Reason.quoted("The cloud says " + next.kind() + "."), null);
    }
  }

  private record Step(Runnable event, @Nullable Kind kind) {}
}
