package io.directlinkbot.sandbox.slack;

import static io.directlinkbot.sandbox.slack.Fixture.ALICE;
import static io.directlinkbot.sandbox.slack.Fixture.APPROVERS;
import static io.directlinkbot.sandbox.slack.Fixture.BOB;
import static io.directlinkbot.sandbox.slack.Fixture.BOT;
import static io.directlinkbot.sandbox.slack.Fixture.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Web API as Slack's own client sees it. */
class WebApiTest {
  private Sandbox sandbox;
  private MethodsClient bot;

  @BeforeEach
  void start() throws Exception {
    sandbox = new Sandbox(WorkspaceSettings.asSlack().withAckLimit(Duration.ofMillis(1)));
    bot = sandbox.bot();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void tokensAreChecked() throws Exception {
    assertThat(sandbox.slack.methods("xoxb-other").authTest(r -> r).getError())
        .isEqualTo("invalid_auth");
    assertThat(sandbox.slack.methods("").authTest(r -> r).getError()).isEqualTo("not_authed");
    assertThat(bot.appsConnectionsOpen(r -> r).getError()).isEqualTo("not_allowed_token_type");
    assertThat(sandbox.slack.methods(sandbox.workspace.tokens().app()).authTest(r -> r).getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(bot.authTest(r -> r).getUserId()).isEqualTo(BOT);
    assertThat(bot.authTest(r -> r).getHttpResponseHeaders().get("x-oauth-scopes"))
        .singleElement()
        .asString()
        .contains("usergroups:read");
  }

  @Test
  void scopesAreChecked() throws Exception {
    sandbox.workspace.tokens().grant(Set.of("commands"));

    ChatPostMessageResponse answer = bot.chatPostMessage(r -> r.channel(PROD).text("x"));

    assertThat(answer.getError()).isEqualTo("missing_scope");
    assertThat(answer.getNeeded()).isEqualTo("chat:write");
    assertThat(answer.getProvided()).isEqualTo("commands");
  }

  @Test
  void unknownMethodsAndMissingArgumentsAreSaid() throws Exception {
    assertThat(bot.conversationsList(r -> r).getError()).isEqualTo("unknown_method");
    ChatPostMessageResponse answer = bot.chatPostMessage(r -> r.text("x"));
    assertThat(answer.getError()).isEqualTo("invalid_arguments");
    assertThat(answer.getErrors()).containsExactly("missing required field: channel");
  }

  @Test
  void channelsMustBeThereOpenAndJoined() throws Exception {
    sandbox.workspace.put(Channel.open("C1", "elsewhere", ALICE));
    sandbox.workspace.put(Channel.open("C2", "secret", ALICE).asPrivate());
    sandbox.workspace.put(Channel.open("C3", "old", BOT).asArchived());

    assertThat(post("C0", "x").getError()).isEqualTo("channel_not_found");
    assertThat(post("C1", "x").getError()).isEqualTo("not_in_channel");
    assertThat(post("C2", "x").getError()).isEqualTo("channel_not_found");
    assertThat(post("C3", "x").getError()).isEqualTo("is_archived");
    assertThat(bot.conversationsInfo(r -> r.channel("C1")).getChannel().isMember()).isFalse();
    assertThat(bot.conversationsHistory(r -> r.channel("C1")).getError())
        .isEqualTo("not_in_channel");
    assertThat(bot.conversationsMembers(r -> r.channel(PROD)).getMembers()).contains(ALICE, BOT);
  }

  @Test
  void aMessageNeedsContentOfBoundedSize() throws Exception {
    String ts = post(PROD, "x").getTs();
    assertThat(post(PROD, "").getError()).isEqualTo("no_text");
    assertThat(post(PROD, "x".repeat(40_001)).getMessage().getText()).hasSize(40_000);
    assertThat(bot.chatUpdate(r -> r.channel(PROD).ts(ts).text("x".repeat(4_001))).getError())
        .isEqualTo("msg_too_long");
    assertThat(bot.chatUpdate(r -> r.channel(PROD).ts(ts).text("x".repeat(4_000))).isOk()).isTrue();
    String block = "{\"type\":\"markdown\",\"text\":\"" + "x".repeat(6_601) + "\"}";
    assertThat(
            bot.chatPostMessage(
                    r -> r.channel(PROD).text("x").blocksAsString("[" + block + "," + block + "]"))
                .getError())
        .isEqualTo("msg_blocks_too_long");
    assertThat(bot.chatPostMessage(r -> r.channel(PROD).blocksAsString("[{")).getError())
        .isEqualTo("invalid_blocks_format");
  }

  @Test
  void refusedBlocksAreExplained() throws Exception {
    ChatPostMessageResponse answer =
        bot.chatPostMessage(
            r ->
                r.channel(PROD)
                    .text("x")
                    .blocksAsString(
                        "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                            + "x".repeat(151)
                            + "\"}}]"));

    assertThat(answer.getError()).isEqualTo("invalid_blocks");
    assertThat(answer.getResponseMetadata().getMessages())
        .containsExactly(
            "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
  }

  @Test
  void onlyTheAppsOwnMessagesCanBeChanged() throws Exception {
    String alices = sandbox.workspace.person(ALICE).write(PROD, "Mine").ts();
    String own = post(PROD, "x").getTs();
    sandbox.workspace.person(ALICE).delete(PROD, own);

    assertThat(bot.chatUpdate(r -> r.channel(PROD).ts(alices).text("y")).getError())
        .isEqualTo("cant_update_message");
    assertThat(bot.chatDelete(r -> r.channel(PROD).ts(alices)).getError())
        .isEqualTo("cant_delete_message");
    assertThat(bot.chatUpdate(r -> r.channel(PROD).ts(own).text("y")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void takesRepliesToADeletedMessageThatNobodySees() throws Exception {
    String gone = post(PROD, "x").getTs();
    sandbox.workspace.person(ALICE).delete(PROD, gone);

    assertThat(bot.chatPostMessage(r -> r.channel(PROD).threadTs(gone).text("y")).isOk()).isTrue();
    assertThat(sandbox.workspace.snapshot().thread(ALICE, PROD, gone)).isEmpty();
    assertThat(bot.conversationsReplies(r -> r.channel(PROD).ts(gone)).getError())
        .isEqualTo("thread_not_found");
  }

  @Test
  void leavesATombstoneOfAMessageWithReplies() throws Exception {
    String root = post(PROD, "root").getTs();
    bot.chatPostMessage(r -> r.channel(PROD).threadTs(root).text("reply"));
    sandbox.workspace.person(ALICE).delete(PROD, root);

    Message left = bot.conversationsReplies(r -> r.channel(PROD).ts(root)).getMessages().getFirst();
    assertThat(left.getSubtype()).isEqualTo("tombstone");
    assertThat(left.getText()).isEqualTo("This message was deleted.");
    assertThat(bot.chatUpdate(r -> r.channel(PROD).ts(root).text("y")).getError())
        .isEqualTo("message_not_found");
    assertThat(bot.chatGetPermalink(r -> r.channel(PROD).messageTs(root)).getError())
        .isEqualTo("message_not_found");
    assertThat(bot.chatPostMessage(r -> r.channel(PROD).threadTs(root).text("y")).isOk()).isTrue();
  }

  @Test
  void metadataStaysUntilItIsReplaced() throws Exception {
    ChatPostMessageResponse posted =
        bot.chatPostMessage(
            r ->
                r.channel(PROD)
                    .text("x")
                    .metadataAsString(
                        "{\"event_type\":\"offer\",\"event_payload\":{\"id\":\"1\"}}"));

    bot.chatUpdate(r -> r.channel(PROD).ts(posted.getTs()).text("y"));
    Message found = history(true).getMessages().getFirst();
    assertThat(found.getText()).isEqualTo("y");
    assertThat(found.getMetadata().getEventPayload()).containsEntry("id", "1");
    assertThat(history(false).getMessages().getFirst().getMetadata()).isNull();

    String large =
        "{\"event_type\":\"offer\",\"event_payload\":{\"id\":\"" + "x".repeat(8_000) + "\"}}";
    assertThat(
            bot.chatUpdate(
                    r -> r.channel(PROD).ts(posted.getTs()).text("y").metadataAsString(large))
                .getError())
        .isEqualTo("metadata_too_large");

    bot.chatUpdate(r -> r.channel(PROD).ts(posted.getTs()).text("y").metadataAsString("{}"));
    assertThat(history(true).getMessages().getFirst().getMetadata()).isNull();
  }

  @Test
  void threadsAreReadApartFromTheChannelAndPageByPage() throws Exception {
    String root = post(PROD, "root").getTs();
    for (int reply = 1; reply <= 3; reply++) {
      String text = "reply " + reply;
      bot.chatPostMessage(r -> r.channel(PROD).threadTs(root).text(text));
    }
    bot.chatPostEphemeral(r -> r.channel(PROD).user(ALICE).text("Only you"));

    assertThat(texts(history(false).getMessages())).containsExactly("root");
    var first = bot.conversationsReplies(r -> r.channel(PROD).ts(root).limit(2));
    assertThat(texts(first.getMessages())).containsExactly("root", "reply 1");
    assertThat(first.isHasMore()).isTrue();
    String cursor = first.getResponseMetadata().getNextCursor();
    var second = bot.conversationsReplies(r -> r.channel(PROD).ts(root).limit(2).cursor(cursor));
    assertThat(texts(second.getMessages())).containsExactly("reply 2", "reply 3");
    assertThat(second.isHasMore()).isFalse();
    assertThat(post("C0", "x").getError()).isEqualTo("channel_not_found");
    assertThat(bot.chatPostMessage(r -> r.channel(PROD).threadTs("1.000001").text("x")).getError())
        .isEqualTo("thread_not_found");
  }

  @Test
  void anEphemeralMessageReachesOneMemberAndCannotBeFound() throws Exception {
    sandbox.workspace.put(User.person("U1", "eve", "Eve"));
    assertThat(bot.chatPostEphemeral(r -> r.channel(PROD).user("U1").text("x")).getError())
        .isEqualTo("user_not_in_channel");
    String ts = bot.chatPostEphemeral(r -> r.channel(PROD).user(ALICE).text("x")).getMessageTs();

    assertThat(sandbox.workspace.snapshot().seenBy(ALICE, PROD)).hasSize(1);
    assertThat(sandbox.workspace.snapshot().seenBy(BOB, PROD)).isEmpty();
    assertThat(bot.chatUpdate(r -> r.channel(PROD).ts(ts).text("y")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void theDirectoryTellsPeopleAndGroups() throws Exception {
    sandbox.workspace.put(User.person(BOB, "bob", "Bob Keller").deactivated());

    assertThat(bot.usersInfo(r -> r.user(ALICE)).getUser().getTz()).isEqualTo("Europe/Paris");
    assertThat(bot.usersInfo(r -> r.user(BOB)).getUser().isDeleted()).isTrue();
    assertThat(bot.usersInfo(r -> r.user("U9")).getError()).isEqualTo("user_not_found");
    assertThat(bot.usersList(r -> r).getMembers()).hasSize(4);
    assertThat(bot.usergroupsList(r -> r).getUsergroups().getFirst().getId()).isEqualTo(APPROVERS);
    assertThat(bot.usergroupsUsersList(r -> r.usergroup(APPROVERS)).getUsers())
        .containsExactly(ALICE, BOB);
    assertThat(bot.usergroupsUsersList(r -> r.usergroup("S9")).getError())
        .isEqualTo("no_such_subteam");
  }

  @Test
  void timestampsGrowWhileTheClockStandsStill() throws Exception {
    List<String> ts = List.of(post(PROD, "a").getTs(), post(PROD, "b").getTs());
    assertThat(ts).isSorted().doesNotHaveDuplicates();
    assertThat(ts.getFirst()).startsWith(sandbox.clock.instant().getEpochSecond() + ".");
  }

  private ChatPostMessageResponse post(String channel, String text) throws Exception {
    return bot.chatPostMessage(r -> r.channel(channel).text(text));
  }

  private ConversationsHistoryResponse history(boolean metadata) throws Exception {
    return bot.conversationsHistory(r -> r.channel(PROD).includeAllMetadata(metadata));
  }

  private static List<String> texts(List<Message> messages) {
    return messages.stream().map(Message::getText).toList();
  }
}
