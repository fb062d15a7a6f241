package io.directlinkbot.bench.part;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.SqliteFile;
import io.directlinkbot.store.Store;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Appends the first event of a request to a journal. */
@State(Scope.Benchmark)
public class AppendBenchmark {
  /** Where it is. */
  @Param({"SQLite", "PostgreSQL"})
  public String store = "";

  /** How many events it has at first. */
  @Param({"1000", "10000"})
  public int earlier;

  private @Nullable Store opened;
  private @Nullable Journal journal;
  private int appended;

  /** Fills it. */
  @Setup
  public void open() throws Exception {
    Database database =
        store.equals("SQLite")
            ? new SqliteFile(Files.createTempDirectory("append"))
            : new PostgresDatabase();
    database.makeWithTables();
    opened = Store.open(database.url());
    journal = new Journal(opened);
    while (appended < earlier) {
      append();
    }
  }

  /** Measured. */
  @Benchmark
  public void append() throws Exception {
    RequestId id = new RequestId("prod", "dxvif-" + appended, 1);
    Objects.requireNonNull(journal).append(id, 1, Examples.offered());
    appended++;
  }

  /** Closes it. */
  @TearDown
  public void close() {
    Objects.requireNonNull(opened).close();
  }
}
