package io.directlinkbot.slack.api;

import com.slack.api.methods.response.auth.teams.AuthTeamsListResponse;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is in a user group. With a token for a whole organization, each call has to name a
 * workspace, so the group is looked for in every workspace that the app is added to.
 */
final class GroupMembers {
  private static final String METHOD = "usergroups.users.list";
  private static final String TEAMS = "auth.teams.list";
  private static final int PAGE = 100;

  private static final String FIX =
      " (it is installed for the whole organization: add it to the workspaces that have the groups,"
          + " or install it to one workspace)";

  private final SlackClient client;

  GroupMembers(SlackClient client) {
    this.client = client;
  }

  /** Returns the user ids of the group's members. */
  Set<String> read(String group, boolean organizationWide) throws SlackException {
    if (!organizationWide) {
      return readIn(group, null);
    }
    Set<String> members = new HashSet<>();
    boolean isThere = false;
    Optional<SlackException> missing = Optional.empty();
    for (String team : teams()) {
      try {
        members.addAll(readIn(group, team));
        isThere = true;
      } catch (SlackException failure) {
        if (!(failure.trouble() instanceof Trouble.Channel)) {
          throw failure;
        }
        missing = Optional.of(failure);
      }
    }
    if (!isThere) {
      throw missing.orElseThrow(
          () ->
              new SlackException(
                  new Trouble.Refused(""),
                  SlackProblem.CALL_REFUSED.inWords(
                      METHOD + ": the app is not added to any workspace of the organization" + FIX),
                  null));
    }
    return members;
  }

  private Set<String> readIn(String group, @Nullable String team) throws SlackException {
    return Set.copyOf(
        SlackClient.named(
            METHOD,
            client
                .ask(
                    METHOD,
                    Urgency.DECISION,
                    it -> it.usergroupsUsersList(asked -> asked.usergroup(group).teamId(team)))
                .getUsers()));
  }

  private List<String> teams() throws SlackException {
    List<String> teams = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      AuthTeamsListResponse page = page(from);
      SlackClient.named(TEAMS, page.getTeams()).forEach(team -> teams.add(team.getId()));
      cursor =
          Optional.ofNullable(page.getResponseMetadata())
              .flatMap(it -> Optional.ofNullable(it.getNextCursor()))
              .orElse("");
    } while (!cursor.isEmpty());
    return teams;
  }

  private AuthTeamsListResponse page(String cursor) throws SlackException {
    try {
      return client.ask(
          TEAMS,
          Urgency.DECISION,
          it -> it.authTeamsList(asked -> asked.limit(PAGE).cursor(cursor)));
    } catch (SlackException failure) {
      throw new SlackException(failure.trouble(), failure.getMessage() + FIX, failure);
    }
  }
}
