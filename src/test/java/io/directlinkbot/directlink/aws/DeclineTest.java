package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.State;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.ScriptedCloud.Request;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeclineTest {
  @Test
  void deletesTheInterfaceAndReturnsTheStateThatTheCloudAnswers() throws Exception {
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaceState\":\"rejected\"}"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.decline("dxvif-56781234")).isEqualTo(State.REJECTED);

      Request request = cloud.requests().getFirst();
      assertThat(request.headers().getFirst("X-Amz-Target"))
          .isEqualTo("OvertureService.DeleteVirtualInterface");
      assertThat(request.body()).isEqualTo("{\"virtualInterfaceId\":\"dxvif-56781234\"}");
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Answer.Cut(), Kind.UNCERTAIN),
        Arguments.of(Answer.of(503, "text/plain", ""), Kind.UNCERTAIN),
        Arguments.of(Answer.of(429, "text/plain", ""), Kind.THROTTLED),
        Arguments.of(Answer.of(401, "text/plain", ""), Kind.CREDENTIALS),
        Arguments.of(
            Answer.of(400, "application/json", "{\"__type\":\"AccessDeniedException\"}"),
            Kind.FORBIDDEN),
        Arguments.of(Answer.json("{}"), Kind.UNCERTAIN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isSentOnceWhateverComesBack(Answer answer, Kind kind) {
    try (var cloud = ScriptedCloud.always(answer);
        var directLink = Accounts.connect(cloud)) {
      CloudException e = catchThrowableOfType(CloudException.class, () -> directLink.decline("v"));
      assertThat(e.kind()).isEqualTo(kind);
      assertThat(cloud.requests()).hasSize(1);
    }
  }
}
