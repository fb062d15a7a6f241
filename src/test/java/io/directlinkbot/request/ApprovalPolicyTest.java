package io.directlinkbot.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApprovalPolicyTest {
  private static final String TEAM = "T0SANDBOX";
  private static final ApprovalPolicy TWO =
      new ApprovalPolicy("prod", TEAM, Set.of("U0BOB", "U0ALICE"));

  @ParameterizedTest
  @CsvSource({
    "T0SANDBOX, U0ALICE, true",
    "T0SANDBOX, U0BOB, true",
    "T0SANDBOX, U0CAROL, false",
    "T0SANDBOX, u0alice, false",
    "T0SANDBOX, '', false",
    "T0OTHER, U0ALICE, false",
    "'', U0ALICE, false",
  })
  void onlyThoseWhoAreListedInThisWorkspaceMayDecide(String team, String user, boolean may) {
    assertThat(TWO.refusal(new Person(team, user)).isEmpty()).isEqualTo(may);
  }

  @Test
  void whoIsNotListedIsToldForWhichAccount() {
    assertThat(TWO.refusal(new Person(TEAM, "U0CAROL")))
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("not an approver").contains("account prod"));
  }

  @Test
  void nobodyMayWhereNobodyIsListed() {
    assertThat(new ApprovalPolicy("prod", TEAM, Set.of()).refusal(Examples.ALICE))
        .hasValueSatisfying(reason -> assertThat(reason).startsWith("Nobody may accept"));
  }
}
