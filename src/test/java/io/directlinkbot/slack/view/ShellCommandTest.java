package io.directlinkbot.slack.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.slack.view.dialog.CloudIds;
import io.directlinkbot.slack.view.dialog.ShellCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellCommandTest {
  @Test
  void leavesPlainWordsAsTheyAre() {
    assertThat(ShellCommand.of("aws", "--endpoint-url", "https://a.example:443/x?y"))
        .hasToString("aws --endpoint-url 'https://a.example:443/x?y'");
    assertThat(ShellCommand.of("aws").and("--region", "eu-west-2"))
        .hasToString("aws --region eu-west-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "it's", "''", "$(id)", "`id`", "a;id", "\"", "\\", "*", "~", "a&b"
      })
  void isReadByAShellAsTheWordsItWasMadeOf(String word) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", ShellCommand.of("printf", "%s|", word, "end").toString())
            .start();

    assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).isEqualTo(word + "|end|");
    assertThat(shell.waitFor()).isZero();
  }

  @Test
  void isMadeOfNothingThatIsNotAnId() {
    for (String foreign :
        List.of("dxvif-1;id", "dxvif-", "DXVIF-1", "vgw-1", "dxvif-1\n", "", "--help", "dxvif-é")) {
      assertThat(CloudIds.ofInterface(foreign)).isEmpty();
    }
    assertThat(CloudIds.ofInterface("dxvif-56781234")).isPresent();
    assertThat(CloudIds.ofGateway("vgw-87654321")).isPresent();
    assertThat(CloudIds.ofGateway("vgw-8765 4321")).isEmpty();
  }
}
