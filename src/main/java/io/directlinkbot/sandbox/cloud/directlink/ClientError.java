package io.directlinkbot.sandbox.cloud.directlink;

import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Creates the API's single error for everything that is the caller's fault. */
final class ClientError {
  private ClientError() {}

  static Failure of(String message) {
    return new Failure(400, "DirectConnectClientException", message);
  }

  static <T> T required(@Nullable T value, String member) throws Failure {
    if (value == null) {
      throw of("The member '" + member + "' is required.");
    }
    return value;
  }
}
