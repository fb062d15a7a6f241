package io.directlinkbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A command line interface to the cloud. */
enum CloudTool {
  /** The AWS CLI. */
  AWS("aws") {
    @Override
    List<String> list(Stage stage) {
      return call(stage, "describe-virtual-interfaces");
    }

    @Override
    List<String> confirm(Stage stage, String interfaceId) {
      return call(
          stage,
          "confirm-private-virtual-interface",
          "--virtual-interface-id",
          interfaceId,
          "--virtual-gateway-id",
          stage.accounts().getFirst().gateway());
    }

    private List<String> call(Stage stage, String... call) {
      return joined(
          List.of(
              "aws",
              "directconnect",
              "--endpoint-url",
              stage.sandbox().cloudEndpoint(),
              "--region",
              stage.accounts().getFirst().account().region()),
          call);
    }
  },

  /** OUTSCALE's. */
  OSC("osc-cli") {
    @Override
    List<String> list(Stage stage) throws IOException {
      return call(stage, "DescribeVirtualInterfaces");
    }

    @Override
    List<String> confirm(Stage stage, String interfaceId) throws IOException {
      return call(
          stage,
          "ConfirmPrivateVirtualInterface",
          "--virtualInterfaceId",
          interfaceId,
          "--virtualGatewayId",
          stage.accounts().getFirst().gateway());
    }

    private List<String> call(Stage stage, String... call) throws IOException {
      CloudAccount account = stage.accounts().getFirst().account();
      Path config = Files.createTempFile("osc-cli", ".json");
      Files.writeString(
          config,
          """
          {"default": {"access_key": "%s", "secret_key": "%s", "region_name": "%s",
           "endpoint": "%s", "https": false, "method": "POST"}}
          """
              .formatted(
                  account.accessKey(),
                  account.secretKey(),
                  account.region(),
                  stage.sandbox().cloudEndpoint()));
      config.toFile().deleteOnExit();
      return joined(List.of("osc-cli", "--config_path", config.toString(), "directlink"), call);
    }
  };

  private final String command;

  CloudTool(String command) {
    this.command = command;
  }

  /** Returns the command that lists the interfaces of the first account. */
  abstract List<String> list(Stage stage) throws IOException;

  /** Returns the command that accepts one of the first account's. */
  abstract List<String> confirm(Stage stage, String interfaceId) throws IOException;

  /** Returns the credentials, for a command that takes them from the environment. */
  static Map<String, String> environment(Stage stage) {
    CloudAccount account = stage.accounts().getFirst().account();
    return Map.of(
        "AWS_ACCESS_KEY_ID", account.accessKey(),
        "AWS_SECRET_ACCESS_KEY", account.secretKey(),
        "AWS_EC2_METADATA_DISABLED", "true");
  }

  /** Whether it is installed. */
  boolean isThere() throws IOException, InterruptedException {
    Process search =
        new ProcessBuilder("sh", "-c", "command -v " + command).redirectErrorStream(true).start();
    String said = new String(search.getInputStream().readAllBytes(), UTF_8);
    return search.waitFor() == 0 && !said.isBlank();
  }

  private static List<String> joined(List<String> first, String... rest) {
    return Stream.concat(first.stream(), List.of(rest).stream()).toList();
  }
}
