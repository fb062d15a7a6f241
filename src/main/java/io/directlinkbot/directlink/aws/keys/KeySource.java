package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.CauseChain;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A provider of the SDK together with what has to be closed with it, and with words for its
 * failures: the SDK's own quote files and what programs printed.
 *
 * @param wording makes a failure of what the provider throws, unless that is one already
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
