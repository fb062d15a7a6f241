package io.directlinkbot;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.Language;
import io.directlinkbot.config.LogSettings;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.config.StoreSettings;
import io.directlinkbot.config.StoreUrl;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxAccount;
import io.directlinkbot.sandbox.page.PageSettings;
import io.directlinkbot.slack.view.Controls;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The configuration that lets the bot, unchanged, work on a sandbox: only addresses, keys and ids
 * differ from a real one.
 */
final class SandboxConfig {
  /** The commands that the page suggests while somebody types. */
  static final List<PageSettings.Command> COMMANDS =
      List.of(
          new PageSettings.Command(
              "/directlink status", "what waits, or one interface with its history", true),
          new PageSettings.Command("/directlink gateways", "the virtual gateways to choose from"),
          new PageSettings.Command("/directlink history", "what was decided lately"),
          new PageSettings.Command("/directlink accept", "opens the dialog to accept", true),
          new PageSettings.Command("/directlink decline", "opens the dialog to decline", true),
          new PageSettings.Command("/directlink remind", "mentions the approvers now", true),
          new PageSettings.Command("/directlink expect", "what somebody announced"),
          new PageSettings.Command(
              "/directlink expect dxcon-12345678 by 3d for the new site",
              "announce an interface before it is offered"),
          new PageSettings.Command("/directlink health", "whether the bot sees its accounts"),
          new PageSettings.Command("/directlink help", "what the commands are"));

  /** The shortcuts of manifest.yml. */
  static final List<PageSettings.Shortcut> SHORTCUTS =
      List.of(new PageSettings.Shortcut(Controls.SHOW_STATUS, "Show DirectLink status"));

  private static final WatchSettings WATCH =
      new WatchSettings(
          Duration.ofSeconds(1),
          Duration.ofDays(7),
          List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4), Duration.ofHours(1)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ZoneOffset.UTC,
          Duration.ofDays(30));

  private static final String COMMAND = "/directlink";

  private SandboxConfig() {}

  /** Returns the configuration with which one person can accept. */
  static Config of(Sandbox sandbox, Path store) {
    return of(sandbox, store, 1, sockets(sandbox), HttpSettings.NONE);
  }

  /**
   * Returns the configuration.
   *
   * @param store the SQLite file
   * @param approvals how many people it takes to accept: 1 or 2
   * @param http whether the workspace posts to the bot instead of using sockets
   */
  static Config of(Sandbox sandbox, Path store, int approvals, boolean http) {
    return http
        ? of(
            sandbox,
            store,
            approvals,
            new SlackTransport.Http(new Secret(sandbox.signingSecret())),
            new HttpSettings(0, "127.0.0.1"))
        : of(sandbox, store, approvals, sockets(sandbox), HttpSettings.NONE);
  }

  private static SlackTransport sockets(Sandbox sandbox) {
    return new SlackTransport.Sockets(new Secret(sandbox.appToken()), 2);
  }

  private static Config of(
      Sandbox sandbox, Path store, int approvals, SlackTransport transport, HttpSettings http) {
    return new Config(
        new SlackSettings(
            new Secret(sandbox.botToken()),
            transport,
            URI.create(sandbox.slackApiUrl()),
            COMMAND,
            Language.ENGLISH),
        WATCH,
        sandbox.accounts().stream().map(account -> account(account, sandbox, approvals)).toList(),
        List.of(
            new Counterparty(
                "dxcon-12345678",
                "Carrier A",
                Optional.of("noc@carrier-a.example"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty())),
        new StoreSettings(new StoreUrl("jdbc:sqlite:" + store)),
        http,
        LogSettings.TEXT);
  }

  private static Account account(SandboxAccount watched, Sandbox sandbox, int approvals) {
    URI endpoint = URI.create(sandbox.cloudEndpoint());
    return new Account(
        watched.account().name(),
        Provider.OUTSCALE,
        watched.account().region(),
        Optional.of(watched.account().id()),
        new Credentials.Keys(
            watched.account().accessKey(), new Secret(watched.account().secretKey())),
        Optional.of(endpoint),
        Optional.of(endpoint),
        watched.channel(),
        new Approvers(sandbox.approvers().stream().sorted().toList(), List.of(), approvals, true),
        List.of());
  }
}
