package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.yaml.ConfigReader;
import io.directlinkbot.journal.audit.ChainVerdict;
import io.directlinkbot.journal.audit.ReadOnlyStore;
import io.directlinkbot.log.Logging;
import io.directlinkbot.ops.AuditExport;
import io.directlinkbot.ops.AuditFormat;
import io.directlinkbot.ops.ChainVerdictText;
import io.directlinkbot.store.StoreException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit}: the history on standard output, or the check of its chain, or both. */
@Command(
    name = "audit",
    description =
        "Prints every event of every request, oldest first; works while the bot runs. With --verify"
            + " alone it checks the history instead, with --verify and --format or --since it does"
            + " both. Standard output gets records and nothing else.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; with --verify, every history is whole",
      "1:an event was changed, added or taken away, or can't be read",
      "2:the configuration is wrong",
      "3:the store can't be read, or standard output not written",
      "64:wrong usage"
    })
final class AuditCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config/directlink-bot.yml",
      description = "The configuration; ${DEFAULT-VALUE} when not given.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      converter = AuditOptions.Format.class,
      description = "csv with a header line (when not given), or a JSON object a line.")
  private @Nullable AuditFormat format;

  @Option(
      names = "--since",
      paramLabel = "30d",
      converter = AuditOptions.Since.class,
      description =
          "Only the events of this long (90s, 15m, 4h, 30d), or since a day (2026-11-01, UTC).")
  private @Nullable Instant since;

  @Option(
      names = "--verify",
      description = "Checks that no event was changed, added or taken away.")
  private boolean verify;

  @Override
  public Integer call() {
    Config config;
    try {
      config = ConfigReader.read(file, System.getenv()).config();
    } catch (ConfigException bad) {
      System.err.println(bad.getMessage());
      return ExitCode.BAD_CONFIG;
    }
    Logging.toStandardError();
    Logging.start(config.log(), config.secrets());
    try (ReadOnlyStore store = ReadOnlyStore.open(config.store().reveal())) {
      boolean whole = !verify || tell(store.verify());
      boolean readable = isExport() ? export(store) : true;
      return whole && readable ? ExitCode.DONE : ExitCode.CHAIN_BROKEN;
    } catch (StoreException unusable) {
      System.err.println(unusable.getMessage());
    } catch (IOException unwritten) {
      System.err.println("The history can't be written: " + unwritten.getMessage() + ".");
    }
    return ExitCode.CAN_NOT_GO_ON;
  }

  private boolean isExport() {
    return !verify || format != null || since != null;
  }

  private boolean export(ReadOnlyStore store) throws IOException {
    AuditFormat chosen = format == null ? AuditFormat.CSV : format;
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    try {
      int unread = new AuditExport(store).export(chosen, Optional.ofNullable(since), out);
      if (unread > 0) {
        System.err.println(
            unread
                + " event(s) can't be read, and their records are not complete: they were changed,"
                + " or a newer version wrote them. audit --verify tells which.");
      }
      return unread == 0;
    } catch (IOException failure) {
      if (isReaderGone(failure)) {
        return true;
      }
      throw failure;
    }
  }

  /** Somebody who pipes into {@code head} has seen enough. Java has no type of its own for that. */
  private static boolean isReaderGone(IOException failure) {
    return String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  private static boolean tell(ChainVerdict verdict) {
    System.err.println(ChainVerdictText.of(verdict));
    return verdict.findings().isEmpty();
  }
}
