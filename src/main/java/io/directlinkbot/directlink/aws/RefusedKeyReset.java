package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.ErrorAnswer;
import io.directlinkbot.directlink.aws.answer.ErrorCodeTable;
import io.directlinkbot.directlink.aws.keys.AccountKey;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Forgets a key that the cloud refused, so that the next call asks its source anew: the SDK keeps
 * what a program, a role or an instance gave until it expires, and some of it never does.
 */
record RefusedKeyReset(AccountKey key) implements ExecutionInterceptor {
  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof AwsServiceException answer) {
      ErrorAnswer error = ErrorAnswer.of(answer);
      if (ErrorCodeTable.of(error.status(), error.code()) == Kind.CREDENTIALS) {
        key.forget();
      }
    }
  }
}
