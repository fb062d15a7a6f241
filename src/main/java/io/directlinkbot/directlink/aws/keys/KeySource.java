package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.CauseChain;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A provider of the SDK together with the resources to close with it and the wording of its
 * failures. The SDK's own messages quote files and the output of programs.
 *
 * @param wording turns an exception of the provider into a failure, unless it is caused by one
 */
record KeySource(
    AwsCredentialsProvider provider,
    List<SdkAutoCloseable> owned,
    Function<RuntimeException, CallFailure> wording)
    implements AwsCredentialsProvider, SdkAutoCloseable {

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return provider.resolveCredentials();
    } catch (RuntimeException e) {
      throw CauseChain.first(e, CallFailure.class).orElseGet(() -> wording.apply(e));
    }
  }

  @Override
  public void close() {
    if (provider instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
    owned.forEach(SdkAutoCloseable::close);
  }
}
