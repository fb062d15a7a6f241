package io.directlinkbot.request.approval;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The organization whose people may be approvers: the people of the bot's own workspace and, on
 * Enterprise Grid, of the other workspaces of its organization. People of other organizations, who
 * may be in a shared channel, never are. Immutable.
 *
 * @param team id of the workspace that the bot's token belongs to, or of the organization if the
 *     app is installed for all of it; empty while it is unknown
 * @param enterprise id of the organization, if the workspace is part of one
 * @param teams ids of the workspaces that are known to be part of the organization
 */
public record Organization(String team, Optional<String> enterprise, Set<String> teams) {
  public static final Organization UNKNOWN = new Organization("", Optional.empty());

  public Organization {
    teams = Set.copyOf(teams);
  }

  /** An organization without other known workspaces. */
  public Organization(String team, Optional<String> enterprise) {
    this(team, enterprise, Set.of());
  }

  /** Whether the app is installed for the whole organization. */
  public boolean isWhole() {
    return isEnterprise(team);
  }

  /** Whether a person belongs to this organization. */
  public enum Standing {
    OURS,
    FOREIGN,
    UNKNOWN
  }

  /** Adds the workspace that a payload shows to be part of the organization, if it shows one. */
  public Organization withWorkspaceOf(Sender sender) {
    if (!isEnterprise(sender.enterprise()) || sender.team().filter(it -> !isOurs(it)).isEmpty()) {
      return this;
    }
    Set<String> more = new HashSet<>(teams);
    sender.team().ifPresent(more::add);
    return new Organization(team, enterprise, more);
  }

  /**
   * Returns whether the sender belongs to this organization. The payload's enterprise is the one of
   * the place, which in a channel shared between organizations says nothing about the person; so
   * unless the person's own workspace is known to be ours, the profile decides.
   *
   * @param profile what Slack says about the sender, if it does
   */
  public Standing standing(Sender sender, Optional<Profile> profile) {
    if (team.isEmpty()) {
      return Standing.UNKNOWN;
    }
    Standing byProfile = profile.map(Profile::home).map(this::standing).orElse(Standing.UNKNOWN);
    if (byProfile == Standing.FOREIGN) {
      return byProfile;
    }
    boolean placeIsOurs = isEnterprise(sender.enterprise());
    if (sender.ownTeam().isEmpty()) {
      return placeIsOurs || sender.team().filter(this::isOurs).isPresent()
          ? Standing.OURS
          : byProfile;
    }
    if (isOurs(sender.ownTeam().get())) {
      return Standing.OURS;
    }
    boolean knownByEnterprise =
        profile.map(Profile::home).flatMap(Home::enterprise).filter(this::isEnterprise).isPresent();
    if (byProfile == Standing.OURS && (knownByEnterprise || placeIsOurs)) {
      return Standing.OURS;
    }
    return enterprise.isPresent() && byProfile == Standing.UNKNOWN
        ? Standing.UNKNOWN
        : Standing.FOREIGN;
  }

  /** Returns whether a person with this home belongs to this organization. */
  public Standing standing(Home home) {
    if (team.isEmpty()) {
      return Standing.UNKNOWN;
    }
    if (home.stranger()) {
      return Standing.FOREIGN;
    }
    if (home.enterprise().isPresent() && enterprise.isPresent()) {
      return isEnterprise(home.enterprise()) ? Standing.OURS : Standing.FOREIGN;
    }
    return home.team()
        .map(own -> isOurs(own) ? Standing.OURS : Standing.FOREIGN)
        .orElse(Standing.UNKNOWN);
  }

  private boolean isEnterprise(Optional<String> id) {
    return id.filter(this::isEnterprise).isPresent();
  }

  private boolean isEnterprise(String id) {
    return enterprise.filter(id::equals).isPresent();
  }

  private boolean isOurs(String id) {
    return id.equals(team) || isEnterprise(id) || teams.contains(id);
  }
}
