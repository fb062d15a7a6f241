package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.sqlite.NativeLibraryNotFoundException;

/** What keeps a store from being used at the start is said in one line, with the fix. */
@Order(1)
final class UnusableStoreTest {
  @TempDir private Path folder;

  @Test
  void isAFolderOrAnotherFileOrInNoFolder() throws Exception {
    Path other = Files.writeString(folder.resolve("other.db"), "no database at all, ".repeat(20));
    Path directory = Files.createDirectory(folder.resolve("directory"));

    assertThatIsSaid(directory.toString(), "is a folder: store.url has to name a file in it");
    assertThatIsSaid(other.toString(), "is not a SQLite database: name another file in store.url");
    assertThatIsSaid(other.resolve("bot.db").toString(), "can't be opened: ", "other.db");
    assertThatIsSaid(other.resolve("a/b/bot.db").toString(), "can't be opened: ", "other.db");
  }

  @Test
  void isOfANewerVersion() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("bot.db");
    Store.open(url).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql',"
              + " checksum, installed_by, installed_on, execution_time, success"
              + " from flyway_schema_history where installed_rank = 1");
    }

    assertThatIsSaid(
        folder.resolve("bot.db").toString(), "was written by a newer version of the bot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revoke create on schema public from public | permission denied for schema public | USAGE"
            + " and CREATE",
        "drop schema public                         | permission denied for database      | USAGE"
            + " and CREATE",
        "alter role U connection limit 0            | has no connection left              |"
            + " max_connections",
        "revoke connect on database D from public   | permission denied for database      | grant",
      })
  void isPostgresqlThatRefuses(String command, String what, String fix) throws Exception {
    PostgresDatabase database = new PostgresDatabase();
    database.make();
    String user = "u" + database.name();
    execute(database, "create role " + user + " login");
    execute(
        database,
        command.replace(" U ", " " + user + " ").replace(" D ", " " + database.name() + " "));

    assertThatSays(
        database.url().replace("user=postgres", "user=" + user + "&password=CANARY"),
        "The store jdbc:postgresql://localhost:" + PostgresDatabase.port() + "/" + database.name(),
        what,
        fix);
  }

  @Test
  void isReadOnlyBeforeItHasItsTables() throws Exception {
    PostgresDatabase database = new PostgresDatabase();
    database.make();
    execute(
        database, "alter database " + database.name() + " set default_transaction_read_only = on");

    assertThatSays(database.url(), "its server is read-only");
  }

  @Test
  void isPostgresqlWithoutTls() throws Exception {
    PostgresDatabase database = new PostgresDatabase();
    database.make();

    assertThatSays(database.url() + "&sslmode=require", "with TLS", "sslmode");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new NativeLibraryNotFoundException("No native library found for os.name=Linux"),
            "java.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER"),
        Arguments.of(
            new UnsatisfiedLinkError("failed to map segment from shared object"),
            "noexec",
            "JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER"),
        Arguments.of(new SQLException("full", null, 13), "disk is full", "free some space"),
        Arguments.of(new SQLException("ro", null, 8), "read-only", "write the file"),
        Arguments.of(new SQLException("ro", null, 8 | 6 << 8), "read-only", "write the file"),
        Arguments.of(new SQLException("io", null, 10), "its disk fails", "check the disk"),
        Arguments.of(new SQLException("bad", null, 11), "is damaged", "from a copy"),
        Arguments.of(new SQLException("busy", null, 5), "another process", "stop the one"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isAFileThatCanNotBeUsed(Throwable failure, String what, String fix) {
    assertThat(
            Store.unusable("bot.db", new IllegalStateException("wrapped", failure), Sqlite::fault))
        .hasMessageStartingWith("The store bot.db ")
        .hasMessageContaining(what)
        .hasMessageContaining(fix)
        .satisfies(UnusableStoreTest::isOneLine);
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(
            "no pg_hba.conf entry for host \"10.0.0.1\", user \"bot\", database \"d\", no"
                + " encryption",
            "28000",
            "sslmode=require"),
        Arguments.of("sorry, too many clients already", "53300", "max_connections"),
        Arguments.of("the database system is starting up", "57P03", "wait"),
        Arguments.of("SSL error: PKIX path building failed", "08006", "with TLS"),
        Arguments.of("could not extend file", "53100", "disk is full"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isPostgresqlThatAnswersSo(String message, String state, String fix) {
    SQLException failure =
        state.equals("28000")
            ? new PSQLException(message, PSQLState.INVALID_AUTHORIZATION_SPECIFICATION)
            : new SQLException(message, state);
    assertThat(Postgres.problem(failure).in("it").sentence()).contains(fix).endsWith(".");
  }

  @Test
  void saysOfAFolderWhatIsWrongWithItWithoutTheNamesOfClasses() {
    assertThat(StoreLock.reason(new AccessDeniedException("/data/bot.db.lock")))
        .isEqualTo("this user can't write /data/bot.db.lock");
    assertThat(StoreLock.reason(new FileSystemException("/data", null, "Read-only file system")))
        .isEqualTo("/data: Read-only file system");
  }

  private static void execute(PostgresDatabase database, String command) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static void assertThatIsSaid(String file, String... words) {
    assertThatSays("jdbc:sqlite:" + file, words);
  }

  private static void assertThatSays(String url, String... words) {
    assertThatThrownBy(() -> Store.open(url))
        .isInstanceOf(StoreException.class)
        .satisfies(failure -> assertThat(failure.getMessage()).contains(words))
        .satisfies(UnusableStoreTest::isOneLine);
  }

  private static void isOneLine(Throwable failure) {
    assertThat(failure.getMessage())
        .startsWith("The store ")
        .endsWith(".")
        .doesNotContain("\n", "Exception", "Failed to execute script");
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    assertThat(printed.toString()).doesNotContain("CANARY");
  }
}
