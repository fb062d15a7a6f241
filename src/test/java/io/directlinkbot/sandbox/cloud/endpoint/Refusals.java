package io.directlinkbot.sandbox.cloud.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.directconnect.model.DirectConnectClientException;

/** What a caller gets for something that the cloud does not do. */
final class Refusals {
  private Refusals() {}

  static void refused(ThrowingCallable call, String reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DirectConnectClientException.class,
            error -> assertThat(error.statusCode()).isEqualTo(400))
        .hasMessageContaining(reason);
  }
}
