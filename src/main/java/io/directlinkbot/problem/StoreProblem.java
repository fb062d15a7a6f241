package io.directlinkbot.problem;

import static io.directlinkbot.problem.ProblemEntry.problem;
import static io.directlinkbot.problem.ReasonWords.words;
import static io.directlinkbot.problem.Severity.FAIL;
import static io.directlinkbot.problem.Severity.WARN;

/** What can be wrong with the store. */
public enum StoreProblem implements KnownProblem {
  ABSENT(
      problem(
          "store-absent",
          WARN,
          "The store {store} does not exist, and was not created",
          "the first start of a bot creates it; if a bot has run before, run this in the folder"
              + " where it runs, or correct store.url")),
  URL_INVALID(
      problem(
          "store-url-invalid",
          FAIL,
          "The store {store} has an invalid URL",
          "write jdbc:postgresql://host/database?user=…&password=…")),
  URL_UNKNOWN(
      problem(
          "store-url-unknown",
          FAIL,
          "The database in store.url is of no kind that the bot knows",
          "write jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE")),
  IS_A_FOLDER(
      problem(
          "store-is-a-folder",
          FAIL,
          "The store {store} is a folder",
          "store.url has to name a file in it")),
  HELD(
      problem(
          "store-held",
          FAIL,
          "The store {store} is held by another process",
          "stop the other bot, or give this one another store.url")),
  BUSY(problem("store-busy", FAIL, words("reason.store.busy", "store"))),
  NOT_OPENED(
      problem(
          "store-not-opened",
          FAIL,
          "The store {store} can't be opened: {reason}",
          "its folder has to exist or be creatable, and be writable by the bot's user")),
  NOT_CREATED(
      problem(
          "store-not-created",
          FAIL,
          "The store {store} can't be created: {reason}",
          "its folder has to be writable by the bot's user")),
  NO_FOLDER(problem("store-no-folder", FAIL, words("reason.store.no-folder", "store"))),
  NOT_WRITABLE(
      problem(
          "store-not-writable",
          FAIL,
          "The store {store} is read-only",
          "let the bot's user write it and its folder")),
  READ_ONLY(problem("store-read-only", FAIL, words("reason.store.read-only", "store"))),
  DISK_FULL(problem("store-disk-full", FAIL, words("reason.store.disk-full", "store"))),
  DISK_FAILS(problem("store-disk-fails", FAIL, words("reason.store.disk-fails", "store"))),
  MOVED(problem("store-moved", FAIL, words("reason.store.moved", "store"))),
  NOT_SQLITE(problem("store-not-sqlite", FAIL, words("reason.store.not-sqlite", "store"))),
  DAMAGED(problem("store-damaged", FAIL, words("reason.store.damaged", "store"))),
  NO_LIBRARY(
      problem("store-no-library", FAIL, words("reason.store.no-library", "store", "folder"))),
  NOT_READABLE(
      problem(
          "store-not-readable",
          FAIL,
          "The store {store} can't be read",
          "it has to be a bot's store, and this user has to be able to read it and to write in its"
              + " folder")),
  UNREACHABLE(problem("store-unreachable", FAIL, words("reason.store.unreachable", "store"))),
  NO_TLS(problem("store-no-tls", FAIL, words("reason.store.no-tls", "store", "said"))),
  NOT_LET_IN(problem("store-not-let-in", FAIL, words("reason.store.not-let-in", "store", "said"))),
  LOGIN_REFUSED(problem("store-login-refused", FAIL, words("reason.store.login-refused", "store"))),
  NO_DATABASE(problem("store-no-database", FAIL, words("reason.store.no-database", "store"))),
  NO_SCHEMA(problem("store-no-schema", FAIL, words("reason.store.no-schema", "store", "said"))),
  NO_RIGHT(problem("store-no-right", FAIL, words("reason.store.no-right", "store", "said"))),
  SERVER_READ_ONLY(
      problem("store-server-read-only", FAIL, words("reason.store.server-read-only", "store"))),
  SERVER_DISK_FULL(
      problem("store-server-disk-full", FAIL, words("reason.store.server-disk-full", "store"))),
  NO_CONNECTION_LEFT(
      problem("store-no-connection-left", FAIL, words("reason.store.no-connection-left", "store"))),
  SERVER_STOPPING(
      problem("store-server-stopping", FAIL, words("reason.store.server-stopping", "store"))),
  SERVER_TOO_OLD(
      problem(
          "store-server-too-old",
          FAIL,
          "The store {store} is on PostgreSQL {version}",
          "the bot needs {least} or newer")),
  UNUSABLE(problem("store-unusable", FAIL, words("reason.store.unusable", "store", "reason"))),
  NEWER(
      problem(
          "store-newer",
          FAIL,
          "The store {store} was written by a newer version of the bot",
          "start that version, or restore an older copy of the store")),
  NEWER_TO_READ(
      problem(
          "store-newer-to-read",
          FAIL,
          "The store {store} was written by a newer version of the bot than reads it",
          "read it with that version")),
  OLDER(
      problem(
          "store-older",
          WARN,
          "The store {store} was last used by an older version of the bot",
          "start this version on it once, or read it with the version that wrote it")),
  NO_HISTORY(
      problem(
          "store-no-history",
          WARN,
          "The store {store} has no history, as no bot has written to it",
          "check store.url")),
  CLOSED(problem("store-closed", FAIL, "The store is closed", "start the bot again")),
  UNREADABLE_ROW(
      problem(
          "store-unreadable-row",
          FAIL,
          "A row in the store can't be read: {row}",
          "run audit --verify to find out whether it was changed")),
  LEASES_LOST(
      problem(
          "store-leases-lost",
          FAIL,
          "The leases of accounts are not kept",
          "see the log for the reason")),
  NUMBER_TAKEN(
      problem(
          "store-number-taken",
          WARN,
          "The announcement can't be stored, as other bots took its number {times} times",
          "announce it again"));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  StoreProblem(ProblemEntry entry) {
    this.entry = entry;
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
