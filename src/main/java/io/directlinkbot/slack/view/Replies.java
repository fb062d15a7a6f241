package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the thread is told of an event: that it was accepted, and every later state. */
public final class Replies {
  private Replies() {}

  /**
   * The reply to an event, if people are told of it.
   *
   * @param before the request without the event
   * @param after the request with it
   */
  public static Optional<Message> of(InterfaceRequest before, InterfaceRequest after) {
    boolean samePhase = before.phase().getClass().equals(after.phase().getClass());
    if (samePhase && before.state().equals(after.state())) {
      return Optional.empty();
    }
    return switch (after.phase()) {
      case Phase.Accepted accepted when !samePhase ->
          Optional.of(accepted(after, accepted.claim()));
      case Phase.AcceptedOutside _ when !samePhase -> Optional.of(acceptedOutside(after));
      case Phase.Accepted _, Phase.AcceptedOutside _ -> Optional.of(newState(after));
      case Phase.Closed closed ->
          Optional.of(
              plain(
                  "%s: %s %s"
                      .formatted(
                          Mrkdwn.code(Status.of(after).state()),
                          after.offer().id(),
                          Endings.sentence(closed.ending()))));
      case Phase.Waiting _, Phase.Confirming _ ->
          before.state().equals(after.state()) ? Optional.empty() : Optional.of(newState(after));
    };
  }

  private static Message accepted(InterfaceRequest request, Claim claim) {
    String line =
        "%s: %s accepted %s with %s. The cloud's answer is %s."
            .formatted(
                Mrkdwn.code(request.state().name()),
                Mrkdwn.mention(claim.person()),
                request.offer().id(),
                Mrkdwn.code(claim.gateway().id()),
                Mrkdwn.code(request.state().name()));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(line));
    if (!claim.note().isBlank()) {
      blocks.add(
          SectionBlock.builder().text(ForeignText.plain("Note: " + claim.note(), 1_500)).build());
    }
    return new Message(line, blocks);
  }

  private static Message acceptedOutside(InterfaceRequest request) {
    String gateway =
        request
            .gateway()
            .map(id -> ", with " + Mrkdwn.code(id))
            .orElse(", with a gateway it does not name yet");
    return plain(
        "%s: %s was accepted outside of this bot%s."
            .formatted(Mrkdwn.code(request.state().name()), request.offer().id(), gateway));
  }

  private static Message newState(InterfaceRequest request) {
    String state = request.state().name();
    String meaning =
        switch (state) {
          case "available" -> "it can carry traffic now";
          case "down" -> "BGP is not up; right after an accept that is normal";
          case "deleting" -> "it is being deleted";
          default -> "that is its state now";
        };
    return plain("%s: %s, %s.".formatted(Mrkdwn.code(state), request.offer().id(), meaning));
  }

  private static Message plain(String line) {
    return new Message(line, List.of(Mrkdwn.section(line)));
  }
}
