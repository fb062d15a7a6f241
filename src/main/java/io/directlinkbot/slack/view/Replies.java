package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the thread is told of an event: that it was accepted, and every later state, as the API
 * spells it. Whoever sees the summary alone, on a phone, does not see the card above the reply: so
 * the summary names the interface.
 */
public final class Replies {
  private static final int NAME_MOST = 80;

  private Replies() {}

  /**
   * The reply to an event, if people are told of it.
   *
   * @param before the request without the event
   * @param after the request with it
   */
  public static Optional<Message> of(InterfaceRequest before, InterfaceRequest after) {
    boolean samePhase = before.phase().getClass().equals(after.phase().getClass());
    boolean sameState = before.state().equals(after.state());
    if (samePhase && sameState) {
      return Optional.empty();
    }
    return switch (after.phase()) {
      case Phase.Accepted accepted when !samePhase ->
          Optional.of(accepted(after, accepted.claim()));
      case Phase.AcceptedOutside _ when !samePhase -> Optional.of(acceptedOutside(after));
      case Phase.Closed closed ->
          Optional.of(reply(after, Endings.sentence(closed.ending(), "It")));
      case Phase.Waiting _, Phase.Confirming _ when sameState -> Optional.empty();
      case Phase.Waiting _, Phase.Confirming _, Phase.Accepted _, Phase.AcceptedOutside _ ->
          Optional.of(reply(after, StateMeaning.of(after.state(), before.state())));
    };
  }

  private static Message accepted(InterfaceRequest request, Claim claim) {
    String sentence =
        "%s accepted it with %s. %s"
            .formatted(
                Mrkdwn.mention(claim.person()),
                Mrkdwn.code(claim.gateway().id()),
                StateMeaning.of(request.state()));
    Message reply = reply(request, sentence);
    if (claim.note().isBlank()) {
      return reply;
    }
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    blocks.add(
        SectionBlock.builder().text(ForeignText.plain("Note: " + claim.note(), 1_500)).build());
    return new Message(reply.text(), blocks);
  }

  private static Message acceptedOutside(InterfaceRequest request) {
    String gateway =
        request
            .gateway()
            .map(id -> "with " + Mrkdwn.code(id))
            .orElse("with a gateway that the cloud does not name yet");
    return reply(
        request,
        "It was accepted outside of this bot, %s. %s"
            .formatted(gateway, StateMeaning.of(request.state())));
  }

  private static Message reply(InterfaceRequest request, String sentence) {
    String state = Mrkdwn.code(Status.of(request).state());
    String name =
        ForeignText.escaped(ForeignText.name(request.offer().name(), NAME_MOST), NAME_MOST);
    String id = ForeignText.escaped(request.offer().id(), NAME_MOST);
    return new Message(
        "%s: %s (%s). %s".formatted(state, name, id, sentence),
        List.of(Mrkdwn.section("%s: %s".formatted(state, sentence))));
  }
}
