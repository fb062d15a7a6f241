package io.directlinkbot.bench;

import io.directlinkbot.image.AccountText;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The configuration file of the whole bot on a stage. */
final class BotConfig {
  /** The journal, in the bot's folder. */
  static final String JOURNAL = "journal.db";

  private BotConfig() {}

  /**
   * Returns the text.
   *
   * @param folder for its journal
   * @param watch lines of the section {@code watch}, indented
   */
  static String of(Stage stage, Path folder, String watch) {
    return """
    slack:
      bot_token: %s
      app_token: %s
      api_url: %s
      channel: %s
    approvers:
      users: %s
    watch:
      remind_before: []
    %s
    counterparties:
    %s
    accounts:
    %s
    http: { port: -1 }
    store:
      url: jdbc:sqlite:%s
    """
        .formatted(
            stage.sandbox().botToken(),
            stage.sandbox().appToken(),
            stage.sandbox().slackApiUrl(),
            stage.accounts().getFirst().channel(),
            stage.approvers(),
            watch,
            stage.accounts().stream().map(BotConfig::line).collect(Collectors.joining("\n")),
            stage.accounts().stream()
                .map(each -> account(stage, each))
                .collect(Collectors.joining()),
            folder.resolve(JOURNAL));
  }

  private static String line(Stage.Account of) {
    return "  - { connection: %s, name: Carrier, default_gateway: %s }"
        .formatted(of.connection(), of.gateway());
  }

  private static String account(Stage stage, Stage.Account watched) {
    return AccountText.of(stage.sandbox(), watched.account(), watched.channel());
  }
}
