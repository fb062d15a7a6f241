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
  BUSY("store-busy", Severity.FAIL, ReasonWords.of("reason.store.busy", "store")),
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
  NO_FOLDER("store-no-folder", Severity.FAIL, ReasonWords.of("reason.store.no-folder", "store")),
  NOT_WRITABLE(
      "store-not-writable",
      Severity.FAIL,
      "The store {store} is read-only",
      "let the bot's user write it and its folder"),
  READ_ONLY("store-read-only", Severity.FAIL, ReasonWords.of("reason.store.read-only", "store")),
  DISK_FULL("store-disk-full", Severity.FAIL, ReasonWords.of("reason.store.disk-full", "store")),
  DISK_FAILS("store-disk-fails", Severity.FAIL, ReasonWords.of("reason.store.disk-fails", "store")),
  MOVED("store-moved", Severity.FAIL, ReasonWords.of("reason.store.moved", "store")),
  NOT_SQLITE("store-not-sqlite", Severity.FAIL, ReasonWords.of("reason.store.not-sqlite", "store")),
  DAMAGED("store-damaged", Severity.FAIL, ReasonWords.of("reason.store.damaged", "store")),
  NO_LIBRARY(
      "store-no-library",
      Severity.FAIL,
      ReasonWords.of("reason.store.no-library", "store", "folder")),
  NOT_READABLE(
      "store-not-readable",
      Severity.FAIL,
      "The store {store} can't be read",
      "it has to be a bot's store, and this user has to be able to read it and to write in its"
          + " folder"),
  UNREACHABLE(
      "store-unreachable", Severity.FAIL, ReasonWords.of("reason.store.unreachable", "store")),
  NO_TLS("store-no-tls", Severity.FAIL, ReasonWords.of("reason.store.no-tls", "store", "said")),
  NOT_LET_IN(
      "store-not-let-in",
      Severity.FAIL,
      ReasonWords.of("reason.store.not-let-in", "store", "said")),
  LOGIN_REFUSED(
      "store-login-refused", Severity.FAIL, ReasonWords.of("reason.store.login-refused", "store")),
  NO_DATABASE(
      "store-no-database", Severity.FAIL, ReasonWords.of("reason.store.no-database", "store")),
  NO_SCHEMA(
      "store-no-schema", Severity.FAIL, ReasonWords.of("reason.store.no-schema", "store", "said")),
  NO_RIGHT(
      "store-no-right", Severity.FAIL, ReasonWords.of("reason.store.no-right", "store", "said")),
  SERVER_READ_ONLY(
      "store-server-read-only",
      Severity.FAIL,
      ReasonWords.of("reason.store.server-read-only", "store")),
  SERVER_DISK_FULL(
      "store-server-disk-full",
      Severity.FAIL,
      ReasonWords.of("reason.store.server-disk-full", "store")),
  NO_CONNECTION_LEFT(
      "store-no-connection-left",
      Severity.FAIL,
      ReasonWords.of("reason.store.no-connection-left", "store")),
  SERVER_STOPPING(
      "store-server-stopping",
      Severity.FAIL,
      ReasonWords.of("reason.store.server-stopping", "store")),
  SERVER_TOO_OLD(
      "store-server-too-old",
      Severity.FAIL,
      "The store {store} is on PostgreSQL {version}",
      "the bot needs {least} or newer"),
  UNUSABLE(
      "store-unusable", Severity.FAIL, ReasonWords.of("reason.store.unusable", "store", "reason")),
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

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  StoreProblem(String id, Severity severity, String what, String fix) {
    this.entry = ProblemEntry.of(id, severity, what, fix);
  }

  /** A problem whose reasons say the fix. */
  StoreProblem(String id, Severity severity, ReasonWords... words) {
    this.entry = ProblemEntry.of(id, severity, words);
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
