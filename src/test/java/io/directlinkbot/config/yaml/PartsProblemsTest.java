package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartsProblemsTest {
  private static final String DURATION =
      "is not a duration of at least 1s; write a number and one of s, m, h, d, such as 90s, 15m, 4h"
          + " or 7d";

  @TempDir Path folder;

  static Stream<Change> changes() {
    return Stream.of(watch(), counterparties(), theRest()).flatMap(changes -> changes);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aProblemOfTheOtherPartsIsTold(Change change) {
    assertThat(ConfigFile.in(folder, change.apply()).problems())
        .containsExactlyElementsOf(change.lines());
  }

  private static Stream<Change> watch() {
    return Stream.of(
        Change.of(
            "accounts:", "watch: { interval: 60 }\naccounts:", "watch.interval: “60” " + DURATION),
        Change.of(
            "accounts:", "watch: { interval: 0s }\naccounts:", "watch.interval: “0s” " + DURATION),
        Change.of(
            "accounts:",
            "watch: { interval: 1m30s }\naccounts:",
            "watch.interval: “1m30s” " + DURATION),
        Change.of(
            "accounts:",
            "watch: { interval: -1s }\naccounts:",
            "watch.interval: “-1s” " + DURATION),
        Change.of(
            "accounts:",
            "watch: { expires_after: 1 week }\naccounts:",
            "watch.expires_after: “1 week” " + DURATION),
        Change.of(
            "accounts:",
            "watch: { remind_before: [1d, soon] }\naccounts:",
            "watch.remind_before[1]: “soon” " + DURATION),
        Change.of(
            "accounts:",
            "watch: { digest: 9am, quiet_hours: 22:00-22:00, time_zone: Paris }\naccounts:",
            "watch.digest: “9am” is not a time of day; write it in quotes, such as \"09:00\"",
            "watch.quiet_hours: “22:00-22:00” is not two different times of day; write them in"
                + " quotes, such as \"22:00-07:00\"",
            "watch.time_zone: “Paris” is not a time zone; write a name such as Europe/Paris"),
        Change.of(
            "accounts:",
            "watch: { escalate_to: oncall }\naccounts:",
            "watch.escalate_to: “oncall” is not the id of a channel, a user group or a person;"
                + " write the id and not the name, such as C0123456789, S0123456789 or"
                + " U0123456789"),
        Change.of(
            "accounts:",
            "watch:\naccounts:",
            "watch: has no value; give it one or remove the key"));
  }

  private static Stream<Change> counterparties() {
    return Stream.of(
        Change.of(
            "accounts:",
            "counterparties: [{ vlans: [1, x, 4095], asns: [0, 4294967296] }]\naccounts:",
            "counterparties[0].connection: is missing; add it, for example connection:"
                + " dxcon-12345678",
            "counterparties[0].name: is missing; add it, for example name: Carrier A",
            "counterparties[0].vlans[0]: “1” is not a whole number from 2 to 4094; write it in"
                + " digits",
            "counterparties[0].vlans[1]: “x” is not a whole number from 2 to 4094; write it in"
                + " digits",
            "counterparties[0].vlans[2]: “4095” is not a whole number from 2 to 4094; write it in"
                + " digits",
            "counterparties[0].asns[0]: “0” is not a whole number from 1 to 4294967295; write it in"
                + " digits",
            "counterparties[0].asns[1]: “4294967296” is not a whole number from 1 to 4294967295;"
                + " write it in digits"),
        Change.of(
            "accounts:",
            """
            counterparties:
              - { connection: dxcon-12345678, name: A }
              - { connection: dxcon-12345678, name: B, default_gateway: default }
              - { connection: the north one, name: C }
            accounts:\
            """,
            "counterparties[1].default_gateway: “default” is not the id of a virtual gateway; write"
                + " an id such as vgw-12345678",
            "counterparties[1].connection: repeats the value of counterparties[0]; give each a"
                + " different connection",
            "counterparties[2].connection: “the north one” is not the id of a connection; write an"
                + " id such as dxcon-12345678, or dxlag-12345678 for a LAG"));
  }

  private static Stream<Change> theRest() {
    return Stream.of(
        Change.of(
            "accounts:",
            "store: { url: 'jdbc:postgresql://user:secret@host/db' }\naccounts:",
            "store.url: is not the URL of a PostgreSQL database; write"
                + " jdbc:postgresql://host/database?user=…&password=…"),
        Change.of(
            "accounts:",
            "store: { url: 'jdbc:postgresql://host' }\naccounts:",
            "store.url: is not the URL of a PostgreSQL database; write"
                + " jdbc:postgresql://host/database?user=…&password=…"),
        Change.of(
            "accounts:",
            "store: { url: 'jdbc:mysql://host/db' }\naccounts:",
            "store.url: is not the URL of an SQLite or PostgreSQL database; write"
                + " jdbc:sqlite:data/directlink-bot.db or"
                + " jdbc:postgresql://host/database?user=…&password=…"),
        Change.of(
            "accounts:",
            "store: { keep: for ever }\naccounts:",
            "store.keep: “for ever” " + DURATION),
        Change.of(
            "accounts:",
            "store: { keep: 29d }\naccounts:",
            "store.keep: is less than 30d, so people could not look up what they just decided;"
                + " write a longer one, such as 400d, or remove the key to keep everything"),
        Change.of(
            "accounts:",
            "http: { port: 65536, bind: 127 }\naccounts:",
            "http.bind: is a number to YAML, not text; put it in quotes",
            "http.port: “65536” is not a whole number from -1 to 65535; write it in digits"),
        Change.of(
            "accounts:",
            "log: { format: xml }\naccounts:",
            "log.format: “xml” is not one of text, json; write one of them"));
  }
}
