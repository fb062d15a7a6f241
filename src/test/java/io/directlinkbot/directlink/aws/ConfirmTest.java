package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.State;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.ScriptedCloud.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmTest {
  private static final Answer PENDING = Answer.json("{\"virtualInterfaceState\":\"pending\"}");

  @Test
  void returnsTheStateThatTheCloudAnswers() throws Exception {
    try (var cloud = ScriptedCloud.always(PENDING);
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.confirm("dxvif-56781234", "vgw-87654321")).isEqualTo(State.PENDING);

      Request request = cloud.requests().getFirst();
      assertThat(request.headers().getFirst("X-Amz-Target"))
          .isEqualTo("OvertureService.ConfirmPrivateVirtualInterface");
      assertThat(request.body())
          .isEqualTo(
              "{\"virtualInterfaceId\":\"dxvif-56781234\",\"virtualGatewayId\":\"vgw-87654321\"}");
    }
  }

  @Test
  void doesNotNeedARequestId() throws Exception {
    try (var cloud =
            ScriptedCloud.always(
                new Answer.Body(
                    200, "application/json", "", "{\"virtualInterfaceState\":\"available\"}"));
        var directLink = Accounts.connect(cloud)) {
      assertThat(directLink.confirm("v", "g")).isEqualTo(State.AVAILABLE);
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Answer.Cut(), Kind.UNCERTAIN),
        Arguments.of(new Answer.CutInTheMiddle("{"), Kind.UNCERTAIN),
        Arguments.of(Answer.of(500, "text/html", "<h1>oops"), Kind.UNCERTAIN),
        Arguments.of(Answer.of(503, "text/plain", ""), Kind.UNCERTAIN),
        Arguments.of(
            Answer.of(503, "application/json", "{\"__type\":\"ThrottlingException\"}"),
            Kind.THROTTLED),
        Arguments.of(Answer.of(429, "text/plain", ""), Kind.THROTTLED),
        Arguments.of(Answer.of(401, "text/plain", ""), Kind.CREDENTIALS),
        Arguments.of(Answer.json("{}"), Kind.UNCERTAIN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isSentOnceWhateverComesBack(Answer answer, Kind kind) {
    try (var cloud = ScriptedCloud.always(answer);
        var directLink = Accounts.connect(cloud)) {
      CloudException e =
          catchThrowableOfType(CloudException.class, () -> directLink.confirm("v", "g"));
      assertThat(e.kind()).isEqualTo(kind);
      assertThat(cloud.requests()).hasSize(1);
    }
  }

  /** The JDK's connection has a retry of its own for one that was used before. */
  @Test
  void isSentOnceOnAConnectionThatWasGoodBefore() throws Exception {
    try (var cloud = ScriptedCloud.always(PENDING);
        var directLink = Accounts.connect(cloud)) {
      directLink.confirm("first", "g");
      cloud.now(request -> new Answer.Cut());
      CloudException e =
          catchThrowableOfType(CloudException.class, () -> directLink.confirm("second", "g"));
      assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
      assertThat(cloud.requests()).hasSize(2);
    }
  }

  @Test
  void isGivenUpAndNotSentAgainWhenNoAnswerComes() {
    try (var cloud = ScriptedCloud.always(new Answer.Silence());
        var directLink =
            AwsDirectLink.of(Accounts.at(cloud.uri()), Path.of("none"), Accounts.IMPATIENT)) {
      CloudException e =
          catchThrowableOfType(CloudException.class, () -> directLink.confirm("v", "g"));
      assertThat(e.kind()).isIn(Kind.UNCERTAIN, Kind.UNSENT);
      assertThat(e).hasMessageContaining("took too long");
      // on a busy machine the time may be up before the request is out
      assertThat(cloud.requests()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void saysWhatToCheckWhenNobodyIsThere() {
    URI nobody;
    try (var cloud = ScriptedCloud.always(PENDING)) {
      nobody = cloud.uri();
    }
    try (var directLink =
        AwsDirectLink.of(Accounts.at(nobody), Path.of("none"), CallTimeouts.USUAL)) {
      CloudException e =
          catchThrowableOfType(CloudException.class, () -> directLink.confirm("v", "g"));
      assertThat(e.kind()).isEqualTo(Kind.UNSENT);
      assertThat(e).hasMessageContaining("directlink_endpoint");
    }
  }

  /** What keeps a call from being made leaves no doubt: the cloud was not asked. */
  @ParameterizedTest
  @ValueSource(strings = {"http://nobody.invalid", "https://"})
  void isSurelyNotDoneWithoutAConnection(String place) {
    // a server that does not speak TLS never gets to see what would be sent to it
    try (var cloud = ScriptedCloud.always(PENDING)) {
      String url = place.endsWith("//") ? place + cloud.hostAndPort() : place;
      try (var directLink =
          AwsDirectLink.of(Accounts.at(URI.create(url)), Path.of("none"), Accounts.IMPATIENT)) {
        assertThat(
                catchThrowableOfType(CloudException.class, () -> directLink.confirm("v", "g"))
                    .kind())
            .isEqualTo(Kind.UNSENT);
        assertThat(catchThrowableOfType(CloudException.class, () -> directLink.decline("v")).kind())
            .isEqualTo(Kind.UNSENT);
      }
    }
  }

  @Test
  void sendsNothingAnyMoreOnceClosed() {
    try (var cloud = ScriptedCloud.always(PENDING)) {
      var directLink = Accounts.connect(cloud);
      directLink.close();
      assertThat(catchThrowableOfType(CloudException.class, () -> directLink.confirm("v", "g")))
          .hasMessageContaining("closed");
      assertThat(cloud.requests()).isEmpty();
    }
  }
}
