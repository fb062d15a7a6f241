package io.directlinkbot.directlink.aws.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Checks that a success contains what was asked for. The SDK reads any JSON object, any XML and an
 * empty body as a list without rows, after which every interface would seem withdrawn. Only a list
 * that is present, empty or not, may prove that something is gone.
 */
final class SuccessCheck {
  private static final ObjectMapper json = new ObjectMapper();

  private SuccessCheck() {}

  /**
   * Checks the body of a success before the SDK reads it. A missing state in the answer to a
   * confirm or decline is left to the caller to report.
   *
   * @throws CallFailure when the body lacks the list, or is an error
   */
  static void check(Context.ModifyHttpResponse context, byte[] body) {
    SdkHttpResponse answer = context.httpResponse();
    if (!answer.isSuccessful()) {
      return;
    }
    ExpectedAnswer asked = ExpectedAnswer.of(context.request());
    boolean there =
        switch (asked) {
          case ExpectedAnswer.JsonList(String name) -> isList(read(body).path(name));
          case ExpectedAnswer.JsonText(String name) -> read(body).path(name).isTextual();
          case ExpectedAnswer.XmlList(String name) -> XmlChildren.of(body).contains(name);
        };
    if (!there) {
      ErrorAnswer error = ErrorAnswer.inSuccess(answer, body);
      Kind kind = ErrorCodeTable.of(answer.statusCode(), error.code());
      if (kind != Kind.UNCERTAIN || error.isFromInBetween()) {
        throw new CallFailure(kind, error);
      }
      if (!(asked instanceof ExpectedAnswer.JsonText(String name))) {
        throw new CallFailure(Kind.UNCERTAIN, error.withoutList());
      }
      if (read(body).path(name).isContainerNode()) {
        // the SDK would read it as a text
        throw new CallFailure(Kind.UNCERTAIN, Reason.of("reason.cloud.unreadable-state"));
      }
    }
  }

  /** Whether it is a list of objects. With any other entry it is unknown which row is missing. */
  private static boolean isList(JsonNode list) {
    return list.isArray()
        && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isObject);
  }

  /** Parses the body; a missing node when it is not JSON. */
  private static JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return json.missingNode();
    }
  }
}
