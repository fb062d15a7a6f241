package io.directlinkbot.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Account;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.slack.Clicker;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may decide: everybody × every configuration × every state of the group, against the
 * workspace's Web API.
 */
final class WhoMayDecideTest {
  /**
   * A row is a configuration and a state of the group; a column is a person, as {@link Clicker}
   * names them. Y may; N is no approver; B nobody may; W is of another workspace; G is in the
   * group, and does not count by it; D is deactivated; A is listed, and Slack does not tell whether
   * the account is active; U may be in the group, which Slack does not tell; P is in the group, and
   * Slack does not tell what the account is.
   */
  private static final String TABLE =
      """
                                   member listed stranger guest single app  gone listed_guest other other_listed dark listed_gone listed_dark
      users    READ                N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    EMPTY               N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    GUESTS_ONLY         N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    DISABLED            N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    UNKNOWN             N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    UNREADABLE          N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    RATE_LIMITED        N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    NO_SCOPE            N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    GARBAGE             N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    STALE               N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    TOO_STALE           N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    LEFT_TOLD           N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    LEFT_UNTOLD         N      Y      N        N     N      N    N    Y            W     W            N    D           A
      users    CHANGED_UNREADABLE  N      Y      N        N     N      N    N    Y            W     W            N    D           A
      group    READ                Y      N      N        G     G      G    D    N            W     W            P    N           N
      group    EMPTY               B      B      B        B     B      B    B    B            W     W            B    B           B
      group    GUESTS_ONLY         B      B      B        G     B      B    B    B            W     W            B    B           B
      group    DISABLED            B      B      B        B     B      B    B    B            W     W            B    B           B
      group    UNKNOWN             B      B      B        B     B      B    B    B            W     W            B    B           B
      group    UNREADABLE          U      U      U        U     U      U    U    U            W     W            U    U           U
      group    RATE_LIMITED        U      U      U        U     U      U    U    U            W     W            U    U           U
      group    NO_SCOPE            U      U      U        U     U      U    U    U            W     W            U    U           U
      group    GARBAGE             U      U      U        U     U      U    U    U            W     W            U    U           U
      group    STALE               Y      N      N        G     G      G    D    N            W     W            P    N           N
      group    TOO_STALE           U      U      U        U     U      U    U    U            W     W            U    U           U
      group    LEFT_TOLD           N      N      N        G     G      G    D    N            W     W            P    N           N
      group    LEFT_UNTOLD         N      N      N        G     G      G    D    N            W     W            P    N           N
      group    CHANGED_UNREADABLE  U      U      U        U     U      U    U    U            W     W            U    U           U
      both     READ                Y      Y      N        G     G      G    D    Y            W     W            P    D           A
      both     EMPTY               N      Y      N        N     N      N    N    Y            W     W            N    D           A
      both     GUESTS_ONLY         N      Y      N        G     N      N    N    Y            W     W            N    D           A
      both     DISABLED            N      Y      N        N     N      N    N    Y            W     W            N    D           A
      both     UNKNOWN             N      Y      N        N     N      N    N    Y            W     W            N    D           A
      both     UNREADABLE          U      Y      U        U     U      U    U    Y            W     W            U    D           A
      both     RATE_LIMITED        U      Y      U        U     U      U    U    Y            W     W            U    D           A
      both     NO_SCOPE            U      Y      U        U     U      U    U    Y            W     W            U    D           A
      both     GARBAGE             U      Y      U        U     U      U    U    Y            W     W            U    D           A
      both     STALE               Y      Y      N        G     G      G    D    Y            W     W            P    D           A
      both     TOO_STALE           U      Y      U        U     U      U    U    Y            W     W            U    D           A
      both     LEFT_TOLD           N      Y      N        G     G      G    D    Y            W     W            P    D           A
      both     LEFT_UNTOLD         N      Y      N        G     G      G    D    Y            W     W            P    D           A
      both     CHANGED_UNREADABLE  U      Y      U        U     U      U    U    Y            W     W            U    D           A
      nobody   READ                B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   EMPTY               B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   GUESTS_ONLY         B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   DISABLED            B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   UNKNOWN             B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   UNREADABLE          B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   RATE_LIMITED        B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   NO_SCOPE            B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   GARBAGE             B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   STALE               B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   TOO_STALE           B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   LEFT_TOLD           B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   LEFT_UNTOLD         B      B      B        B     B      B    B    B            B     B            B    B           B
      nobody   CHANGED_UNREADABLE  B      B      B        B     B      B    B    B            B     B            B    B           B
      """;

  @TempDir private static Path folder;
  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = new Desk(folder);
    Clicker.all().forEach(each -> desk.workspace.put(each.user()));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAsTheTableSays(String configuration, GroupState state, Map<Clicker, String> expected) {
    Account account = Desk.account("prod", Desk.PROD, Clicker.approvers(configuration));
    try (GroupScene scene = new GroupScene(desk)) {
      scene.become(state);
      Map<Clicker, String> told = new LinkedHashMap<>();
      for (Clicker who : expected.keySet()) {
        told.put(who, letter(scene.refusal(account, who).orElse("")));
      }
      assertThat(told).isEqualTo(expected);
    }
  }

  @Test
  void hasACellForEverybodyInEveryConfigurationAndStateOfTheGroup() {
    List<List<Object>> rows = rows().map(row -> List.of(row.get()[0], row.get()[1])).toList();
    List<List<Object>> all = new ArrayList<>();
    for (String configuration : Clicker.CONFIGURATIONS) {
      for (GroupState state : GroupState.values()) {
        all.add(List.of(configuration, state));
      }
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(all);
    assertThat(columns(TABLE.lines().toList().getFirst())).isEqualTo(Clicker.all());
  }

  @Test
  void isNobodyBeforeTheWorkspaceIsKnown() {
    Account account = Desk.account("prod", Desk.PROD, Clicker.approvers("both"));

    try (GroupScene scene = new GroupScene(desk)) {
      ApproverCheck approvers = scene.approvers(account, Organization.UNKNOWN);
      for (Clicker who : Clicker.all()) {
        assertThat(approvers.refusal("prod", who.person())).isPresent();
        assertThat(approvers.refusal("prod", new Person("", who.person().user()))).isPresent();
        assertThat(approvers.refusal("prod", approvers.person(who.sender()))).isPresent();
      }
    }
  }

  static Stream<Arguments> rows() {
    List<String> lines = TABLE.lines().toList();
    List<Clicker> columns = columns(lines.getFirst());
    return lines.stream().skip(1).map(line -> row(line, columns));
  }

  private static Arguments row(String line, List<Clicker> columns) {
    List<String> words = words(line);
    Map<Clicker, String> expected = new LinkedHashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      expected.put(columns.get(column), words.get(column + 2));
    }
    return Arguments.of(words.getFirst(), GroupState.valueOf(words.get(1)), expected);
  }

  private static List<Clicker> columns(String header) {
    return words(header).stream().map(Clicker::of).toList();
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+", -1));
  }

  private static String letter(String refusal) {
    if (refusal.isEmpty()) {
      return "Y";
    }
    if (refusal.startsWith("No one can approve")) {
      return "B";
    }
    if (refusal.contains("your account is deactivated")) {
      return "D";
    }
    if (refusal.startsWith("Slack did not say whether your account is active")) {
      return "A";
    }
    if (refusal.contains("belongs to another workspace")) {
      return "W";
    }
    if (refusal.contains("You are in a group of approvers")) {
      return "G";
    }
    if (refusal.startsWith("Slack did not say who is in")) {
      return "U";
    }
    if (refusal.startsWith("Slack did not say whether you are a full member")) {
      return "P";
    }
    return refusal.startsWith("You are not an approver for account prod. Approvers: ")
            || refusal.endsWith("The approvers are listed in the bot's configuration.")
        ? "N"
        : refusal;
  }
}
