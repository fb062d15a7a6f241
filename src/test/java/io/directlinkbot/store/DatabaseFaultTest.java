package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.problem.StoreProblem;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.sqlite.SQLiteErrorCode;

/** Which problem of the catalogue a failure of a database is. */
final class DatabaseFaultTest {
  @TempDir private Path folder;

  static Stream<Arguments> ofFiles() {
    return Stream.of(
        Arguments.of(SQLiteErrorCode.SQLITE_FULL, StoreProblem.DISK_FULL),
        Arguments.of(SQLiteErrorCode.SQLITE_READONLY, StoreProblem.READ_ONLY),
        Arguments.of(SQLiteErrorCode.SQLITE_READONLY_DBMOVED, StoreProblem.MOVED),
        Arguments.of(SQLiteErrorCode.SQLITE_CANTOPEN, StoreProblem.NO_FOLDER),
        Arguments.of(SQLiteErrorCode.SQLITE_NOTADB, StoreProblem.NOT_SQLITE),
        Arguments.of(SQLiteErrorCode.SQLITE_CORRUPT, StoreProblem.DAMAGED),
        Arguments.of(SQLiteErrorCode.SQLITE_IOERR, StoreProblem.DISK_FAILS),
        Arguments.of(SQLiteErrorCode.SQLITE_BUSY, StoreProblem.BUSY),
        Arguments.of(SQLiteErrorCode.SQLITE_PROTOCOL, StoreProblem.UNUSABLE));
  }

  @ParameterizedTest
  @MethodSource("ofFiles")
  void isReadFromTheCodeOfSqlite(SQLiteErrorCode code, StoreProblem problem) {
    DatabaseFault fault =
        Sqlite.fault(new SQLException(code.message, null, code.code)).orElseThrow();

    assertThat(fault.problem()).isEqualTo(problem);
    assertThat(fault.in("bot.db").sentence()).startsWith("The store bot.db ").endsWith(".");
  }

  static Stream<Arguments> ofServers() {
    return Stream.of(
        Arguments.of("3F000", "no schema has been selected", StoreProblem.NO_SCHEMA),
        Arguments.of("53100", "could not extend file", StoreProblem.SERVER_DISK_FULL),
        Arguments.of("57P03", "the system is starting up", StoreProblem.SERVER_STOPPING),
        Arguments.of("25006", "cannot execute INSERT", StoreProblem.SERVER_READ_ONLY),
        Arguments.of("XX000", "internal error", StoreProblem.UNUSABLE));
  }

  @ParameterizedTest
  @MethodSource("ofServers")
  void isReadFromTheStateOfPostgresql(String state, String said, StoreProblem problem) {
    DatabaseFault fault = Postgres.problem(new SQLException(said, state));

    assertThat(fault.problem()).isEqualTo(problem);
    assertThat(fault.in("db").sentence()).startsWith("The store db ").endsWith(".");
  }

  @Test
  void isThatAServerLetsNobodyInFromHere() {
    PSQLException refusal =
        new PSQLException(
            "no pg_hba.conf entry for host", PSQLState.INVALID_AUTHORIZATION_SPECIFICATION);

    assertThat(Postgres.problem(refusal).problem()).isEqualTo(StoreProblem.NOT_LET_IN);
  }

  @Test
  void isThatAServerIsTooOld() throws Exception {
    Connection old = mock(Connection.class, RETURNS_DEEP_STUBS);
    when(old.getMetaData().getDatabaseMajorVersion()).thenReturn(13);

    assertThat(problem(() -> Postgres.requireVersion(old, "db")))
        .isEqualTo(StoreProblem.SERVER_TOO_OLD);
  }

  @Test
  void isThatTheLibraryCanNotBeLoaded() {
    assertThat(SqliteLibrary.problem(new UnsatisfiedLinkError("noexec")).orElseThrow().problem())
        .isEqualTo(StoreProblem.NO_LIBRARY);
  }

  @Test
  void isThatAnAddressIsNone() {
    assertThat(problem(() -> Sqlite.file("jdbc:h2:mem"))).isEqualTo(StoreProblem.URL_UNKNOWN);
    assertThat(problem(() -> Postgres.readOnly("jdbc:postgresql://host:port/db?password=CANARY")))
        .isEqualTo(StoreProblem.URL_INVALID);
  }

  @Test
  void isThatAFileCanNotBeMadeOrWritten() throws Exception {
    assertThat(problem(() -> Sqlite.pool(folder.resolve("none/bot.db")).close()))
        .isEqualTo(StoreProblem.NOT_CREATED);
    URI zip = URI.create("jar:" + folder.resolve("all.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.createFile(files.getPath("bot.db"));
    }
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
      assertThat(problem(() -> Sqlite.pool(files.getPath("bot.db")).close()))
          .isEqualTo(StoreProblem.NOT_WRITABLE);
    }
  }

  @Test
  void isThatAnotherVersionsTablesCanNotBeRead() throws Exception {
    Path file = folder.resolve("bot.db");
    SqliteTemplate.copyTo(file);
    try (Connection connection = Sqlite.existing(file).getConnection()) {
      connection
          .createStatement()
          .execute(
              "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql',"
                  + " checksum, installed_by, installed_on, execution_time, success"
                  + " from flyway_schema_history where installed_rank = 1");
    }

    assertThat(problem(() -> SchemaVersion.requireCurrent(Sqlite.readOnly(file), "bot.db")))
        .isEqualTo(StoreProblem.NEWER_TO_READ);
  }

  @Test
  void isThatTheStoreIsClosed() {
    GroupCommit commit = new GroupCommit(Jdbi.create("jdbc:sqlite::memory:"), _ -> {}, _ -> {});
    commit.close();

    assertThat(problem(() -> commit.write(_ -> 1))).isEqualTo(StoreProblem.CLOSED);
  }

  private static Object problem(ThrowingCallable call) {
    StoreException refused = catchThrowableOfType(StoreException.class, call);
    assertThat(refused.getMessage()).endsWith(".").doesNotContain("CANARY", "\n");
    return refused.diagnosis().problem();
  }
}
