package io.directlinkbot.problem;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProblemCatalogueTest {
  static List<KnownProblem> problems() {
    return KnownProblem.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void isWrittenSoThatItReadsAsOneSentence(KnownProblem problem) {
    assertThat(problem.id()).matches("[a-z]+(-[a-z]+)+");
    assertThat(problem.entry().what()).isNotBlank().doesNotEndWith(".");
    if (problem.entry().words().isEmpty()) {
      assertThat(problem.entry().what()).doesNotContain("; ");
    }
    assertThat(problem.entry().fix()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void hasEveryIdOnce() {
    Set<String> ids = problems().stream().map(KnownProblem::id).collect(toSet());
    assertThat(ids).hasSameSizeAs(problems());
  }

  @Test
  void fillsEachPlaceholderWithItsValueWhateverThatLooksLike() {
    Diagnosis diagnosis = NetworkProblem.NO_ANSWER.with("{seconds}", "$1");

    assertThat(diagnosis.sentence())
        .isEqualTo("{seconds} gave no answer within $1 s: check its address and the network.");
    assertThatIllegalArgumentException().isThrownBy(() -> CloudProblem.TIMEOUT.with());
    assertThatIllegalArgumentException().isThrownBy(() -> StoreProblem.HELD.with());
    assertThatIllegalArgumentException().isThrownBy(() -> StoreProblem.HELD.with("a", "b"));
  }

  @Test
  void standsInAnotherSentenceWithoutItsFullStop() {
    Diagnosis held = StoreProblem.HELD.with("bot.db");

    assertThat(held.sentence()).isEqualTo(held.clause() + ".");
    assertThat(held.remark()).startsWith(held.what() + " (stop the other bot").endsWith(")");
    assertThat(StoreProblem.HELD.inWords("It is so.").sentence()).isEqualTo("It is so.");
  }
}
