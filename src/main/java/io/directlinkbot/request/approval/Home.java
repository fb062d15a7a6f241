package io.directlinkbot.request.approval;

import java.util.Optional;

/**
 * The workspace and organization that a Slack account belongs to, from {@code users.info}.
 *
 * @param team id of the account's own workspace, {@code T…}
 * @param enterprise id of the organization on Enterprise Grid, {@code E…}, if it is in one
 * @param stranger whether Slack says that the account belongs to another organization
 */
public record Home(Optional<String> team, Optional<String> enterprise, boolean stranger) {
  static final Home UNKNOWN = new Home(Optional.empty(), Optional.empty(), false);
}
