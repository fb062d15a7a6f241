package io.directlinkbot.sandbox.slack.state;

import java.util.Optional;

/**
 * The identity of the workspace and of the app installed in it.
 *
 * @param team id of the workspace, {@code T…}
 * @param domain the first part of its host name
 * @param app {@code A…}
 * @param bot {@code B…}
 * @param botUser id of the app's own user
 * @param enterprise id of its Enterprise Grid organization, {@code E…}, if any
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

  /** A workspace outside any organization. */
  public Identity(
      String team, String teamName, String domain, String app, String bot, String botUser) {
    this(team, teamName, domain, app, bot, botUser, Optional.empty(), false);
  }

  /** Returns it as one of an organization's workspaces. */
  public Identity inEnterprise(String id) {
    return new Identity(team, teamName, domain, app, bot, botUser, Optional.of(id), false);
  }

  /** Returns it with the app installed for the whole organization. */
  public Identity installedFor(String id) {
    return new Identity(team, teamName, domain, app, bot, botUser, Optional.of(id), true);
  }
}
