package io.directlinkbot.directlink.aws.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Rejects a success that lacks what was asked for; see {@link SuccessCheck}. */
public final class AnswerCheck implements ExecutionInterceptor {

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = body(context);
    SuccessCheck.check(context, body);
    return Optional.of(new ByteArrayInputStream(body));
  }

  /** Returns the whole body; empty when there is none. */
  static byte[] body(Context.ModifyHttpResponse context) {
    try (InputStream body = context.responseBody().orElseGet(InputStream::nullInputStream)) {
      return body.readAllBytes();
    } catch (IOException e) {
      // thrown as the SDK itself does, so that a read is retried
      throw SdkClientException.create("The answer was cut off", e);
    }
  }
}
