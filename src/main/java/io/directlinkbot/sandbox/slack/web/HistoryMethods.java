package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.json.MessageJson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code conversations.history} and {@code conversations.replies}. */
final class HistoryMethods implements MethodFamily {
  private static final String[] SCOPES = {"channels:history", "groups:history"};

  private final WorkspaceStore store;
  private final ChannelAccess access;

  HistoryMethods(WorkspaceStore store, ChannelAccess access) {
    this.store = store;
    this.access = access;
  }

  @Override
  public List<ApiMethod> methods() {
    return List.of(
        ApiMethod.bot("conversations.history", this::history, SCOPES),
        ApiMethod.bot("conversations.replies", this::replies, SCOPES));
  }

  /** Lists the messages of a channel, newest first, without replies in threads. */
  private ObjectNode history(ApiMethod.Call call) {
    Channel channel = access.read(call.arguments().required("channel"));
    WorkspaceSnapshot workspace = store.snapshot();
    List<WorkspaceMessage> found =
        shared(workspace, channel)
            .filter(WorkspaceMessage::inChannel)
            .filter(message -> asked(message, call.arguments()))
            .toList()
            .reversed();
    return answer(found, call.arguments(), workspace, 100);
  }

  /** Lists the first message of a thread, then its replies, oldest first. */
  private ObjectNode replies(ApiMethod.Call call) {
    Channel channel = access.read(call.arguments().required("channel"));
    WorkspaceSnapshot workspace = store.snapshot();
    String ts = call.arguments().required("ts");
    String root =
        shared(workspace, channel)
            .filter(message -> message.ts().equals(ts))
            .findFirst()
            .orElseThrow(() -> SlackRefusal.of("thread_not_found"))
            .threadTs()
            .orElse(ts);
    List<WorkspaceMessage> found =
        shared(workspace, channel)
            .filter(
                message ->
                    message.ts().equals(root)
                        || (message.threadTs().filter(root::equals).isPresent()
                            && asked(message, call.arguments())))
            .toList();
    return answer(found, call.arguments(), workspace, 1000);
  }

  private static Stream<WorkspaceMessage> shared(WorkspaceSnapshot workspace, Channel channel) {
    return workspace.messages(channel.id()).stream().filter(message -> !message.ephemeral());
  }

  private static ObjectNode answer(
      List<WorkspaceMessage> found, Arguments arguments, WorkspaceSnapshot workspace, int limit) {
    boolean metadata = arguments.flag("include_all_metadata");
    ResultPage<WorkspaceMessage> page = ResultPage.of(found, arguments, limit);
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("has_more", page.more());
    return page.into(
        answer,
        "messages",
        (array, message) -> array.add(MessageJson.of(message, workspace, metadata)));
  }

  private static boolean asked(WorkspaceMessage message, Arguments arguments) {
    BigDecimal ts = new BigDecimal(message.ts());
    boolean inclusive = arguments.flag("inclusive");
    Optional<Integer> afterOldest =
        bound(arguments, "oldest", "invalid_ts_oldest").map(ts::compareTo);
    Optional<Integer> afterLatest =
        bound(arguments, "latest", "invalid_ts_latest").map(ts::compareTo);
    return afterOldest.map(order -> order > 0 || (inclusive && order == 0)).orElse(true)
        && afterLatest.map(order -> order < 0 || (inclusive && order == 0)).orElse(true);
  }

  private static Optional<BigDecimal> bound(Arguments arguments, String name, String error) {
    try {
      return arguments.text(name).map(BigDecimal::new);
    } catch (NumberFormatException notOne) {
      throw SlackRefusal.of(error);
    }
  }
}
