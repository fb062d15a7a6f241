package io.directlinkbot.directlink.aws.keys;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * Creates a client of the SDK even though the files of the AWS tools can't be read. For every
 * client, the SDK reads the files in their usual places, even when it is configured to use others
 * (SdkDefaultClientBuilder.mergeGlobalDefaults), and fails at a line it can't parse.
 */
public final class WithoutAwsFiles {
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private static final String CONFIG = ProfileFileSystemSetting.AWS_CONFIG_FILE.property();
  private static final String CREDENTIALS =
      ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property();

  private WithoutAwsFiles() {}

  /**
   * Creates the client as usual or, if that fails, with the SDK's settings for the two files
   * temporarily empty. Other threads that look for the files meanwhile find none instead of broken
   * ones.
   *
   * @param maker creates the client; may be called twice
   */
  public static <C> C make(Supplier<C> maker) {
    try {
      return maker.get();
    } catch (RuntimeException unreadable) {
      return makeWithPlacesSetToNowhere(maker);
    }
  }

  private static <C> C makeWithPlacesSetToNowhere(Supplier<C> maker) {
    ONE_AT_A_TIME.lock();
    try {
      @Nullable String config = System.setProperty(CONFIG, "");
      @Nullable String credentials = System.setProperty(CREDENTIALS, "");
      try {
        return maker.get();
      } finally {
        restore(CONFIG, config);
        restore(CREDENTIALS, credentials);
      }
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static void restore(String place, @Nullable String before) {
    if (before == null) {
      System.clearProperty(place);
    } else {
      System.setProperty(place, before);
    }
  }
}
