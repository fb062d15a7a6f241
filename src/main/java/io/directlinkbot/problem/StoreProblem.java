package io.directlinkbot.problem;

/** What can be wrong with the store. */
public enum StoreProblem implements KnownProblem {
  ABSENT(
      "store-absent",
      Severity.WARN,
      "The store {store} does not exist, and was not created",
      "the first start of a bot creates it; if a bot has run before, run this in the folder where"
          + " it runs, or correct store.url"),
  URL_INVALID(
      "store-url-invalid",
      Severity.FAIL,
      "The store {store} has an invalid URL",
      "write jdbc:postgresql://host/database?user=…&password=…"),
  URL_UNKNOWN(
      "store-url-unknown",
      Severity.FAIL,
      "The database in store.url is of no kind that the bot knows",
      "write jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE"),
  IS_A_FOLDER(
      "store-is-a-folder",
      Severity.FAIL,
      "The store {store} is a folder",
      "store.url has to name a file in it"),
  HELD(
      "store-held",
      Severity.FAIL,
      "The store {store} is held by another process",
      "stop the other bot, or give this one another store.url"),
  BUSY(
      "store-busy",
      Severity.FAIL,
      "The store {store} is held by another process, which has the file open",
      "stop the one that has the file open"),
  NOT_OPENED(
      "store-not-opened",
      Severity.FAIL,
      "The store {store} can't be opened: {reason}",
      "its folder has to exist or be creatable, and be writable by the bot's user"),
  NOT_CREATED(
      "store-not-created",
      Severity.FAIL,
      "The store {store} can't be created: {reason}",
      "its folder has to be writable by the bot's user"),
  NO_FOLDER(
      "store-no-folder",
      Severity.FAIL,
      "The store {store} can't be opened",
      "its folder has to exist, and the bot's user has to be able to write in it"),
  NOT_WRITABLE(
      "store-not-writable",
      Severity.FAIL,
      "The store {store} is read-only",
      "let the bot's user write it and its folder"),
  READ_ONLY(
      "store-read-only",
      Severity.FAIL,
      "The store {store} can't be written, as it is read-only",
      "let the bot's user write the file and its folder"),
  DISK_FULL(
      "store-disk-full",
      Severity.FAIL,
      "The store {store} can't be written, as its disk is full",
      "free some space there"),
  DISK_FAILS(
      "store-disk-fails",
      Severity.FAIL,
      "The store {store} can't be read or written, as its disk fails",
      "check the disk"),
  MOVED(
      "store-moved",
      Severity.FAIL,
      "The store {store} was removed or replaced while the bot had it open",
      "put the file back where it was, or restart the bot on the one that is there now"),
  NOT_SQLITE(
      "store-not-sqlite",
      Severity.FAIL,
      "The store {store} is not a SQLite database",
      "name another file in store.url, or restore it from a copy"),
  DAMAGED(
      "store-damaged",
      Severity.FAIL,
      "The store {store} is damaged",
      "restore the file from a copy"),
  NO_LIBRARY(
      "store-no-library",
      Severity.FAIL,
      "The store {store} can't be used: SQLite's library can't be loaded from the temporary folder"
          + " (java.io.tmpdir={folder}), which is missing, not writable or mounted noexec",
      "name one where programs may run: JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER, in a container"
          + " JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER"),
  NOT_READABLE(
      "store-not-readable",
      Severity.FAIL,
      "The store {store} can't be read",
      "it has to be a bot's store, and this user has to be able to read it and to write in its"
          + " folder"),
  UNREACHABLE(
      "store-unreachable",
      Severity.FAIL,
      "The store {store} can't be reached",
      "start the server, and check the host and port in store.url"),
  NO_TLS(
      "store-no-tls",
      Severity.FAIL,
      "The store {store} can't be reached with TLS ({said})",
      "correct sslmode and sslrootcert in store.url, or the server's certificate"),
  NOT_LET_IN(
      "store-not-let-in",
      Severity.FAIL,
      "The store {store} does not let this user in from here ({said})",
      "allow it in pg_hba.conf; where that asks for TLS, add sslmode=require to store.url"),
  LOGIN_REFUSED(
      "store-login-refused",
      Severity.FAIL,
      "The store {store} refuses the user or the password",
      "correct them in store.url, or what the server allows them in pg_hba.conf"),
  NO_DATABASE(
      "store-no-database",
      Severity.FAIL,
      "The store {store} does not exist on its server",
      "create the database, or correct store.url"),
  NO_SCHEMA(
      "store-no-schema",
      Severity.FAIL,
      "The store {store} has no schema for the tables ({said})",
      "create it, or correct currentSchema in store.url"),
  NO_RIGHT(
      "store-no-right",
      Severity.FAIL,
      "The store {store} refuses the user in store.url a right ({said})",
      "grant it. A bot needs USAGE and CREATE on the schema and all rights on its tables; to read"
          + " the history, USAGE and SELECT are enough"),
  SERVER_READ_ONLY(
      "store-server-read-only",
      Severity.FAIL,
      "The store {store} can't be written, as its server is read-only",
      "it is a standby, or default_transaction_read_only is on. Point store.url to the primary, or"
          + " let the server take writes again"),
  SERVER_DISK_FULL(
      "store-server-disk-full",
      Severity.FAIL,
      "The store {store} can't be written, as its server's disk is full",
      "free some space there"),
  NO_CONNECTION_LEFT(
      "store-no-connection-left",
      Severity.FAIL,
      "The store {store} has no connection left for this bot",
      "raise max_connections of the server, or the limit of the user or database, or end what holds"
          + " the connections"),
  SERVER_STOPPING(
      "store-server-stopping",
      Severity.FAIL,
      "The store {store} closes connections, as its server is stopping or starting, or somebody"
          + " ended them",
      "wait until it is up"),
  SERVER_TOO_OLD(
      "store-server-too-old",
      Severity.FAIL,
      "The store {store} is on PostgreSQL {version}",
      "the bot needs {least} or newer"),
  UNUSABLE(
      "store-unusable",
      Severity.FAIL,
      "The store {store} can't be used: {reason}",
      "see what the database itself says of it"),
  NEWER(
      "store-newer",
      Severity.FAIL,
      "The store {store} was written by a newer version of the bot",
      "start that version, or restore an older copy of the store"),
  NEWER_TO_READ(
      "store-newer-to-read",
      Severity.FAIL,
      "The store {store} was written by a newer version of the bot than reads it",
      "read it with that version"),
  OLDER(
      "store-older",
      Severity.WARN,
      "The store {store} was last used by an older version of the bot",
      "start this version on it once, or read it with the version that wrote it"),
  NO_HISTORY(
      "store-no-history",
      Severity.WARN,
      "The store {store} has no history, as no bot has written to it",
      "check store.url"),
  CLOSED("store-closed", Severity.FAIL, "The store is closed", "start the bot again"),
  UNREADABLE_ROW(
      "store-unreadable-row",
      Severity.FAIL,
      "A row in the store can't be read: {row}",
      "run audit --verify to find out whether it was changed"),
  LEASES_LOST(
      "store-leases-lost",
      Severity.FAIL,
      "The leases of accounts are not kept",
      "see the log for the reason"),
  NUMBER_TAKEN(
      "store-number-taken",
      Severity.WARN,
      "The announcement can't be stored, as other bots took its number {times} times",
      "announce it again");

  // a record of texts: Error Prone asks for an annotation of its own
  @SuppressWarnings("ImmutableEnumChecker")
  private final ProblemEntry entry;

  StoreProblem(String id, Severity severity, String what, String fix) {
    this.entry = ProblemEntry.of(id, severity, what, fix);
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
