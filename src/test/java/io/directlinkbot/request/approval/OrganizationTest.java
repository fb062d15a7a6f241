package io.directlinkbot.request.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.request.approval.Organization.Standing;
import io.directlinkbot.request.approval.Profile.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether a click is of somebody of the bot's organization, by what its payload and the profile
 * say. An empty cell is a fact that is missing.
 */
final class OrganizationTest {

  /** Columns: the user's own team, the place's team and enterprise; team and enterprise told. */
  @ParameterizedTest
  @CsvSource({
    "T0US, T0US, E0US, T0US, E0US, OURS",
    "T0US, T0US,     , T0US,     , OURS",
    "T0US, T0US,     ,     ,     , OURS",
    "T0TWO, T0US, E0US, T0TWO, E0US, OURS",
    "T0TWO, T0US,     , T0TWO, E0US, OURS",
    "T0TWO,     ,     , T0TWO, E0US, OURS",
    "T0TWO, T0TWO, E0US,    ,     , OURS",
    "T0TWO, T0TWO, E0US, T0TWO,   , OURS",
    "T0TWO, T0US, E0US, T0US,     , OURS",
    "T0TWO, T0US,     , T0US,     , FOREIGN",
    "T0TWO, T0US, E0US, T0TWO,    , FOREIGN",
    "T0TWO, T0US, E0US,     ,     , UNKNOWN",
    "E0US, T0US,      , T0TWO, E0US, OURS",
    "E0US,     ,      ,      ,     , OURS",
    "    , T0US,      ,      ,     , OURS",
    "    ,     ,  E0US,      ,     , OURS",
    "    ,     ,      , T0US ,     , OURS",
    "    ,     ,      , T0TWO, E0US, OURS",
    "    ,     ,      ,      ,     , UNKNOWN",
    "    ,     ,      , T0EXT,     , FOREIGN",
    "    , T0US,  E0US, T0EXT,     , FOREIGN",
    "T0EXT, T0US, E0US, T0EXT, E0EXT, FOREIGN",
    "T0US, T0US,  E0US, T0US , E0EXT, FOREIGN",
    "E0EXT, T0US, E0US, T0EXT, E0EXT, FOREIGN",
    "T0EXT, T0EXT, E0EXT,    ,      , UNKNOWN",
    "T0EXT, T0EXT, E0EXT, T0EXT,    , FOREIGN",
  })
  void isOneOfAnEnterprise(
      @Nullable String own,
      @Nullable String team,
      @Nullable String enterprise,
      @Nullable String toldTeam,
      @Nullable String toldEnterprise,
      Standing standing) {
    Organization us = new Organization("T0US", Optional.of("E0US"));

    assertThat(standing(us, own, team, enterprise, toldTeam, toldEnterprise)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "T0US, T0US, , T0US, , OURS",
    "    , T0US, , T0US, , OURS",
    "    ,     , , T0US, , OURS",
    "    ,     , ,     , , UNKNOWN",
    "T0TWO, T0US, , T0US, , FOREIGN",
    "T0TWO, T0TWO, E0US, T0TWO, E0US, FOREIGN",
    "T0TWO,     , E0US,      ,     , FOREIGN",
    "     ,     , E0US, T0TWO, E0US, FOREIGN",
  })
  void isOneOfAWorkspaceOfWhichNoEnterpriseIsKnown(
      @Nullable String own,
      @Nullable String team,
      @Nullable String enterprise,
      @Nullable String toldTeam,
      @Nullable String toldEnterprise,
      Standing standing) {
    Organization us = new Organization("T0US", Optional.empty());

    assertThat(standing(us, own, team, enterprise, toldTeam, toldEnterprise)).isEqualTo(standing);
  }

  @Test
  void nobodyIsOursBeforeItIsKnownOrWhenSlackCallsThemAStranger() {
    Sender sender =
        new Sender("U0ALICE", Optional.of("T0US"), Optional.of("T0US"), Optional.of("E0US"));
    assertThat(Organization.UNKNOWN.standing(sender, Optional.empty())).isEqualTo(Standing.UNKNOWN);
    Home other = new Home(Optional.of("T0EXT"), Optional.empty(), false);
    assertThat(Organization.UNKNOWN.standing(other)).isEqualTo(Standing.UNKNOWN);

    Home stranger = new Home(Optional.of("T0US"), Optional.of("E0US"), true);
    Organization us = new Organization("T0US", Optional.of("E0US"));
    assertThat(us.standing(sender, Optional.of(profile(stranger)))).isEqualTo(Standing.FOREIGN);
  }

  private static Standing standing(
      Organization us,
      @Nullable String own,
      @Nullable String team,
      @Nullable String enterprise,
      @Nullable String toldTeam,
      @Nullable String toldEnterprise) {
    Sender sender =
        new Sender(
            "U0ALICE",
            Optional.ofNullable(own),
            Optional.ofNullable(team),
            Optional.ofNullable(enterprise));
    Home home = new Home(Optional.ofNullable(toldTeam), Optional.ofNullable(toldEnterprise), false);
    Optional<Profile> profile =
        toldTeam == null && toldEnterprise == null ? Optional.empty() : Optional.of(profile(home));
    return us.withWorkspaceOf(sender).standing(sender, profile);
  }

  private static Profile profile(Home home) {
    return new Profile("U0ALICE", "Alice", Kind.MEMBER, home);
  }
}
