package io.directlinkbot.config.yaml;

import java.util.regex.Pattern;

/** The texts that must match a pattern: ids, names and tokens. */
enum TextFormat {
  ACCOUNT_NAME(".{1,80}", "a name of at most 80 characters", "prod", "write a shorter one"),
  CHANNEL(
      "[CG][A-Z0-9]{4,}",
      "the id of a channel",
      "C0123456789",
      "write the id that Slack shows at the end of the channel's details, such as C0123456789"),
  USER(
      "[UW][A-Z0-9]{4,}",
      "the id of a person",
      "U0123456789",
      "write the member id that Slack shows in the person's profile, such as U0123456789"),
  GROUP(
      "S[A-Z0-9]{4,}",
      "the id of a user group",
      "S0123456789",
      "write the id and not the group's name, such as S0123456789"),
  ESCALATION(
      "[CGSUW][A-Z0-9]{4,}",
      "the id of a channel, a user group or a person",
      "C0123456789",
      "write the id and not the name, such as C0123456789, S0123456789 or U0123456789"),
  COMMAND(
      "/[^\\s/A-Z]{1,31}",
      "the name of a slash command",
      "/directlink",
      "write a slash and then lower case without spaces, at most 32 characters"),
  BOT_TOKEN(
      "xoxb-[\\x21-\\x7e]+",
      "a bot token",
      "${SLACK_BOT_TOKEN}",
      "take the one that starts with xoxb- from the app's OAuth & Permissions page"),
  APP_TOKEN(
      "xapp-[\\x21-\\x7e]+",
      "an app-level token",
      "${SLACK_APP_TOKEN}",
      "take the one that starts with xapp- from the app's Basic Information page"),
  SIGNING_SECRET(
      "(?!xox|xapp)[\\x21-\\x7e]+",
      "a signing secret",
      "${SLACK_SIGNING_SECRET}",
      "take the one under App Credentials on the app's Basic Information page"),
  ACCESS_KEY(
      "[\\x21-\\x7e]+", "an access key", "${OSC_ACCESS_KEY}", "remove the space or accent in it"),
  SECRET_KEY(
      "[\\x21-\\x7e]+", "a secret key", "${OSC_SECRET_KEY}", "remove the space or accent in it"),
  ACCOUNT_ID("[0-9]{12}", "an account id", "\"123456789012\"", "write its 12 digits in quotes"),
  REGION(
      "[a-z]+(-[a-z]+)+-[0-9]+",
      "the name of a region",
      "eu-west-2",
      "write a name such as eu-west-2"),
  CONNECTION(
      "dx(con|lag)-[0-9a-z]{6,}",
      "the id of a connection",
      "dxcon-12345678",
      "write an id such as dxcon-12345678, or dxlag-12345678 for a LAG"),
  GATEWAY(
      "vgw-[0-9a-z]{6,}",
      "the id of a virtual gateway",
      "vgw-12345678",
      "write an id such as vgw-12345678");

  final Pattern pattern;
  final String noun;
  final String example;
  final String fix;

  /** Whether such a text is a secret and must not be quoted. */
  final boolean secret;

  TextFormat(String pattern, String noun, String example, String fix) {
    this.pattern = Pattern.compile(pattern);
    this.noun = noun;
    this.example = example;
    this.fix = fix;
    this.secret =
        name().endsWith("_TOKEN") || name().endsWith("_SECRET") || name().endsWith("_KEY");
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }
}
