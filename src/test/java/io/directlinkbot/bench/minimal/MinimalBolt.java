package io.directlinkbot.bench.minimal;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.ViewState;
import com.slack.api.socket_mode.SocketModeClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;

/**
 * A bot that acknowledges first and then opens the same dialog, makes the same confirm, posts the
 * same reply and updates the card. It keeps no journal, asks nobody whether they may, and repeats
 * nothing. The environment says where Slack and the cloud are and which back end to use.
 */
public final class MinimalBolt {
  /** How many options Slack shows. */
  private static final int OPTIONS = 100;

  private final Forms forms;
  private final MethodsClient slack;
  private final DirectConnectClient cloud;
  private final List<String> gateways;
  private final App app;

  private MinimalBolt(Map<String, String> environment) throws Exception {
    forms = Forms.in(Path.of(get(environment, "FORMS")));
    cloud = cloud(environment);
    gateways =
        IntStream.range(0, Integer.parseInt(get(environment, "GATEWAYS")))
            .mapToObj(number -> String.format(Locale.ROOT, "vgw-%08d", number))
            .toList();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(get(environment, "SLACK_API_URL"));
    config.setStatsEnabled(false);
    Slack connection = Slack.getInstance(config);
    String token = get(environment, "SLACK_BOT_TOKEN");
    slack = connection.methods(token);
    app = new App(AppConfig.builder().slack(connection).singleTeamBotToken(token).build());
  }

  static void main() throws Exception {
    Map<String, String> environment = System.getenv();
    MinimalBolt bot = new MinimalBolt(environment);
    bot.listen();
    new SocketModeApp(
            get(environment, "SLACK_APP_TOKEN"),
            bot.app,
            SocketModeClient.Backend.valueOf(get(environment, "BACKEND")))
        .start();
  }

  private void listen() {
    app.blockAction(
        "accept",
        (request, context) -> {
          var payload = request.getPayload();
          Accept accept =
              new Accept(
                  payload.getActions().getFirst().getValue().split("/", -1)[1],
                  gateway(payload.getState()),
                  payload.getContainer().getChannelId(),
                  payload.getContainer().getMessageTs());
          later(
              () ->
                  slack.viewsOpen(
                      open ->
                          open.triggerId(payload.getTriggerId())
                              .viewAsString(forms.dialog(accept))));
          return context.ack();
        });
    app.blockAction("gateway", (request, context) -> context.ack());
    app.blockSuggestion(
        "gateway",
        (request, context) ->
            context.ack(
                BlockSuggestionResponse.builder()
                    .options(options(request.getPayload().getValue()))
                    .build()));
    app.viewSubmission(
        "accept_dialog",
        (request, context) -> {
          Accept accept = Accept.of(request.getPayload().getView().getPrivateMetadata());
          later(() -> carryOut(accept));
          return context.ack();
        });
  }

  private void carryOut(Accept accept) throws Exception {
    String state =
        cloud
            .confirmPrivateVirtualInterface(
                confirm ->
                    confirm
                        .virtualInterfaceId(accept.interfaceId())
                        .virtualGatewayId(accept.gateway()))
            .virtualInterfaceStateAsString();
    slack.chatPostMessage(
        post ->
            post.channel(accept.channel())
                .threadTs(accept.ts())
                .text(state)
                .blocksAsString(blocks(forms.reply(accept.interfaceId()))));
    slack.chatUpdate(
        update ->
            update
                .channel(accept.channel())
                .ts(accept.ts())
                .text(state)
                .blocksAsString(blocks(forms.accepted(accept.interfaceId()))));
  }

  private void later(Work work) {
    app.executorService()
        .execute(
            () -> {
              try {
                work.run();
              } catch (Exception failure) {
                throw new IllegalStateException(failure);
              }
            });
  }

  private List<Option> options(String typed) {
    return gateways.stream()
        .filter(id -> id.contains(typed))
        .limit(OPTIONS)
        .map(id -> new Option(new PlainTextObject(id, false), id))
        .toList();
  }

  private static String gateway(ViewState state) {
    return state.getValues().values().stream()
        .flatMap(block -> block.entrySet().stream())
        .filter(each -> each.getKey().equals("gateway"))
        .map(each -> each.getValue().getSelectedOption().getValue())
        .findFirst()
        .orElseThrow();
  }

  private static String blocks(String message) {
    JsonElement parsed = JsonParser.parseString(message);
    return parsed.getAsJsonObject().get("blocks").toString();
  }

  private static DirectConnectClient cloud(Map<String, String> environment) {
    return DirectConnectClient.builder()
        .endpointOverride(URI.create(get(environment, "CLOUD_URL")))
        .region(Region.of(get(environment, "CLOUD_REGION")))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    get(environment, "CLOUD_ACCESS_KEY"), get(environment, "CLOUD_SECRET_KEY"))))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static String get(Map<String, String> environment, String name) {
    return requireNonNull(environment.get(name), name);
  }

  private interface Work {
    void run() throws Exception;
  }
}
