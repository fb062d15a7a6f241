package io.directlinkbot.slack.command;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.click.AcceptDialogListener;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.GatewaysAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the dialog to accept an interface in, with a gateway if the person names one. Thread-safe.
 */
public final class AcceptCommand implements CommandVerb {
  private final AnswerSource source;
  private final OneRequest requests;
  private final Map<String, GatewayList> gateways;
  private final AcceptDialogListener dialogs;

  /**
   * Opens dialogs.
   *
   * @param gateways by the account's name
   */
  public AcceptCommand(
      AnswerSource source,
      OneRequest requests,
      Map<String, GatewayList> gateways,
      AcceptDialogListener dialogs) {
    this.source = source;
    this.requests = requests;
    this.gateways = Map.copyOf(gateways);
    this.dialogs = dialogs;
  }

  @Override
  public String name() {
    return "accept";
  }

  @Override
  public Optional<Message> answer(TypedCommand typed) {
    AcceptLine line = AcceptLine.read(typed.rest(), text -> !requests.find(text).isEmpty());
    return switch (requests.choose(name(), line.request(), source.context(typed.texts()))) {
      case OneRequest.Chosen.Unclear(Message why) -> Optional.of(why);
      case OneRequest.Chosen.One(InterfaceRequest request) ->
          open(request.id(), line.gateway(), typed);
    };
  }

  private Optional<Message> open(RequestId id, String named, TypedCommand typed) {
    List<String> meant = named.isEmpty() ? List.of() : List.of(named);
    if (!named.isEmpty() && !isWholeId(named)) {
      List<Gateway> matches = matches(id, named);
      if (matches.size() != 1) {
        return Optional.of(GatewaysAnswer.unclear(named, matches, source.context(typed.texts())));
      }
      meant = List.of(matches.getFirst().id());
    }
    dialogs.openTyped(id, typed.by(), meant.stream().findFirst());
    return Optional.empty();
  }

  private List<Gateway> matches(RequestId id, String named) {
    return Optional.ofNullable(gateways.get(id.account()))
        .map(list -> list.searchLastRead(named))
        .orElse(List.of());
  }

  /** The dialog says what is wrong with a gateway of this id, and reads it if that is needed. */
  private static boolean isWholeId(String named) {
    return named.matches("vgw-[0-9a-f]{8,17}");
  }
}
