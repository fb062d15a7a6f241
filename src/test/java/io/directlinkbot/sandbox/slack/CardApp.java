package io.directlinkbot.sandbox.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small app: a card with a select that asks for options, buttons, a modal, a command. */
final class CardApp {
  static final String CARD =
      """
      [{"type":"section","block_id":"what","text":{"type":"plain_text","text":"Pick and accept"}},
       {"type":"actions","block_id":"deal","elements":[
         {"type":"external_select","action_id":"gateway","min_query_length":1,
          "placeholder":{"type":"plain_text","text":"Gateway"}},
         {"type":"static_select","action_id":"size",
          "initial_option":{"text":{"type":"plain_text","text":"Small"},"value":"s"},
          "options":[{"text":{"type":"plain_text","text":"Small"},"value":"s"},
                     {"text":{"type":"plain_text","text":"Large"},"value":"l"}]},
         {"type":"button","action_id":"accept","style":"primary","value":"dxvif-1",
          "text":{"type":"plain_text","text":"Accept"}},
         {"type":"overflow","action_id":"more",
          "options":[{"text":{"type":"plain_text","text":"Details"},"value":"details"},
                     {"text":{"type":"plain_text","text":"Copy"},"value":"copy"}]}]}]
      """;

  static final String MODAL =
      """
      {"type":"modal","callback_id":"decide","notify_on_close":true,
       "title":{"type":"plain_text","text":"Accept"},
       "submit":{"type":"plain_text","text":"Accept"},
       "blocks":[
         {"type":"input","block_id":"note","label":{"type":"plain_text","text":"Note"},
          "element":{"type":"plain_text_input","action_id":"text","max_length":20}}]}
      """;

  /** What the app was told, in words. */
  final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  CardApp(App app) {
    app.blockSuggestion(
        "gateway",
        (request, context) -> {
          List<Option> options =
              Stream.of("vgw-1", "vgw-2")
                  .filter(id -> id.contains(request.getPayload().getValue()))
                  .map(id -> new Option(new PlainTextObject(id, false), id))
                  .toList();
          return context.ack(BlockSuggestionResponse.builder().options(options).build());
        });
    app.blockAction(
        Pattern.compile("gateway|size|more"),
        (request, context) -> {
          var action = request.getPayload().getActions().getFirst();
          heard.add(action.getActionId() + "=" + action.getSelectedOption().getValue());
          return context.ack();
        });
    app.blockAction(
        "accept",
        (request, context) -> {
          ViewState state = request.getPayload().getState();
          var gateway = value(state, "deal", "gateway").getSelectedOption();
          heard.add(
              "accept %s by %s: %s, %s"
                  .formatted(
                      request.getPayload().getActions().getFirst().getValue(),
                      request.getPayload().getUser().getId(),
                      gateway == null ? "none" : gateway.getValue(),
                      value(state, "deal", "size").getSelectedOption().getValue()));
          context
              .client()
              .viewsOpen(view -> view.triggerId(context.getTriggerId()).viewAsString(MODAL));
          return context.ack();
        });
    app.viewSubmission(
        "decide",
        (request, context) -> {
          String note = value(request.getPayload().getView().getState(), "note", "text").getValue();
          return switch (note) {
            case "bad" ->
                context.ack(
                    answer -> answer.responseAction("errors").errors(Map.of("note", "Not that.")));
            case "again" ->
                context.ack(
                    answer ->
                        answer
                            .responseAction("update")
                            .viewAsString(MODAL.replace("Note", "More")));
            case "broken" ->
                context.ack(
                    answer -> answer.responseAction("errors").errors(Map.of("elsewhere", "What?")));
            default -> {
              heard.add("note " + note);
              yield context.ack();
            }
          };
        });
    app.viewClosed(
        "decide",
        (request, context) -> {
          heard.add("closed");
          return context.ack();
        });
    app.command(
        "/card",
        (request, context) -> {
          String text = request.getPayload().getText();
          if (text.equals("later")) {
            context.respond(answer -> answer.responseType("in_channel").text("Here it is."));
            return context.ack();
          }
          return context.ack("You said " + text);
        });
    app.event(
        AppHomeOpenedEvent.class,
        (request, context) -> {
          context
              .client()
              .viewsPublish(
                  view ->
                      view.userId(request.getEvent().getUser())
                          .viewAsString("{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}"));
          return context.ack();
        });
  }

  private static ViewState.Value value(ViewState state, String block, String action) {
    return requireNonNull(requireNonNull(state.getValues().get(block)).get(action));
  }
}
