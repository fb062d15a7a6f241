package io.directlinkbot;

import io.directlinkbot.slack.http.EventsEndpoint;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code manifest}: prints the Slack app that people create for the bot. Needs no configuration.
 */
@Command(
    name = "manifest",
    description = "Prints the manifest of the Slack app, for sockets or for HTTP.")
final class ManifestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--transport",
      paramLabel = "socket|http",
      defaultValue = "socket",
      description = "As slack.transport in the configuration; default: ${DEFAULT-VALUE}.")
  private String transport = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "With http: where Slack reaches the bot, such as https://bot.example.com.")
  private @Nullable String url;

  @Override
  public Integer call() {
    return switch (transport) {
      case "socket" ->
          url == null
              ? print(SlackManifest.forSockets())
              : rejectUsage("--url goes with --transport http: a socket needs no address.");
      case "http" -> {
        if (url == null) {
          yield rejectUsage(
              "--transport http takes --url as well: where Slack reaches the bot, such as"
                  + " https://bot.example.com.");
        }
        Optional<URI> requestUrl = SlackManifest.requestUrl(url);
        yield requestUrl.isPresent()
            ? print(SlackManifest.forHttp(requestUrl.get()))
            : rejectUsage(
                "--url takes https:// and a host, such as https://bot.example.com; "
                    + EventsEndpoint.PATH
                    + " is added. An ingress that changes paths needs its own path in the printed"
                    + " manifest.");
      }
      default -> rejectUsage("--transport takes socket or http.");
    };
  }

  private int print(String manifest) {
    PrintWriter out = commandLine().getOut();
    out.print(manifest);
    out.flush();
    return ExitCode.DONE;
  }

  private int rejectUsage(String line) {
    commandLine().getErr().println(line);
    return ExitCode.USAGE;
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine();
  }
}
