package io.directlinkbot.directlink.aws.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.Accounts;
import io.directlinkbot.directlink.aws.ScriptedCloud;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorAnswerTest {
  private static final String AMZ_JSON = "application/x-amz-json-1.1";

  @ParameterizedTest
  @CsvSource({
    "400, DirectConnectClientException, REFUSED",
    "400, DirectConnectServerException, UNCERTAIN",
    "400, com.amazonaws.directconnect#ThrottlingException, THROTTLED",
    "400, Throttling, THROTTLED",
    "503, Throttling, THROTTLED",
    "400, ThrottlingException, THROTTLED",
    "400, RequestLimitExceeded, THROTTLED",
    "503, RequestLimitExceeded, THROTTLED",
    "429, TooManyRequestsException, THROTTLED",
    "429, Whatever, THROTTLED",
    "503, ServiceUnavailable, UNCERTAIN",
    "500, InternalFailure, UNCERTAIN",
    "400, UnrecognizedClientException, CREDENTIALS",
    "400, InvalidSignatureException, CREDENTIALS",
    "403, SignatureDoesNotMatch, CREDENTIALS",
    "403, InvalidClientTokenId, CREDENTIALS",
    "400, ExpiredTokenException, CREDENTIALS",
    "400, ExpiredToken, CREDENTIALS",
    "400, IncompleteSignatureException, CREDENTIALS",
    "403, MissingAuthenticationToken, CREDENTIALS",
    "401, AuthFailure, CREDENTIALS",
    "401, AccessDenied, CREDENTIALS",
    "400, AccessDeniedException, FORBIDDEN",
    "403, AccessDenied, FORBIDDEN",
    "403, UnauthorizedOperation, FORBIDDEN",
    "403, SomethingNew, FORBIDDEN",
    "400, SomethingNew, REFUSED",
    "404, SomethingNew, REFUSED",
    "408, RequestTimeout, UNCERTAIN"
  })
  void knowsTheKindInEveryShapeOfBody(int status, String code, Kind kind) {
    String plain = code.substring(code.indexOf('#') + 1);
    Answer[] shapes = {
      Answer.of(status, AMZ_JSON, "{\"__type\":\"%s\",\"message\":\"m\"}".formatted(code)),
      Answer.of(
          status, "application/json", "{\"__type\":\"%s\",\"message\":\"m\"}".formatted(code)),
      Answer.of(
          status,
          "text/xml",
          "<?xml version=\"1.0\"?><Response><Errors><Error><Code>%s</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>"
              .formatted(plain)),
      Answer.of(
          status,
          "text/xml",
          "<ErrorResponse xmlns=\"urn:x\"><Error>\n <Code> %s </Code>\n</Error><RequestId>r</RequestId></ErrorResponse>"
              .formatted(plain)),
      Answer.of(
          status,
          "application/problem+json",
          "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%s,\"detail\":\"m\"}"
              .formatted(plain, status)),
      Answer.of(
          status,
          "application/json",
          "{\"Errors\":[{\"Type\":\"%s\",\"Details\":\"m\",\"Code\":\"1\"}],\"ResponseContext\":{\"RequestId\":\"r\"}}"
              .formatted(plain))
    };
    for (Answer shape : shapes) {
      assertThat(confirm(shape).kind()).as(shape.toString()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED", "401, CREDENTIALS", "403, FORBIDDEN", "404, REFUSED", "413, REFUSED",
    "429, THROTTLED", "500, UNCERTAIN", "502, UNCERTAIN", "503, UNCERTAIN", "504, UNCERTAIN",
    "302, UNCERTAIN"
  })
  void goesByTheStatusWhenTheBodyIsGarbage(int status, Kind kind) {
    for (String body :
        new String[] {
          "", "<html><body><h1>Sorry</h1>", "null", "[1]", "\"x\"", "{", "\u0000\u0001"
        }) {
      assertThat(confirm(Answer.of(status, "text/html", body)).kind()).as(body).isEqualTo(kind);
    }
  }

  @Test
  void doesNotTakeASuccessThatCantBeReadForOne() {
    for (String body :
        new String[] {"", "<html>", "{", "[]", "{\"virtualInterfaceState\": \"\"}"}) {
      assertThat(confirm(Answer.json(body)).kind()).as(body).isEqualTo(Kind.UNCERTAIN);
    }
  }

  @Test
  void quotesTheRefusalOnOneLineAndCutsIt() {
    CloudException e =
        confirm(
            Answer.of(
                400,
                "application/json",
                "{\"__type\":\"DirectConnectClientException\",\"message\":\"not\\n in\\tstate %s\"}"
                    .formatted("x".repeat(5_000))));
    assertThat(e)
        .hasMessageStartingWith(
            "The cloud refused directconnect:ConfirmPrivateVirtualInterface (HTTP 400,"
                + " DirectConnectClientException, request req-0001): not in state xxx");
    assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\n");
  }

  @Test
  void namesTheRightThatIsMissing() {
    assertThat(confirm(Answer.of(403, AMZ_JSON, "{\"__type\":\"AccessDeniedException\"}")))
        .hasMessageContaining("directconnect:ConfirmPrivateVirtualInterface")
        .hasMessageContaining("access_key and secret_key of account prod")
        .hasNoCause();
  }

  @Test
  void doesNotFetchWhatAnErrorPointsTo() {
    try (var elsewhere = ScriptedCloud.always(Answer.xml("<x/>"))) {
      String xml =
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s/\">]><Error><Code>&e;</Code></Error>"
              .formatted(elsewhere.uri());
      assertThat(confirm(Answer.of(400, "text/xml", xml)).kind()).isEqualTo(Kind.REFUSED);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void asksOnceOnlyWithAKeyThatIsRefused() {
    for (int status : new int[] {400, 401, 403}) {
      try (var cloud =
              ScriptedCloud.always(
                  Answer.of(status, AMZ_JSON, "{\"__type\":\"UnrecognizedClientException\"}"));
          var directLink = Accounts.connect(cloud)) {
        CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
        assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(cloud.requests()).hasSize(1);
      }
    }
  }

  @Test
  void triesAThrottledReadAFewTimes() {
    try (var cloud = ScriptedCloud.always(Answer.of(503, AMZ_JSON, "{\"__type\":\"Throttling\"}"));
        var directLink = Accounts.connect(cloud)) {
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      assertThat(e.kind()).isEqualTo(Kind.THROTTLED);
      assertThat(cloud.requests()).hasSize(3);
    }
  }

  @Test
  void blamesTheClockWhenTheCloudDoes() {
    assertThat(confirm(Answer.of(403, AMZ_JSON, "{\"__type\":\"RequestTimeTooSkewed\"}")))
        .hasMessageContaining("clock");
  }

  private static CloudException confirm(Answer answer) {
    try (var cloud = ScriptedCloud.always(answer);
        var directLink = Accounts.connect(cloud)) {
      return catchThrowableOfType(CloudException.class, () -> directLink.confirm("v", "g"));
    }
  }
}
