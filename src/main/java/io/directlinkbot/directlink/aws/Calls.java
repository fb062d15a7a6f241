package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes calls of the SDK and turns what it throws into the port's one exception. The SDK's own
 * exception is never the cause: it may quote an answer or a file.
 *
 * @param key whose key it is, in words
 */
record Calls(String key) {

  <T> T make(Action action, Supplier<T> call) throws CloudException {
    try {
      return call.get();
    } catch (SdkException e) {
      throw Faults.of(action, key, e);
    }
  }
}
