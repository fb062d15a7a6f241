package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class SdkLoadingTest {

  /** The bot goes on if it fails, only more slowly, so that nobody would notice. */
  @Test
  void needsNoKeyNoFileAndNoNetwork() {
    assertThatCode(AwsDirectLink::loadSdk).doesNotThrowAnyException();
  }
}
