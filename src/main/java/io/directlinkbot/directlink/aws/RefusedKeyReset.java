package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.ErrorAnswer;
import io.directlinkbot.directlink.aws.answer.ErrorCodeTable;
import io.directlinkbot.directlink.aws.keys.AccountKey;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Forgets a key that the cloud refused, so that the next call asks its source again. The SDK keeps
 * the key of a program, a role or an instance until it expires, and some never do.
 */
final class RefusedKeyReset implements ExecutionInterceptor {
  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof AwsServiceException answer) {
      ErrorAnswer error = ErrorAnswer.of(answer);
      if (ErrorCodeTable.of(error.status(), error.code()) == Kind.CREDENTIALS) {
        key(context.request()).ifPresent(AccountKey::forget);
      }
    }
  }

  private static Optional<AccountKey> key(SdkRequest request) {
    return request
        .overrideConfiguration()
        .map(AwsRequestOverrideConfiguration.class::cast)
        .flatMap(AwsRequestOverrideConfiguration::credentialsIdentityProvider)
        .map(AccountKey.class::cast);
  }
}
