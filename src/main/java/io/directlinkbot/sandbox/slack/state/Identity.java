package io.directlinkbot.sandbox.slack.state;

import java.util.Optional;

/**
 * Which workspace this is and which app is installed in it.
 *
 * @param team id of the workspace, {@code T…}
 * @param domain first part of its address
 * @param app {@code A…}
 * @param bot {@code B…}
 * @param botUser id of the app's own user
 * @param enterprise id of the organization on Enterprise Grid, {@code E…}, if it is in one
 * @param organizationWide whether the app is installed for the whole organization; its payloads
 *     then have no team
 */
public record Identity(
    String team,
    String teamName,
    String domain,
    String app,
    String bot,
    String botUser,
    Optional<String> enterprise,
    boolean organizationWide) {

  /** A workspace of its own. */
  public Identity(
      String team, String teamName, String domain, String app, String bot, String botUser) {
    this(team, teamName, domain, app, bot, botUser, Optional.empty(), false);
  }

  /** The same as one of an organization's workspaces. */
  public Identity inEnterprise(String id) {
    return new Identity(team, teamName, domain, app, bot, botUser, Optional.of(id), false);
  }

  /** The same with the app installed for the whole organization. */
  public Identity installedFor(String id) {
    return new Identity(team, teamName, domain, app, bot, botUser, Optional.of(id), true);
  }
}
