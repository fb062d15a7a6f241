package io.directlinkbot.directlink.aws.keys;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which people write the files of the AWS tools, as the AWS CLI takes them. */
@Isolated("captures what the whole JVM logs")
class AwsProfileFormsTest {
  private static final String KEY =
      "[p]\naws_access_key_id = AKIDAWS\naws_secret_access_key = SECRETCANARY\n";

  @TempDir Path home;

  /** The $ stands for the end of a line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[p]$aws_access_key_id: AKIDAWS$aws_secret_access_key: SECRETCANARY",
        "[p]$aws_access_key_id:AKIDAWS$aws_secret_access_key=SECRETCANARY",
        "[p]$  aws_access_key_id = AKIDAWS$  aws_secret_access_key = SECRETCANARY",
        "[p]$\taws_access_key_id = AKIDAWS$$\taws_secret_access_key = SECRETCANARY",
        "[p]$aws_access_key_id = AKIDAWS$  aws_secret_access_key = SECRETCANARY",
        "[p]$AWS_ACCESS_KEY_ID = AKIDAWS$Aws_Secret_Access_Key = SECRETCANARY",
        "  # a$$[ p ]  ; b$aws_access_key_id = AKIDAWS$    # c$aws_secret_access_key ="
            + " SECRETCANARY",
        "\uFEFF[p]\r$aws_access_key_id = AKIDAWS\r$aws_secret_access_key = SECRETCANARY\r",
        "[p]$aws_session_token =$aws_access_key_id = AKIDAWS$aws_secret_access_key = SECRETCANARY",
        "[x y]$a key = x$[p]$aws_access_key_id = AKIDAWS$aws_secret_access_key = SECRETCANARY",
      })
  void takesAKeyInEachForm(String credentials) throws Exception {
    write("credentials", credentials.replace('$', '\n'), UTF_8);
    assertThat(usedKey("p")).contains("AKIDAWS/");
  }

  @Test
  void takesAFileInUtf16AsWindowsWritesIt() throws Exception {
    write("credentials", KEY, UTF_16);
    assertThat(usedKey("p")).contains("AKIDAWS/");
  }

  @ParameterizedTest
  @CsvSource({
    "[profile \"my prod\"], my prod",
    "[profile 'my prod'], my prod",
    "[profile   prod  ], prod",
    "[profile prod] # ours, prod",
    "[profile été], été",
    "[ default ], default",
    "[default], default",
    "[profile default], default"
  })
  void takesNamesInEachForm(String section, String name) throws Exception {
    write(
        "config",
        section + "\naws_access_key_id: AKIDAWS\naws_secret_access_key: SECRETCANARY\n",
        UTF_8);
    assertThat(usedKey(name)).contains("AKIDAWS/");
  }

  @Test
  void takesAnEndpointOfAnIndentedServicesSection() throws Exception {
    write("credentials", KEY, UTF_8);
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": []}"))) {
      write(
          "config",
          """
          [profile p]
            services: own
          [services own]
            direct_connect =
              endpoint_url: %s
          """
              .formatted(cloud.uri()),
          UTF_8);
      try (var directLink = connect("p", Optional.empty())) {
        assertThat(directLink.interfaces()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[profile p]$region = x$stray SECRETCANARY$ | line 3: a line must have the form key ="
            + " value",
        "[default]$region = eu-west-2$stray line$ | line 3",
        "$region = x | line 2: a [section] must come before the first key",
        "[profile p | line 1: a section name must end with ]",
        "[profile p]$= SECRETCANARY | line 2: a line must have the form",
        "[services s]$ec2 =$  SECRETCANARY | line 3: a line must have the form",
      })
  void namesTheFileAndTheLineThatIsWrong(String config, String sentence) throws Exception {
    write("credentials", KEY, UTF_8);
    Path file = write("config", config.replace('$', '\n'), UTF_8);
    failsWith("p", file + " can't be read at " + sentence);
  }

  @Test
  void saysWhichFileCantBeReadAtAll() throws Exception {
    Path folder = Files.createDirectories(home.resolve(".aws/config"));
    write("credentials", KEY, UTF_8);
    failsWith("p", "The AWS file " + folder + " is a folder");
  }

  @Test
  void suggestsTheProfileThatWasMeant() throws Exception {
    write("credentials", "[production]\naws_access_key_id = A\naws_secret_access_key = s\n", UTF_8);
    failsWith("prodction", "Did you mean production?");
  }

  private void failsWith(String profile, String sentence) {
    try (var directLink = connect(profile, Optional.empty());
        var log = LogCapture.ofEverything()) {
      CloudException e = catchThrowableOfType(CloudException.class, directLink::interfaces);
      assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS);
      assertThat(e).hasMessageContaining(sentence).hasNoCause();
      assertThat(e.getMessage()).doesNotContain("SECRETCANARY");
      assertThat(log.messages()).allSatisfy(it -> assertThat(it).doesNotContain("SECRETCANARY"));
    }
  }

  private String usedKey(String profile) throws Exception {
    try (var cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": []}"));
        var directLink = connect(profile, Optional.of(cloud))) {
      assertThat(directLink.interfaces()).isEmpty();
      return String.valueOf(cloud.requests().getLast().headers().getFirst("Authorization"));
    }
  }

  private AwsDirectLink connect(String profile, Optional<ScriptedCloud> cloud) {
    return AwsDirectLink.of(
        Accounts.account(
            Provider.OUTSCALE, new Credentials.AwsProfile(profile), cloud.map(ScriptedCloud::uri)),
        home,
        Accounts.PATIENT);
  }

  private Path write(String name, String content, Charset charset) throws Exception {
    Path file = home.resolve(".aws").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content, charset);
  }
}
