package io.directlinkbot.sandbox.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.JsonOps;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.ViewState;
import com.slack.api.socket_mode.SocketModeClient;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.slack.Fixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A bot of a few lines: a card with a picker and a button, a dialog, a reply in the thread. It
 * speaks to the sandbox as any app speaks to Slack.
 */
final class CardBot implements AutoCloseable {
  static final String INTERFACE = "dxvif-56781234";

  private static final String ACTIONS =
      """
      {"type": "actions", "block_id": "decide", "elements": [
        {"type": "external_select", "action_id": "gateway", "min_query_length": 0,
         "placeholder": {"type": "plain_text", "text": "Choose a virtual gateway"}},
        {"type": "button", "action_id": "accept", "style": "primary", "value": "TS",
         "text": {"type": "plain_text", "text": "Accept"}},
        {"type": "button", "action_id": "deaf",
         "text": {"type": "plain_text", "text": "Break"}},
        {"type": "overflow", "action_id": "more", "options": [
          {"text": {"type": "plain_text", "text": "Details"}, "value": "details"},
          {"text": {"type": "plain_text", "text": "Commands"}, "value": "commands"}]}]}
      """;

  private static final String FACTS =
      """
      {"type": "header", "text": {"type": "plain_text", "text": "STATE · hosted-one (dxvif-56781234)"}},
      {"type": "section", "fields": [
        {"type": "mrkdwn", "text": "*Account*"},
        {"type": "plain_text", "text": "prod (123456789012)"},
        {"type": "mrkdwn", "text": "*Region*"}, {"type": "plain_text", "text": "eu-west-2"},
        {"type": "mrkdwn", "text": "*Connection*"},
        {"type": "plain_text", "text": "dxcon-12345678 <b>*Carrier*</b>"},
        {"type": "mrkdwn", "text": "*Expires*"},
        {"type": "mrkdwn",
         "text": "<!date^1795946400^{date_short} at {time}|on 29 November 2026>"}]}
      """;

  private static final String DIALOG =
      """
      {"type": "modal", "callback_id": "accepting", "private_metadata": "TS",
       "title": {"type": "plain_text", "text": "Accept hosted-one"},
       "submit": {"type": "plain_text", "text": "Accept"},
       "close": {"type": "plain_text", "text": "Cancel"},
       "blocks": [
         {"type": "section", "block_id": "chosen", "text": {"type": "plain_text", "text": "GATEWAY"}},
         {"type": "input", "block_id": "note", "label": {"type": "plain_text", "text": "Note"},
          "element": {"type": "plain_text_input", "action_id": "note"}}]}
      """;

  private final String channel;
  private final MethodsClient client;
  private final SocketModeApp socket;

  CardBot(Sandbox sandbox, String channel) throws Exception {
    this.channel = channel;
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(sandbox.slackApiUrl());
    config.setStatsEnabled(false);
    Slack slack = Slack.getInstance(config);
    this.client = slack.methods(sandbox.botToken());
    App app =
        new App(AppConfig.builder().slack(slack).singleTeamBotToken(sandbox.botToken()).build());
    listen(app);
    this.socket = new SocketModeApp(sandbox.appToken(), app, SocketModeClient.Backend.Tyrus, 4);
    socket.startAsync();
  }

  /** Posts the card and gives its timestamp. */
  String postCard() throws IOException, SlackApiException {
    return done(client.chatPostMessage(
            post ->
                post.channel(channel)
                    .text("confirming: hosted-one waits")
                    .blocksAsString(blocks("confirming", ACTIONS))))
        .getTs();
  }

  /** Replies under a card, for the whole channel to see. */
  void remind(String card, String text) throws IOException, SlackApiException {
    done(
        client.chatPostMessage(
            post -> post.channel(channel).threadTs(card).replyBroadcast(true).text(text)));
  }

  /** Says in another channel where a card is. */
  void linkTo(String card, String elsewhere) throws IOException, SlackApiException {
    String link =
        done(client.chatGetPermalink(asked -> asked.channel(channel).messageTs(card)))
            .getPermalink();
    done(
        client.chatPostMessage(
            post -> post.channel(elsewhere).text("see <" + link + "|its card>")));
  }

  private void listen(App app) {
    app.blockSuggestion(
        "gateway",
        (request, context) ->
            Response.json(
                200,
                JsonOps.toJsonString(Map.of("options", options(request.getPayload().getValue())))));
    app.blockAction("gateway", (request, context) -> context.ack());
    app.blockAction("more", (request, context) -> context.ack());
    app.blockAction("deaf", (request, context) -> Response.error(500));
    app.blockAction(
        "accept",
        (request, context) -> {
          var payload = request.getPayload();
          var chosen = held(payload.getState(), "decide", "gateway").getSelectedOption();
          if (chosen == null || payload.getUser().getId().equals(Fixture.MALLORY)) {
            String why = chosen == null ? "Choose a gateway first." : "You may not approve.";
            done(
                client.chatPostEphemeral(
                    post -> post.channel(channel).user(payload.getUser().getId()).text(why)));
          } else {
            String view =
                DIALOG
                    .replace("TS", payload.getMessage().getTs())
                    .replace("GATEWAY", chosen.getValue());
            done(
                client.viewsOpen(
                    open -> open.triggerId(payload.getTriggerId()).viewAsString(view)));
          }
          return context.ack();
        });
    app.viewSubmission(
        "accepting",
        (request, context) -> {
          var view = request.getPayload().getView();
          String note = held(view.getState(), "note", "note").getValue();
          if (note.length() < 3) {
            return context.ack(
                ViewSubmissionResponse.builder()
                    .responseAction("errors")
                    .errors(Map.of("note", "Say a little more."))
                    .build());
          }
          String card = view.getPrivateMetadata();
          done(
              client.chatPostMessage(
                  post -> post.channel(channel).threadTs(card).text("*pending*: " + note)));
          done(
              client.chatUpdate(
                  update ->
                      update
                          .channel(channel)
                          .ts(card)
                          .text("pending: hosted-one")
                          .blocksAsString(blocks("pending", ""))));
          return context.ack();
        });
    app.command(
        "/directlink",
        (request, context) ->
            context.ack("Nothing to tell about " + request.getPayload().getText()));
  }

  private static ViewState.Value held(ViewState state, String block, String action) {
    var actions = Objects.requireNonNull(state.getValues().get(block), block);
    return Objects.requireNonNull(actions.get(action), action);
  }

  private static List<JsonElement> options(String query) {
    return Stream.of("vgw-87654321", "vgw-11112222")
        .filter(id -> query == null || id.contains(query))
        .map(
            id ->
                JsonParser.parseString(
                    """
                    {"text": {"type": "plain_text", "text": "ID"}, "value": "ID"}
                    """
                        .replace("ID", id)))
        .toList();
  }

  private static String blocks(String state, String controls) {
    String facts = FACTS.replace("STATE", state);
    return "[" + facts + (controls.isEmpty() ? "" : "," + controls) + "]";
  }

  private static <T extends SlackApiTextResponse> T done(T response) {
    if (!response.isOk()) {
      throw new IllegalStateException("Slack answered " + response.getError());
    }
    return response;
  }

  @Override
  public void close() throws IOException {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IOException("The bot's socket did not close", e);
    }
  }
}
