package io.directlinkbot.directlink.aws.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.reason.Reason;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Which problem of the catalogue a call is that ended without a usable answer. */
final class UnansweredCallTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(AbortedException.create("stop"), CloudProblem.INTERRUPTED),
        Arguments.of(by(new SocketTimeoutException("late")), CloudProblem.TIMEOUT),
        Arguments.of(by(new UnknownHostException("no.example")), CloudProblem.HOST_UNKNOWN),
        Arguments.of(by(new ConnectException("no")), CloudProblem.NO_CONNECTION),
        Arguments.of(by(new SocketException("reset")), CloudProblem.CONNECTION_BROKE),
        Arguments.of(by(new SSLException("bad")), CloudProblem.WAY_BLOCKED),
        Arguments.of(by(new IllegalStateException("<html>")), CloudProblem.NOT_THE_API),
        Arguments.of(new IllegalStateException("CANARY"), CloudProblem.OWN_FAULT));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhyThereIsNone(Throwable thrown, CloudProblem problem) {
    CloudException failure =
        new NoAnswer(CloudAction.DESCRIBE_CONNECTIONS, thrown, Optional.empty())
            .exception(Kind.UNCERTAIN);

    assertThat(failure.diagnosis().problem()).isEqualTo(problem);
    assertThat(failure.sentence())
        .startsWith("directconnect:DescribeConnections got no usable answer: ")
        .endsWith(".")
        .doesNotContain("CANARY", "<html>");
  }

  @Test
  void isUnclearWhenThePagesOfAListRepeat() {
    PagedList<String, String> list = new PagedList<>(List::of, _ -> "again");

    CallFailure failure = catchThrowableOfType(CallFailure.class, () -> list.all(_ -> "page"));

    CloudException unclear = failure.exception(CloudAction.DESCRIBE_VPCS, Reason.quoted("the key"));
    assertThat(unclear.diagnosis().problem()).isEqualTo(CloudProblem.UNCLEAR_ANSWER);
  }

  private static SdkClientException by(Exception cause) {
    return SdkClientException.create("failed", cause);
  }
}
