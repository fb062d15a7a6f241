package io.directlinkbot;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
    name = "directlink-bot",
    description = "Brings hosted DirectLink interfaces to the people in Slack who accept them.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    exitCodeOnInvalidInput = ExitCode.USAGE,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      AuditCommand.class,
      ManifestCommand.class,
      SandboxCommand.class
    })
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    // libraries' messages are passed on, so they too have to be English with ASCII digits
    Locale.setDefault(Locale.ROOT);
    System.exit(
        PlainRun.config(arguments)
            .map(RunCommand::runPlainly)
            .orElseGet(() -> commandLine().execute(arguments)));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"directlink-bot " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
