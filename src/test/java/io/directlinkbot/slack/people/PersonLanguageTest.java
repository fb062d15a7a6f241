package io.directlinkbot.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Language;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PersonLanguageTest {
  private static final String LOOKUP = "users.info";

  @TempDir private Path folder;
  private Desk desk;
  private PersonLanguage languages;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    desk.workspace.put(User.person(Fixture.BOB, "bob", "Bob").reading("fr-FR"));
    languages = new PersonLanguage(new ProfileLookup(desk.client(), desk.clock), Language.ENGLISH);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void isThatOfTheChannelsUntilSlackWasAsked() {
    assertThat(languages.ofKnown(Fixture.BOB).language()).isEqualTo(Language.ENGLISH);
    assertThat(desk.calls(LOOKUP)).isZero();
  }

  @Test
  void isRememberedWithoutAnotherCall() {
    assertThat(languages.of(Fixture.BOB).language()).isEqualTo(Language.FRENCH);

    assertThat(languages.ofKnown(Fixture.BOB).language()).isEqualTo(Language.FRENCH);
    assertThat(desk.calls(LOOKUP)).isEqualTo(1);
  }
}
