package io.directlinkbot.directlink.aws.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.Accounts;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.directlink.aws.ScriptedCloud;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.log.LogCapture;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a profile from giving a key, each in its own sentence and with what to do. */
@Isolated("captures what the whole JVM logs")
class ProfileTroubleTest {
  private static final String KEYS = "aws_access_key_id = AKIDSRC\naws_secret_access_key = s\n";

  @TempDir Path home;

  @BeforeEach
  void makeFolder() throws Exception {
    Files.createDirectories(home.resolve(".aws"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws_access_key_id = A | has no aws_secret_access_key",
        "aws_secret_access_key = SECRETCANARY | has no aws_access_key_id",
        "aws_access_key_id = A$aws_secret_access_key = | has an empty aws_secret_access_key",
        "aws_access_key_id =$aws_secret_access_key = SECRETCANARY | has an empty aws_access_key_id",
        "region = eu-west-2 | gives no access key: it has no key pair, no role, no SSO",
        "login_session = arn:x | signs in with `aws login`",
        "role_arn = arn:x | add source_profile or credential_source",
        "role_arn = arn:x$source_profile = gone | AWS profile \"gone\", which source_profile of p"
            + " names, is in neither",
        "role_arn = arn:x$source_profile = p | is circular",
        "role_arn = arn:x$source_profile = q$[profile q]$role_arn = arn:y$source_profile = p | is"
            + " circular: its source_profile leads back to it (p, q)",
        "role_arn = arn:x$source_profile = p$credential_source = Environment | has both",
        "role_arn = arn:x$credential_source = Moon | has an unknown credential_source",
        "role_arn = arn:x$duration_seconds = long$source_profile = q$[profile q]"
            + "$aws_access_key_id=a$aws_secret_access_key=b | has a duration_seconds",
        "role_arn = arn:x$web_identity_token_file = /none/token | names the web identity token file"
            + " /none/token",
        "sso_account_id = 1$sso_role_name = r$sso_start_url = https://x.invalid | has no"
            + " sso_region",
        "sso_session = s$sso_account_id = 1$sso_role_name = r | has no [sso-session s]",
        "sso_session = s$sso_account_id = 1 | has no sso_role_name",
        "sso_account_id = 1$sso_role_name = r$sso_region = eu-west-1$sso_start_url ="
            + " https://x.invalid | nobody is logged in: run `aws sso login --profile p`",
        "sso_session = s$sso_account_id = 1$sso_role_name = r$[sso-session s]$sso_region ="
            + " eu-west-1$sso_start_url = https://x.invalid | nobody is logged in: run `aws sso"
            + " login --profile p`",
        "credential_process = | has an empty credential_process",
        "credential_process = exit 3 | failed with exit code 3 and said nothing",
        "credential_process = cat HOME/plain; echo no vault >&2; exit 7 | failed with exit code"
            + " 7: no vault",
        "credential_process = cat HOME/plain >&2; exit 7 | failed with exit code 7: …",
        "credential_process = read answer && exit 0; exit 4 | failed with exit code 4 and said",
        "credential_process = /no/such/program | failed with exit code 127",
        "credential_process = cat HOME/plain | whose output is not the JSON",
        "credential_process = cat HOME/noversion | whose output has no" + " \"Version\": 1",
        "credential_process = cat HOME/noid | whose" + " output has no AccessKeyId",
        "credential_process = cat HOME/expired | whose key expired at 2020-01-01T00:00:00Z: have",
      })
  void hasASentenceOfItsOwn(String keys, String sentence) throws Exception {
    Files.writeString(home.resolve("plain"), "SECRETCANARYSECRETCANARY\n");
    Files.writeString(home.resolve("noversion"), "{\"AccessKeyId\": \"SECRETCANARY\"}");
    Files.writeString(
        home.resolve("noid"), "{\"Version\": 1, \"SecretAccessKey\": \"SECRETCANARY\"}");
    Files.writeString(
        home.resolve("expired"),
        "{\"Version\": 1, \"AccessKeyId\": \"A\", \"SecretAccessKey\": \"SECRETCANARY\","
            + " \"Expiration\": \"2020-01-01T01:00:00+01:00\"}");
    config("[profile p]\n" + keys.replace('$', '\n').replace("HOME", home.toString()) + "\n");
    CloudException e = failure();
    assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(e).hasMessageContaining(sentence).hasNoCause();
  }

  @Test
  void tellsAnExpiredSsoSessionFromNone() throws Exception {
    config(
        """
        [profile p]
        sso_session = s
        sso_account_id = 1
        sso_role_name = r
        [sso-session s]
        sso_region = eu-west-1
        sso_start_url = https://x.invalid
        """);
    Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
    Files.writeString(
        // the SHA-1 of the session's name
        cache.resolve("a0f1490a20d0211c997b44bc357e1972deab8ae3.json"),
        "{\"accessToken\": \"SECRETCANARY\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}");
    assertThat(failure())
        .hasMessageContaining("session has expired: run `aws sso login --profile p`");
  }

  @Test
  void asksStsInTheRegionOfTheAccount() throws Exception {
    try (var sts = ScriptedCloud.always(Answer.xml(ASSUMED));
        var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": []}"))) {
      role(sts, "region = us-west-1");
      try (var directLink = connect(cloud.uri())) {
        assertThat(directLink.interfaces()).isEmpty();
      }
      assertThat(sts.requests().getFirst().headers().getFirst("Authorization"))
          .contains("Credential=AKIDSRC/")
          .contains("/eu-west-2/sts/");
      assertThat(cloud.requests().getFirst().headers().getFirst("Authorization"))
          .contains("Credential=ASIAROLE/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mfa_serial = arn:aws:iam::1:mfa/x, a bot can't type a code",
    "external_id = x, check the role's trust policy"
  })
  void saysWhatStsRefused(String key, String mend) throws Exception {
    try (var sts =
        ScriptedCloud.always(
            Answer.of(
                403,
                "text/xml",
                "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>"))) {
      role(sts, key);
      assertThat(failure())
          .hasMessageContaining("assumes the role arn:aws:iam::1:role/r, which STS in eu-west-2")
          .hasMessageContaining("HTTP 403, AccessDenied")
          .hasMessageContaining(mend);
    }
  }

  @Test
  void saysThatStsCantBeReached() throws Exception {
    ScriptedCloud sts = ScriptedCloud.always(Answer.xml(ASSUMED));
    role(sts, "external_id = x");
    sts.close();
    CloudException e = failure();
    assertThat(e.kind()).isNotEqualTo(Kind.CREDENTIALS);
    assertThat(e).hasMessageContaining("STS in eu-west-2 can't be reached (ConnectException)");
  }

  /** A rotated key has to be asked for: the program's answer says nothing of when it ends. */
  @Test
  void isOverOnceTheSourceGivesAnotherKey() throws Exception {
    Path key = home.resolve("key.json");
    config("[profile p]\ncredential_process = cat %s\n".formatted(key));
    try (var cloud =
        new ScriptedCloud(
            request ->
                String.valueOf(request.headers().getFirst("Authorization")).contains("AKIDNEW")
                    ? Answer.json("{\"virtualInterfaces\": []}")
                    : Answer.of(
                        403, "application/x-amz-json-1.1", "{\"__type\":\"AuthFailure\"}"))) {
      try (var directLink = connect(cloud.uri())) {
        printed(key, "AKIDOLD");
        assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces).kind())
            .isEqualTo(Kind.CREDENTIALS);
        printed(key, "AKIDNEW");
        assertThat(directLink.interfaces()).isEmpty();
      }
    }
  }

  /** As one does that starts an agent: its output does not end with it. */
  @Test
  @Timeout(20)
  void takesWhatAProgramPrintedThatLeavesAnotherBehind() throws Exception {
    Path ends = home.resolve("ends");
    assertThat(new ProcessBuilder("mkfifo", ends.toString()).start().waitFor()).isZero();
    config("[profile p]\ncredential_process = cat %s & cat %s/key\n".formatted(ends, home));
    printed(home.resolve("key"), "AKIDLEFT");
    try (var _ = new RandomAccessFile(ends.toFile(), "rw");
        var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": []}"));
        var directLink = connect(cloud.uri())) {
      assertThat(directLink.interfaces()).isEmpty();
    }
  }

  private static final String ASSUMED =
      """
      <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
      <SessionToken>t</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials>
      <AssumedRoleUser><AssumedRoleId>a:b</AssumedRoleId><Arn>arn:aws:sts::1:assumed-role/r/b</Arn>
      </AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>
      """;

  private void role(ScriptedCloud sts, String key) throws Exception {
    config(
        """
        [profile p]
        role_arn = arn:aws:iam::1:role/r
        source_profile = q
        services = s
        %s
        [profile q]
        %s
        [services s]
        sts =
          endpoint_url = %s
        """
            .formatted(key, KEYS, sts.uri()));
  }

  private static void printed(Path file, String id) throws Exception {
    Files.writeString(
        file,
        "{\"Version\": 1, \"AccessKeyId\": \"%s\", \"SecretAccessKey\": \"s\"}".formatted(id));
  }

  private CloudException failure() {
    try (var directLink = connect(URI.create("http://127.0.0.1:1"));
        var log = LogCapture.ofEverything()) {
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      assertThat(e.getMessage()).doesNotContain("SECRETCANARY");
      assertThat(log.messages()).allSatisfy(it -> assertThat(it).doesNotContain("SECRETCANARY"));
      return e;
    }
  }

  private void config(String content) throws Exception {
    Files.writeString(home.resolve(".aws/config"), content);
  }

  private AwsDirectLink connect(URI cloud) {
    return AwsDirectLink.of(
        Accounts.account(Provider.OUTSCALE, new Credentials.AwsProfile("p"), Optional.of(cloud)),
        home,
        Accounts.PATIENT);
  }
}
