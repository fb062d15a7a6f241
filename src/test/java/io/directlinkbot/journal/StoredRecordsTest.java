package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.directlink.AwsDetails;
import io.directlinkbot.directlink.BgpPeer;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.ReminderBasis;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events are on users' disks with all that they contain. Whatever a record of them gains, the
 * stores of released versions lack: it has to be readable without.
 */
final class StoredRecordsTest {
  private static final Path RELEASED =
      Path.of("src/test/resources/io/directlinkbot/journal/stored-records.txt");
  private static final Instant AT = Examples.NOW;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyNewComponentIsOptional() throws IOException {
    assertThat(StoredRecords.reachableFrom(Event.class).problems(Files.readAllLines(RELEASED)))
        .as("compared with %s", RELEASED)
        .isEmpty();
  }

  @Test
  void theExamplesAreOfEveryKind() {
    assertThat(Event.class.getPermittedSubclasses())
        .allSatisfy(kind -> assertThat(full()).anyMatch(kind::isInstance));
  }

  /** What the list calls Optional can indeed be missing. */
  @ParameterizedTest
  @MethodSource("full")
  void anEventIsReadWithoutAllThatIsOptional(Event event) throws Exception {
    ObjectNode stored = (ObjectNode) JSON.readTree(EventJson.write(event));
    assertThat(EventJson.tryRead(stored.toString())).contains(event);

    removeOptional(event, stored);

    assertThat(EventJson.tryRead(stored.toString()))
        .hasValueSatisfying(read -> assertThat(read).isInstanceOf(event.getClass()));
  }

  /** A part that is no component would get into stores and into their hash chain. */
  @ParameterizedTest
  @MethodSource("full")
  void anEventIsWrittenWithNothingButItsComponents(Event event) throws IOException {
    List<String> written = new ArrayList<>();
    collectNames(JSON.readTree(EventJson.write(event)), written);

    Set<String> allowed = new TreeSet<>(memberNames());
    // the kind, and a method of Gateway that has been written from the beginning
    allowed.addAll(List.of("event", "read"));
    assertThat(allowed).containsAll(written);
  }

  @Test
  void saysWhatIsWrongWithAChange() {
    StoredRecords now = StoredRecords.reachableFrom(Sample.class);

    assertThat(now.lines())
        .containsExactly("Inner: name size?", "Kind: NEW OLD", "Outer: inner kind");
    assertThat(
            now.problems(
                List.of("# comment", "Inner: name size?", "Kind: NEW OLD", "Outer: inner kind")))
        .isEmpty();
    assertThat(now.problems(List.of("Inner: size?", "Kind: OLD GONE", "Outer: inner kind")))
        .containsExactly(
            "Inner.name is missing in the stores of released versions, which could no longer be"
                + " read: make it Optional.",
            "Kind.NEW is not in the list of stored records: add it.",
            "Kind.GONE is in the stores of released versions, but the code no longer reads it: keep"
                + " its name.");
    assertThat(
            now.problems(List.of("Inner: name", "Kind: NEW OLD", "Outer: inner kind?", "Lost: at")))
        .containsExactly(
            "Inner.size is not in the list of stored records: add it.",
            "Outer.kind is missing in some stores of released versions: keep it Optional.",
            "Lost is in stores and gone from the code; was it renamed?");
  }

  sealed interface Sample {}

  record Outer(List<Inner> inner, Kind kind) implements Sample {}

  record Inner(String name, Optional<Integer> size) {}

  enum Kind {
    NEW,
    OLD
  }

  /** One of each kind, with everything that is Optional in it. */
  static List<Event> full() {
    Gateway gateway =
        new Gateway(
            "vgw-87654321",
            Optional.of("prod-gateway"),
            "available",
            Optional.of(
                new Net(
                    "vpc-12345678", Optional.of("prod-net"), Optional.of(List.of("10.0.0.0/16")))),
            Optional.of(64512L));
    Claim claim =
        new Claim(
            Examples.ALICE,
            gateway,
            "change 4711",
            Optional.of(List.of(Reason.quoted("VLAN in use."))));
    BgpPeer peer =
        new BgpPeer("ipv6", 65000, Optional.of("2001:db8::1/125"), Optional.of("2001:db8::2/125"));
    HostedInterface offer =
        new HostedInterface(
            "dxvif-56781234",
            "hosted-one",
            "private",
            State.CONFIRMING,
            "dxcon-12345678",
            "PAR1",
            "123456789012",
            101,
            65000,
            Optional.of(64512L),
            Optional.of("172.16.0.5/30"),
            Optional.of("172.16.0.6/30"),
            Optional.of("vgw-87654321"),
            Optional.of(new AwsDetails(Optional.of(9001), Optional.of(true), List.of(peer))));
    return List.of(
        new Event.Offered(AT, offer, Optional.of(AT), true, Optional.of(Examples.ID)),
        new Event.OwnershipChecked(AT, false),
        new Event.Claimed(AT, claim),
        new Event.Approved(AT, claim),
        new Event.ApprovalWithdrawn(
            AT, Examples.BOB, Optional.of(Reason.quoted("The account is deactivated."))),
        new Event.Confirmed(AT, State.PENDING),
        new Event.AcceptLeftOpen(AT),
        new Event.ConfirmFailed(AT, Reason.of("reason.decide.gateway-detached", "vgw-87654321")),
        new Event.DeclineClaimed(AT, Examples.decline()),
        new Event.Declined(AT, State.REJECTED),
        new Event.DeclineFailed(AT, Reason.quoted("The key may not delete it.")),
        new Event.StateSeen(AT, State.AVAILABLE, Optional.of("vgw-87654321")),
        new Event.Vanished(AT, Ending.EXPIRED),
        new Event.Returned(AT, AT, State.CONFIRMING, Optional.of("vgw-87654321")),
        new Event.Refused(AT, Examples.BOB, Reason.quoted("Not an approver.")),
        new Event.TakenUp(AT, Examples.ALICE),
        new Event.PutBack(AT, Examples.ALICE),
        new Event.Reminded(
            AT, Duration.ofHours(4), false, Optional.of(new ReminderBasis(true, false))),
        new Event.Snoozed(AT, Examples.ALICE, AT),
        new Event.SnoozeEnded(AT, Examples.ALICE),
        new Event.ReminderAsked(AT, Examples.ALICE),
        new Event.Expected(AT, Examples.expectation()),
        new Event.StillPending(AT),
        new Event.FollowEnded(AT));
  }

  private static void removeOptional(Object value, JsonNode stored)
      throws ReflectiveOperationException {
    if (!(stored instanceof ObjectNode object)) {
      return;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String name = asWritten(component.getName());
      if (component.getType() == Optional.class) {
        object.remove(name);
      } else {
        removeOptional(component.getAccessor().invoke(value), object.path(name));
      }
    }
  }

  private static void collectNames(JsonNode node, List<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> collectNames(child, names));
  }

  private static List<String> memberNames() {
    return members().map(StoredRecordsTest::asWritten).toList();
  }

  private static Stream<String> members() {
    return StoredRecords.reachableFrom(Event.class).lines().stream()
        .flatMap(line -> Arrays.stream(line.split(": ", 2)[1].split(" ")));
  }

  private static String asWritten(String member) {
    return member.replace("?", "").replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
