package io.directlinkbot.directlink.aws.keys;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The key of a profile in the AWS files. The files are read for every call, and the key's source is
 * created again when they change. Thread-safe.
 */
final class ReloadedProfileKey implements AwsCredentialsProvider, SdkAutoCloseable {
  private final String name;
  private final AwsProfileFiles files;
  private final SdkHttpClient http;
  private @Nullable ProfileFile read;
  private @Nullable KeySource made;

  /**
   * @param http the client for calls to STS
   */
  ReloadedProfileKey(String name, AwsProfileFiles files, SdkHttpClient http) {
    this.name = name;
    this.files = files;
    this.http = http;
  }

  @Override
  public synchronized AwsCredentials resolveCredentials() {
    ProfileFile now = files.get();
    KeySource key = made;
    if (key == null || !now.equals(read)) {
      close();
      key = new ProfileKeyFactory(now, files, http).of(name);
      made = key;
      read = now;
    }
    return key.resolveCredentials();
  }

  @Override
  public synchronized void close() {
    KeySource before = made;
    made = null;
    if (before != null) {
      before.close();
    }
  }
}
