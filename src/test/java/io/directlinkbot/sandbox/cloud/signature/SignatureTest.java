package io.directlinkbot.sandbox.cloud.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.recorded.RecordedRequest;
import io.directlinkbot.sandbox.cloud.recorded.Recordings;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          awscli1-confirm.txt 7fbde8f1bc87adbd41f1ee88f942d642a81e978744be56da399a26aa80919eaf bb4aeef1872492effe95bd4cb0d6a48485186d45f7ac6b76879a353f57aa93f2 6dcaab6459da58c9cc401c7ca0c3b1731ff900629b5489ac9b7543870a33e728
          osccli-confirm.txt 655b32a48cb004aa392d794548632ced3b91502df1a08dee8ff20c0b57c0aef3 d44a310200fab577770adcc0db5e8c4f7440680e100e538c76a06a5f8164a589 3ef8bfe5bf5c4e9a2c39c75855a3fa3fcaf1951d1e0ea7ff0125975eedc1da79
          awscli1-ec2-describe-vpn-gateways.txt b1e8e2faee996ffbd595dc0017c15af472e4e20ef86dfe662c295978d2d3b367 4ff3806eb512e38211fb9aa8e3e4c80b204efffba08859048d4ba3dbe712651f a691691f5e6b0bc1d8d3b08081e748ace44f7363fc52b7f122ef6d5651306362
          curl-confirm.txt 3aba1dc14152e31174e97288aa12ea4621437a75189dd3a6b4420f3a34de4052 d44a310200fab577770adcc0db5e8c4f7440680e100e538c76a06a5f8164a589 f6ce32f777356f4382d6ee8909b144dc148d185201905c8ed16fa1e8e236bace
          osccli-fcu-describe-vpn-gateways.txt 820878558976f6daba81fff953a351e1a1da8e43c665c9fe29ac9a133e144cc8 13c53e3e63386444275686d8763b76c466c4869945e4dba5043a4c9d15105386 71e19753e7c7cfe2615240344195f33e969c7354b0686415238e45a4659ac1f5
          """)
  void comesToTheSameValuesAsTheClientsAtEveryStep(
      String file, String canonical, String key, String signature) throws Exception {
    RecordedRequest recorded = Recordings.request(file);
    Authorization authorization = Authorization.parse(recorded.header("authorization"));

    assertThat(
            Signature.sha256(
                Signature.canonical(recorded.parsed(), authorization.signedHeaders())
                    .getBytes(UTF_8)))
        .isEqualTo(canonical);
    assertThat(HexFormat.of().formatHex(Signature.signingKey(authorization, "SECRETEXAMPLE")))
        .isEqualTo(key);
    assertThat(authorization.signature()).isEqualTo(signature);
    assertThat(
            Signature.of(
                recorded.parsed(), authorization, recorded.header("x-amz-date"), "SECRETEXAMPLE"))
        .isEqualTo(signature);
  }
}
