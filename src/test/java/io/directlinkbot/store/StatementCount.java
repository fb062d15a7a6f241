package io.directlinkbot.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts what a store is asked, on whichever thread. */
public final class StatementCount {
  private final Jdbi jdbi;
  private final AtomicInteger count = new AtomicInteger();

  private StatementCount(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Counts the statements from now on. */
  public static StatementCount of(Store store) {
    StatementCount statements = new StatementCount(store.jdbi());
    SqlLogger before = store.jdbi().getConfig(SqlStatements.class).getSqlLogger();
    store
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                statements.count.incrementAndGet();
                before.logBeforeExecution(context);
              }

              @Override
              public void logAfterExecution(StatementContext context) {
                before.logAfterExecution(context);
              }

              @Override
              public void logException(StatementContext context, SQLException failure) {
                before.logException(context, failure);
              }
            });
    return statements;
  }

  public int count() {
    return count.get();
  }

  /** Returns how SQLite would find the rows. */
  public String plan(String query) {
    List<String> steps =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("explain query plan " + query)
                    .map((row, _) -> row.getString("detail"))
                    .list());
    return String.join("\n", steps);
  }
}
