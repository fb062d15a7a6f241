package io.directlinkbot.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prod",
        "a/b",
        "/",
        "a/",
        "/a",
        "prod/dxvif-56781234/1",
        "with space",
        "1",
        "é ✈ /x",
        "//",
      })
  void isReadBackWithAnyAccountName(String account) {
    RequestId id = new RequestId(account, "dxvif-56781234", 12);
    assertThat(RequestId.parse(id.toString())).isEqualTo(id);
  }

  @Test
  void isWrittenWithItsRound() {
    assertThat(Examples.ID).hasToString("prod/dxvif-56781234/1");
    assertThat(Examples.ID.next()).isEqualTo(new RequestId("prod", "dxvif-56781234", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "prod", "prod/dxvif-56781234", "/dxvif-56781234/1", "a/b/c", "a/b/"})
  void isNothingElse(String text) {
    assertThatThrownBy(() -> RequestId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
