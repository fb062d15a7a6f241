package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a week's deadline can be known of, by how the account was polled. Each step of a history has
 * the bot's time; the window is told by the times of the two polls that it is reckoned from.
 */
final class PollHistoryTest {
  @TempDir private Path folder;
  private Account account;

  @BeforeEach
  void open() {
    account = new Account(folder, Optional.of(Account.WEEK));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "unknown",
      textBlock =
          """
          first sight of the account       | offer poll 10:00                                     | unknown | 10:00
          first sight, and more polls      | offer poll 10:00 poll 10:01 poll 10:02               | unknown | 10:00
          steady polls                     | poll 10:00 poll 10:01 offer poll 10:02 poll 10:03    | 10:01   | 10:02
          restart with a short gap         | poll 10:00 restart offer poll 10:03                  | 10:00   | 10:03
          restart while it waits           | poll 10:00 offer poll 10:01 restart poll 10:02       | 10:00   | 10:01
          outage of six hours              | poll 10:00 offer poll 16:00                          | 10:00   | 16:00
          the cloud fails between          | poll 10:00 offer fail 10:01 poll 10:02               | 10:00   | 10:02
          the cloud fails for long         | poll 10:00 fail 10:01 offer fail 15:59 poll 16:00    | 10:00   | 16:00
          fails before there is any poll   | fail 10:00 offer poll 10:01                          | unknown | 10:01
          ownership can't be checked       | poll 10:00 offer unchecked 10:01 poll 10:02          | 10:00   | 10:01
          offered while the list is read   | poll 10:00 slow 10:01 offer poll 10:03               | 10:01   | 10:03
          first seen by a slow answer      | poll 10:00 offer slow 10:01                          | 10:00   | 10:02
          moved to another region          | poll 10:00 move elsewhere offer poll 10:01           | unknown | 10:01
          moved, and polled there          | poll 10:00 move elsewhere poll 10:01 offer poll 10:02 | 10:01  | 10:02
          moved there and back             | move home poll 10:00 move elsewhere poll 10:01 move home offer poll 10:02 | 10:00 | 10:02
          clock set back between           | poll 12:00 offer poll 11:00                          | unknown | 11:00
          clock set back, polled since     | poll 12:00 poll 11:00 offer poll 11:01               | 11:00   | 11:01
          clock set back while it waits    | poll 12:00 offer poll 12:01 poll 11:00               | 12:00   | 12:01
          clock set forward between        | poll 10:00 offer poll 12:01                          | 10:00   | 12:01
          two polls at the same moment     | poll 10:00 offer poll 10:00                          | 10:00   | 10:00
          missing from one list, and back  | poll 10:00 offer poll 10:01 hide poll 10:02 offer poll 10:03 | 10:00 | 10:01
          vanished, and listed again       | poll 10:00 offer poll 10:01 withdraw poll 10:05 offer poll 10:06 | 10:00 | 10:01
          deleted, and offered again       | poll 10:00 offer poll 10:01 delete poll 10:05 offer poll 10:06 | 10:05 | 10:06
          declined, and offered again soon | poll 10:00 offer poll 10:01 decline poll 10:05 poll 10:12 | 10:01 | 10:12
          declined, and again much later   | poll 10:00 offer poll 10:01 decline hide poll 10:30 offer poll 10:31 | 10:30 | 10:31
          """)
  void givesTheWindow(String name, String steps, String lastWithout, String firstWith)
      throws Exception {
    play(steps);

    Deadline deadline =
        account
            .journal
            .latest(Account.NAME, Account.ID.interfaceId())
            .orElseThrow()
            .deadline(Account.WEEK);
    assertThat(deadline.latest()).as(name).isEqualTo(time(firstWith).plus(Account.WEEK));
    assertThat(deadline.safe())
        .as(name)
        .isEqualTo(Optional.ofNullable(lastWithout).map(it -> time(it).plus(Account.WEEK)));
  }

  private void play(String steps) throws CloudException {
    Scanner words = new Scanner(steps);
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "offer" -> account.cloud.has(Account.WAITING);
        case "hide" -> account.cloud.has();
        case "restart" -> account.restart();
        case "move" -> account.movesTo(words.next());
        case "withdraw" -> {
          account.cloud.has();
          account.append(new Event.Vanished(account.clock.instant(), Ending.WITHDRAWN));
        }
        case "delete" -> {
          account.cloud.has();
          account.append(
              new Event.StateSeen(account.clock.instant(), State.DELETED, Optional.empty()));
        }
        case "decline" -> {
          account.append(new Event.DeclineClaimed(account.clock.instant(), Examples.decline()));
          account.append(new Event.Declined(account.clock.instant(), State.REJECTED));
        }
        case "poll" -> poll(words.next());
        case "slow" -> {
          account.cloud.during(
              Operation.INTERFACES, () -> account.clock.advance(Duration.ofMinutes(1)));
          poll(words.next());
        }
        case "fail" -> failing(words.next());
        case "unchecked" -> {
          account.cloud.fails(Operation.OWN_CONNECTIONS, Kind.UNCERTAIN, 1);
          poll(words.next());
        }
        default -> throw new IllegalArgumentException(word);
      }
    }
  }

  private void poll(String at) throws CloudException {
    account.clock.set(time(at));
    account.poll();
  }

  private void failing(String at) {
    account.cloud.fails(Operation.INTERFACES, Kind.UNCERTAIN, 1);
    try {
      poll(at);
      throw new AssertionError("the poll at " + at + " went well");
    } catch (CloudException _) {
      assertThat(account.cloud.count(Operation.INTERFACES)).isPositive();
    }
  }

  private static Instant time(String clock) {
    return Instant.parse("2026-11-23T" + clock + ":00Z");
  }
}
