package io.directlinkbot.slack.api;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import io.directlinkbot.request.approval.Sender;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a payload who sent it. In a channel shared with another company or on Enterprise Grid,
 * the user's own workspace is not the one that the click came from; on Grid the team or the
 * enterprise may be missing.
 */
public final class PayloadSender {
  private PayloadSender() {}

  public static Sender read(BlockActionPayload payload) {
    BlockActionPayload.@Nullable Team team = payload.getTeam();
    BlockActionPayload.@Nullable Enterprise enterprise = payload.getEnterprise();
    return sender(
        payload.getUser().getId(),
        payload.getUser().getTeamId(),
        team == null ? null : team.getId(),
        enterprise == null ? null : enterprise.getId(),
        team == null ? null : team.getEnterpriseId());
  }

  public static Sender read(ViewSubmissionPayload payload) {
    ViewSubmissionPayload.@Nullable Team team = payload.getTeam();
    ViewSubmissionPayload.@Nullable Enterprise enterprise = payload.getEnterprise();
    return sender(
        payload.getUser().getId(),
        payload.getUser().getTeamId(),
        team == null ? null : team.getId(),
        enterprise == null ? null : enterprise.getId(),
        team == null ? null : team.getEnterpriseId());
  }

  /** The workspace of a command is that of the person who typed it. */
  public static Sender read(SlashCommandPayload payload) {
    return sender(
        payload.getUserId(),
        payload.getTeamId(),
        payload.getTeamId(),
        payload.getEnterpriseId(),
        null);
  }

  private static Sender sender(
      String user,
      @Nullable String ownTeam,
      @Nullable String team,
      @Nullable String enterprise,
      @Nullable String enterpriseOfTeam) {
    return new Sender(
        user, given(ownTeam), given(team), given(enterprise).or(() -> given(enterpriseOfTeam)));
  }

  private static Optional<String> given(@Nullable String id) {
    return Optional.ofNullable(id).filter(it -> !it.isBlank());
  }
}
