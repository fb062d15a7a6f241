package io.directlinkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Language;
import io.directlinkbot.slack.text.Texts;
import org.junit.jupiter.api.Test;

final class LateDialogTest {

  @Test
  void theDialogStaysAndSaysThatTheBotStillWorks() {
    assertThat(LateDialog.acknowledgement(Texts.in(Language.ENGLISH)).toString())
        .contains("\"response_action\":\"update\"", "Still working", "slower than usual");
  }

  @Test
  void itSpeaksThePersonsLanguage() {
    assertThat(LateDialog.acknowledgement(Texts.in(Language.FRENCH)).toString())
        .contains("Toujours en cours", "plus lent que d’habitude", "Fermer");
  }
}
