package io.directlinkbot.directlink.aws.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets no success pass that is {@link SuccessCheck none}. */
public final class AnswerCheck implements ExecutionInterceptor {

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = body(context);
    SuccessCheck.check(context, body);
    return Optional.of(new ByteArrayInputStream(body));
  }

  /** The whole body, empty where there is none. */
  static byte[] body(Context.ModifyHttpResponse context) {
    try (InputStream body = context.responseBody().orElseGet(InputStream::nullInputStream)) {
      return body.readAllBytes();
    } catch (IOException e) {
      // as the SDK itself would say it, so that a read is tried again
      throw SdkClientException.create("The answer broke off", e);
    }
  }
}
