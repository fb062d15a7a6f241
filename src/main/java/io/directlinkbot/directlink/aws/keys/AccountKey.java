package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.reason.Reason;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * An account's key: a provider of the SDK that is created on first use, and again after a failure,
 * so that a file that is fixed or added later needs no restart. Failures become a {@link
 * CallFailure}. Thread-safe.
 */
public final class AccountKey implements AwsCredentialsProvider, SdkAutoCloseable {
  private final Reason wording;
  private final String absent;
  private final Supplier<AwsCredentialsProvider> maker;
  private @Nullable AwsCredentialsProvider made;

  /**
   * @param wording describes the key, as part of a sentence
   * @param absent the sentence for a missing key
   */
  AccountKey(Reason wording, String absent, Supplier<AwsCredentialsProvider> maker) {
    this.wording = wording;
    this.absent = absent;
    this.maker = maker;
  }

  public Reason wording() {
    return wording;
  }

  @Override
  public synchronized AwsCredentials resolveCredentials() {
    try {
      AwsCredentialsProvider provider = made;
      if (provider == null) {
        provider = maker.get();
        made = provider;
      }
      return provider.resolveCredentials();
    } catch (CallFailure known) {
      forget();
      throw known;
    } catch (RuntimeException e) {
      forget();
      // the SDK's text lists its classes and quotes files: no help to people, and it may hold
      // secrets
      throw new CallFailure(Kind.CREDENTIALS, Reason.of("reason.cloud.no-key", absent));
    }
  }

  /** Makes the next call ask the source again. */
  public synchronized void forget() {
    close();
  }

  @Override
  public synchronized void close() {
    if (made instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
    made = null;
  }
}
