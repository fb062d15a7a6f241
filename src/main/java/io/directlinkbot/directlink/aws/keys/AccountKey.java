package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A provider of the SDK that is made when first asked, and made anew after it failed: a file that
 * was mended, or came later, needs no restart. What it can't give becomes a {@link CallFailure}.
 * Thread-safe.
 */
public final class AccountKey implements AwsCredentialsProvider, SdkAutoCloseable {
  private final String wording;
  private final String absent;
  private final Supplier<AwsCredentialsProvider> maker;
  private @Nullable AwsCredentialsProvider made;

  /**
   * @param wording whose key it is, as part of a sentence
   * @param absent the sentence for when there is none
   */
  public AccountKey(String wording, String absent, Supplier<AwsCredentialsProvider> maker) {
    this.wording = wording;
    this.absent = absent;
    this.maker = maker;
  }

  public String wording() {
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
      // the SDK's text lists its classes and quotes files: it helps nobody and may tell too much
      throw new CallFailure(Kind.CREDENTIALS, absent);
    }
  }

  /** Has the next call ask its source anew. */
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
