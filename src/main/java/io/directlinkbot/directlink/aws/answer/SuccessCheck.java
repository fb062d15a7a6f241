package io.directlinkbot.directlink.aws.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.directlink.CloudException.Kind;
import java.io.IOException;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Tells an answer from one that is none. The SDK reads any JSON object, any XML and an empty body
 * as a list without rows; taken at its word, every interface would seem withdrawn. Only a list that
 * is there, empty or not, says that something is gone.
 */
final class SuccessCheck {
  private static final ObjectMapper json = new ObjectMapper();

  private SuccessCheck() {}

  /**
   * Checks the body of a success before the SDK reads it. An outcome that is missing is left to
   * whoever asked for it.
   *
   * @throws CallFailure when it has no list, or is an error
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
        // the SDK would take it for a text
        throw new CallFailure(
            Kind.UNCERTAIN, "The cloud's answer names no state that can be read.");
      }
    }
  }

  /** Rows that are none leave open which row is missing. */
  private static boolean isList(JsonNode list) {
    return list.isArray()
        && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isObject);
  }

  /** What can't be read has nothing in it. */
  private static JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return json.missingNode();
    }
  }
}
