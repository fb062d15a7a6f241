package io.directlinkbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.Logging;
import io.directlinkbot.proxy.TestProxy;
import io.directlinkbot.proxy.TlsFront;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command {@code run}, as a process, where the only way out is a proxy: it alone knows where
 * {@code slack.test} and the cloud are.
 */
final class BehindAProxyTest {
  private static final String PASSWORD = "p@ss/canary";

  @TempDir private Path folder;
  private Sandbox sandbox;
  private InSlack slack;
  private TlsFront tls;
  private TestProxy proxy;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(SandboxSettings.onAnyPort().withSlack(Patient.SLACK));
    slack = new InSlack(sandbox.workspace());
    int port = URI.create(sandbox.slackApiUrl()).getPort();
    tls = TlsFront.of(port, folder);
    proxy = TestProxy.to(port, tls.port()).of("bob", PASSWORD);
  }

  @AfterEach
  void stop() throws Exception {
    proxy.close();
    tls.close();
    sandbox.close();
  }

  @Test
  void everythingGoesThroughItByTlsWithACompanysOwnAuthority() throws Exception {
    sandbox.workspace().sockets().linksAreSecure();
    Path log = folder.resolve("log");
    Process bot =
        run(
            "https",
            Map.of(
                "https_proxy",
                "http://bob:p%40ss%2Fcanary@" + proxy.address(),
                Logging.LEVEL_VARIABLE,
                "debug"),
            log,
            "-Djavax.net.ssl.trustStore=" + TlsFront.authority(folder),
            "-Djavax.net.ssl.trustStorePassword=changeit");
    try {
      slack.accept(
          slack.alice(), slack.card(DocumentedExample.INTERFACE), DocumentedExample.GATEWAY);
      slack.reply(slack.cards(DocumentedExample.INTERFACE).getFirst(), "`pending`");
    } catch (AssertionError unseen) {
      throw new AssertionError(Files.readString(log, UTF_8) + proxy.asked(), unseen);
    } finally {
      bot.destroy();
      bot.waitFor();
    }
    assertThat(proxy.passed())
        .contains("CONNECT slack.test:443", "CONNECT directlink.test:443", "CONNECT fcu.test:443");
    assertThat(Files.readString(log, UTF_8))
        .contains("DEBUG")
        .doesNotContain(
            "canary", Base64.getEncoder().encodeToString(("bob:" + PASSWORD).getBytes(UTF_8)));
  }

  @Test
  void plainHttpGoesThroughItAndABadOneIsNamedAtTheStart() throws Exception {
    Path log = folder.resolve("log");
    Process bot =
        run(
            "http",
            Map.of("HTTP_PROXY", "bob:p%40ss%2Fcanary@" + proxy.address(), "HTTPS_PROXY", "dead"),
            log,
            "-Duser.language=fa");
    try {
      WorkspaceMessage card = slack.card(DocumentedExample.INTERFACE);
      assertThat(card.text()).containsPattern("<!date\\^\\d{10}\\^");
    } catch (AssertionError unseen) {
      throw new AssertionError(Files.readString(log, UTF_8) + proxy.asked(), unseen);
    } finally {
      bot.destroy();
      bot.waitFor();
    }
    assertThat(proxy.passed())
        .contains(
            "POST http://slack.test/slack/api/auth.test",
            "GET http://slack.test/slack/socket",
            "POST http://directlink.test/",
            "POST http://fcu.test");

    Path refusal = folder.resolve("refusal");
    Process wrong = run("http", Map.of("HTTP_PROXY", "http://bob:canary@"), refusal);
    assertThat(wrong.waitFor()).isEqualTo(ExitCode.BAD_CONFIG);
    assertThat(Files.readString(refusal, UTF_8))
        .startsWith("HTTP_PROXY is not a proxy's address: set it to http://host:port")
        .doesNotContain("canary");
  }

  private Process run(String scheme, Map<String, String> environment, Path log, String... java)
      throws Exception {
    Path config = Files.writeString(folder.resolve("bot.yml"), config(scheme), UTF_8);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(java));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("run", "--config", config.toString()));
    ProcessBuilder program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    program
        .environment()
        .keySet()
        .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    program.environment().putAll(environment);
    return program.start();
  }

  private String config(String scheme) {
    return """
    slack:
      bot_token: %s
      app_token: %s
      api_url: SCHEME://slack.test/slack/api/
      channel: %s
    approvers: { users: [%s] }
    watch: { interval: 1s }
    accounts:
      - name: prod
        provider: outscale
        region: %s
        access_key: %s
        secret_key: %s
        directlink_endpoint: SCHEME://directlink.test
        gateway_endpoint: SCHEME://fcu.test
    http: { port: -1 }
    store: { url: "jdbc:sqlite:%s" }
    """
        .replace("SCHEME", scheme)
        .formatted(
            sandbox.botToken(),
            sandbox.appToken(),
            Fixture.PROD,
            Fixture.ALICE,
            DocumentedExample.PROD.region(),
            DocumentedExample.PROD.accessKey(),
            DocumentedExample.PROD.secretKey(),
            folder.resolve("bot.db"));
  }
}
