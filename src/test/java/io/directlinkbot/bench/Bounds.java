package io.directlinkbot.bench;

import static io.directlinkbot.bench.Contenders.AWS;
import static io.directlinkbot.bench.Contenders.BOT;
import static io.directlinkbot.bench.Contenders.CACHED;
import static io.directlinkbot.bench.Contenders.IMAGE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the bot may cost, beside what people would use instead and beside a tenth of the work. */
final class Bounds {
  private static final String READY = "start → ready, median";
  private static final Cell CALL = new Cell("by-hand", "list, time", AWS);
  private static final Cell CALL_RESIDENT = new Cell("by-hand", "list, resident", AWS);

  private static final List<Bound> BESIDE_A_CALL =
      List.of(
          Bound.ratio("start, jar alone ÷ one AWS CLI call", start(BOT), CALL, 1),
          Bound.ratio("start with its cache ÷ one AWS CLI call", start(CACHED), CALL, 0.5),
          Bound.ratio("start of the image's form ÷ one AWS CLI call", start(IMAGE), CALL, 0.5),
          Bound.ratio(
              "submit to confirmed, p50 ÷ one AWS CLI confirm",
              new Cell("accept-1", "submit → confirmed, p50", BOT),
              new Cell("by-hand", "confirm, time", AWS),
              1.0 / 30),
          Bound.ratio(
              "CPU of a quiet poll ÷ CPU of one AWS CLI call",
              new Cell("poll-10", "CPU a poll", BOT),
              new Cell("by-hand", "list, CPU", AWS),
              1.0 / 200),
          Bound.ratio(
              "resident, image's form, 3,000 wait ÷ one AWS CLI call",
              new Cell("rest-3000", "resident", IMAGE),
              CALL_RESIDENT,
              2),
          Bound.ratio(
              "resident, image's form, 1,000 accounts ÷ one AWS CLI call",
              new Cell("accounts-1000", "resident", IMAGE),
              CALL_RESIDENT,
              3),
          Bound.figure(
              "1,000 accounts with 100 interfaces, polled every minute: % of a core",
              new Cell("accounts-1000", "CPU", BOT), 30));

  private static final List<Bound> TENFOLD =
      List.of(
          Bound.tenfoldOfEach("click-50", "click-5", "CPU a click"),
          Bound.tenfoldOfEach("click-500", "click-50", "CPU a click"),
          Bound.tenfoldOfEach("waiting-3000", "accept-50", "CPU an accept"),
          Bound.tenfoldOfEach("accept-50", "accept-5", "CPU an accept"),
          Bound.tenfoldOfEach("accept-500", "accept-50", "CPU an accept"),
          Bound.tenfoldOfEach("arrival-100", "arrival-10", "CPU a card"),
          Bound.tenfold("type-ahead-1000", "type-ahead-100", "CPU a letter"),
          Bound.tenfold("standing-5000", "standing-500", "CPU a poll"),
          Bound.tenfold("standing-5000", "standing-500", "allocated a poll"),
          Bound.tenfold("accounts-1000", "accounts-100", "CPU"),
          Bound.tenfold("accounts-1000", "accounts-100", "resident"),
          Bound.tenfold("rest-3000", "rest-300", "CPU an interval"),
          Bound.tenfold("rest-30000", "rest-3000", "CPU an interval"),
          Bound.tenfold("rest-30000", "rest-3000", "live heap"),
          Bound.tenfold("journal-1m", "journal-100k", "CPU until connected"),
          Bound.tenfold("journal-1m", "journal-100k", "CPU a poll"),
          Bound.tenfold("journal-1m", "journal-100k", "CPU of status"),
          Bound.tenfold("journal-1m", "journal-100k", "CPU of history 7d"),
          Bound.tenfold("journal-1m", "journal-100k", "CPU of status hosted-1234"),
          Bound.tenfold("parts", "parts", "fold 51 events", "fold 6 events", 1),
          Bound.tenfold("parts", "parts", "Home tab of 100", "Home tab of 10", 1),
          Bound.tenfold("parts", "parts", "SQLite, append to 10,000", "SQLite, append to 1,000", 1),
          Bound.tenfold(
              "parts", "parts", "PostgreSQL, append to 10,000", "PostgreSQL, append to 1,000", 1));

  private Bounds() {}

  /** Returns Markdown tables of all bounds for which the run has figures. */
  static String tables(Results results) {
    return table("cost beside a call by hand", BESIDE_A_CALL, results)
        + table("cost of ten times the work", TENFOLD, results);
  }

  private static String table(String title, List<Bound> bounds, Results results) {
    String lines =
        bounds.stream()
            .map(each -> each.line(results))
            .flatMap(Optional::stream)
            .collect(Collectors.joining());
    return lines.isEmpty()
        ? ""
        : Markdown.head(List.of(title, "ratio", "at most", "")) + lines + "\n";
  }

  private static Cell start(String bot) {
    return new Cell("start", READY, bot);
  }
}
