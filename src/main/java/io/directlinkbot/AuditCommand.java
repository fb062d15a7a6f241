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
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: prints the history on standard output, or checks its chain, or both. */
@Command(
    name = "audit",
    description =
        "Prints every event of every request, oldest first; works while the bot runs. With --verify"
            + " alone, it checks the history instead; with --verify and --format or --since, it"
            + " does both. Standard output gets only records.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; with --verify, every history is whole",
      "1:an event was changed, added or removed, or can't be read",
      "2:the configuration is invalid",
      "3:the store can't be read, or standard output can't be written",
      "64:wrong usage"
    })
final class AuditCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      converter = AuditOptions.Format.class,
      description = "csv, with a header line, or json, one object per line; default: csv.")
  private @Nullable AuditFormat format;

  @Option(
      names = "--since",
      paramLabel = "30d",
      converter = AuditOptions.Since.class,
      description =
          "Only events of the last 90s, 15m, 4h or 30d, or since a day (2026-11-01, UTC).")
  private @Nullable Instant since;

  @Option(names = "--verify", description = "Checks that no event was changed, added or removed.")
  private boolean verify;

  @Override
  public Integer call() {
    Config read;
    try {
      read = ConfigReader.read(config.file(), System.getenv()).config();
    } catch (ConfigException bad) {
      System.err.println(bad.getMessage());
      return ExitCode.BAD_CONFIG;
    }
    Logging.toStandardError();
    Logging.start(read.log(), read.secrets());
    try (ReadOnlyStore store = ReadOnlyStore.open(read.store().url().reveal())) {
      boolean isWhole = !verify || report(store.verify());
      boolean isReadable = !isExport() || export(store);
      return isWhole && isReadable ? ExitCode.DONE : ExitCode.CHAIN_BROKEN;
    } catch (StoreException unusable) {
      System.err.println(unusable.getMessage());
    } catch (IOException unwritten) {
      System.err.println(
          "The history can't be written to standard output: " + unwritten.getMessage() + ".");
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
      int incomplete = new AuditExport(store).write(chosen, Optional.ofNullable(since), out);
      if (incomplete > 0) {
        System.err.println(
            incomplete
                + " event(s) can't be read, so their records are incomplete: they were changed, or"
                + " a newer version wrote them. Run audit --verify to find out which.");
      }
      return incomplete == 0;
    } catch (IOException failure) {
      if (isReaderGone(failure)) {
        return true;
      }
      throw failure;
    }
  }

  /** Whether the output was a pipe, such as to {@code head}, whose reader has ended. */
  private static boolean isReaderGone(IOException failure) {
    return String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  private static boolean report(ChainVerdict verdict) {
    System.err.println(ChainVerdictText.of(verdict));
    return verdict.faults().isEmpty();
  }
}
