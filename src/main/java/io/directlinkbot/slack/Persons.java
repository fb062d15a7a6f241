package io.directlinkbot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import io.directlinkbot.request.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who clicked. In a channel shared with another company, the user's own workspace is not the one
 * that the click came from.
 */
final class Persons {
  private Persons() {}

  static Person of(BlockActionPayload.User user, BlockActionPayload.Team team) {
    return of(user.getTeamId(), team.getId(), user.getId());
  }

  static Person of(ViewSubmissionPayload.User user, ViewSubmissionPayload.Team team) {
    return of(user.getTeamId(), team.getId(), user.getId());
  }

  private static Person of(@Nullable String ownTeam, String team, String user) {
    return new Person(ownTeam == null ? team : ownTeam, user);
  }
}
