package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done most often costs as few calls as it can. */
final class CallCountsTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final int POLLS = 5;
  private static final List<String> METHODS =
      List.of(
          "chat.postEphemeral",
          "chat.postMessage",
          "chat.update",
          "conversations.info",
          "conversations.members",
          "users.info",
          "usergroups.users.list",
          "views.open",
          "views.publish",
          "views.update");

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();
  private WorkspaceMessage card;

  /** The first click also asks which gateways there are. */
  @BeforeEach
  void clickOnce() throws Exception {
    card = bot.slack().card(INTERFACE, "Choose a virtual gateway");
    bot.slack().open(alice, card, GATEWAY);
    alice.close().get();
    bot.cloud().awaitWholePolls(1);
  }

  /** Whoever was deactivated a moment ago must not decide, so the person is read anew. */
  @Test
  void aClickReadsItsPersonOpensItsDialogAndCallsNothingElse() throws Exception {
    Map<String, Integer> before = slack();
    bot.slack().open(alice, card);
    bot.cloud().awaitWholePolls(1);

    before.merge("users.info", 1, Integer::sum);
    before.merge("views.open", 1, Integer::sum);
    assertThat(slack()).isEqualTo(before);
  }

  @Test
  void aLetterInThePickerCallsNothing() throws Exception {
    Map<String, Integer> slack = slack();
    Map<String, Long> cloud = withoutPolls();
    assertThat(alice.options(card.surface(), "gateway", "v").get().values()).isNotEmpty();

    assertThat(slack()).isEqualTo(slack);
    assertThat(withoutPolls()).isEqualTo(cloud);
  }

  @Test
  void aQuietPollCallsNothingBesideItsList() throws Exception {
    Map<String, Integer> slack = slack();
    Map<String, Long> cloud = withoutPolls();
    bot.cloud().awaitWholePolls(POLLS);

    assertThat(slack()).isEqualTo(slack);
    assertThat(withoutPolls()).isEqualTo(cloud);
  }

  private Map<String, Integer> slack() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    METHODS.forEach(each -> counts.put(each, bot.slack().workspace().calls().count(each)));
    return counts;
  }

  /** What prod asked the cloud beside its lists of interfaces. */
  private Map<String, Long> withoutPolls() {
    Map<String, Long> counts =
        new LinkedHashMap<>(bot.sandbox().cloudHttp().calls().counts(DocumentedExample.PROD));
    counts.remove(InCloud.LIST);
    return counts;
  }
}
