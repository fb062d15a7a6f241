package io.directlinkbot.sandbox.cloud.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The real AWS CLI, where it is installed. It knows no settings but those it is given here. */
public final class AwsCli {
  /** Why a test that needs it was skipped. */
  public static final String MISSING =
      "The AWS CLI is not installed, so it was not tried: install it (Debian: awscli) to have it"
          + " tried.";

  private final Path program;
  private final Path home;

  private AwsCli(Path program, Path home) {
    this.program = program;
    this.home = home;
  }

  /**
   * Debian's own, else whichever the path has.
   *
   * @param home an empty folder for what it writes
   */
  public static Optional<AwsCli> find(Path home) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            Stream.of(Path.of("/usr/bin/aws")),
            Arrays.stream(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, "aws")))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new AwsCli(program, home));
  }

  /** Runs it as the account, until it ends. */
  public Finished run(CloudAccount account, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path output = home.resolve("output");
    Path error = home.resolve("error");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(error.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_ACCESS_KEY_ID", account.accessKey(),
                "AWS_SECRET_ACCESS_KEY", account.secretKey(),
                "AWS_DEFAULT_REGION", account.region(),
                "AWS_PAGER", "",
                "HOME", home.toString()));
    int status = builder.start().waitFor();
    return new Finished(status, Files.readString(output, UTF_8), Files.readString(error, UTF_8));
  }

  /** How it ended and what it said. */
  public record Finished(int status, String output, String error) {}
}
