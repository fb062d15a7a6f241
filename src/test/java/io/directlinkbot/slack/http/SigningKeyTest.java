package io.directlinkbot.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import io.directlinkbot.config.Secret;
import org.junit.jupiter.api.Test;

/** Signatures against those that Slack's documentation and Slack's own library make. */
final class SigningKeyTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  /** docs.slack.dev/authentication/verifying-requests-from-slack */
  private static final String DOCUMENTED =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
          + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

  private final SigningKey key = new SigningKey(new Secret(SECRET));

  @Test
  void theDocumentedExampleIsSigned() {
    RequestSignature signature =
        new RequestSignature(
            "1531420618", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");

    assertThat(key.hasSigned(signature, DOCUMENTED.getBytes(UTF_8))).isTrue();
    assertThat(
            new SigningKey(new Secret(SECRET + "6"))
                .hasSigned(signature, DOCUMENTED.getBytes(UTF_8)))
        .isFalse();
  }

  @Test
  void textBeyondAsciiIsSignedAsItsBytes() {
    String body = "text=d\u00e9j\u00e0 \ud83d\ude00";
    String made = new SlackSignature.Generator(SECRET).generate("1", body);

    assertThat(key.hasSigned(new RequestSignature("1", made), body.getBytes(UTF_8))).isTrue();
  }

  /** Decoded, both would be the same text, with a sign for what could not be read. */
  @Test
  void bytesThatAreNoTextAreNotTakenForOneAnother() {
    String unreadable = "\ufffd";
    String made = new SlackSignature.Generator(SECRET).generate("1", unreadable);

    assertThat(key.hasSigned(new RequestSignature("1", made), new byte[] {(byte) 0xff})).isFalse();
  }
}
