package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Refusal;
import io.directlinkbot.sandbox.slack.json.MessageJson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Message;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import io.directlinkbot.sandbox.slack.state.Store;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code conversations.history} and {@code conversations.replies}. */
final class HistoryMethods implements Family {
  private static final String[] SCOPES = {"channels:history", "groups:history"};

  private final Store store;
  private final ChannelAccess access;

  HistoryMethods(Store store, ChannelAccess access) {
    this.store = store;
    this.access = access;
  }

  @Override
  public List<Method> methods() {
    return List.of(
        Method.bot("conversations.history", this::history, SCOPES),
        Method.bot("conversations.replies", this::replies, SCOPES));
  }

  /** Newest first, without the replies of threads. */
  private ObjectNode history(Method.Call call) {
    Channel channel = access.read(call.arguments().required("channel"));
    Snapshot workspace = store.snapshot();
    List<Message> found =
        shared(workspace, channel)
            .filter(Message::inChannel)
            .filter(message -> asked(message, call.arguments()))
            .toList()
            .reversed();
    return answer(found, call.arguments(), workspace, 100);
  }

  /** The first message of the thread, then its replies, oldest first. */
  private ObjectNode replies(Method.Call call) {
    Channel channel = access.read(call.arguments().required("channel"));
    Snapshot workspace = store.snapshot();
    String ts = call.arguments().required("ts");
    String root =
        shared(workspace, channel)
            .filter(message -> message.ts().equals(ts))
            .findFirst()
            .orElseThrow(() -> Refusal.of("thread_not_found"))
            .threadTs()
            .orElse(ts);
    List<Message> found =
        shared(workspace, channel)
            .filter(
                message ->
                    message.ts().equals(root)
                        || (message.threadTs().filter(root::equals).isPresent()
                            && asked(message, call.arguments())))
            .toList();
    return answer(found, call.arguments(), workspace, 1000);
  }

  private static Stream<Message> shared(Snapshot workspace, Channel channel) {
    return workspace.messages(channel.id()).stream().filter(message -> !message.ephemeral());
  }

  private static ObjectNode answer(
      List<Message> found, Arguments arguments, Snapshot workspace, int limit) {
    boolean metadata = arguments.flag("include_all_metadata");
    Page<Message> page = Page.of(found, arguments, limit);
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("has_more", page.more());
    return page.into(
        answer,
        "messages",
        (array, message) -> array.add(MessageJson.of(message, workspace, metadata)));
  }

  private static boolean asked(Message message, Arguments arguments) {
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
      throw Refusal.of(error);
    }
  }
}
