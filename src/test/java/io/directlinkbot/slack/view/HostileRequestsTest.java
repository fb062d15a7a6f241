package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.composition.OptionObject;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.ListedInterfaces;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.dialog.DeclineDialog;
import io.directlinkbot.slack.view.dialog.DetailsDialog;
import io.directlinkbot.slack.view.thread.EventReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A thousand requests in which another company wrote whatever it liked into every field, drawn in
 * every form: Slack refuses none, none pings, links or breaks anything. A failure names its seed.
 */
final class HostileRequestsTest {
  private static final int REQUESTS = 1_000;
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final Instant LATER = Examples.NOW.plusSeconds(500_000);

  @Test
  void areTakenAndInterpretedByNobody() {
    List<String> problems =
        IntStream.range(0, REQUESTS)
            .boxed()
            .flatMap(seed -> problems(seed).stream())
            .limit(20)
            .toList();

    assertThat(problems).isEmpty();
  }

  private static List<String> problems(long seed) {
    ForeignRequests foreign = new ForeignRequests(new Random(seed));
    InterfaceRequest request = Examples.request(foreign.offeredWithAnyId());
    AccountView account =
        seed % 2 == 0 ? AccountViews.declining() : foreign.account(request.offer());
    Optional<Gateway> chosen = seed % 3 == 0 ? Optional.of(foreign.gateway()) : Optional.empty();
    GatewayChoice choice = foreign.choice();
    List<String> problems = new ArrayList<>();
    List<Finding> findings = findings(request, account, chosen, foreign);
    problems.addAll(Shown.problems(RequestCard.of(request, account, choice, findings, LATER)));
    problems.addAll(
        Shown.problems(
            AcceptDialog.of(
                acceptance(request, account, chosen, choice, findings), ENGLISH, LATER)));
    problems.addAll(
        Shown.problems(DeclineDialog.of(request, account, Examples.BOB, ENGLISH, LATER)));
    problems.addAll(
        Shown.problems(DetailsDialog.of(request, account, foreign.gatewayId(), ENGLISH, LATER)));
    problems.addAll(
        problems(GatewayPicker.options(List.of(foreign.gateway()), ENGLISH).getFirst()));
    Event event = foreign.event();
    InterfaceRequest after = request.apply(event);
    EventReply.of(request, event, account.in(seed % 5 == 0 ? Language.FRENCH : Language.ENGLISH))
        .ifPresent(reply -> problems.addAll(Shown.problems(reply.message())));
    problems.addAll(Shown.problems(RequestCard.of(after, account, choice, findings, LATER)));
    return problems.stream().map(problem -> "seed " + seed + ": " + problem).toList();
  }

  private static AcceptPreview acceptance(
      InterfaceRequest request,
      AccountView account,
      Optional<Gateway> chosen,
      GatewayChoice choice,
      List<Finding> findings) {
    return new AcceptPreview(
        request, account, chosen, choice, findings, AcceptPreview.Reading.DONE, "");
  }

  /** With another interface of the account, as hostile as the offer. */
  private static List<Finding> findings(
      InterfaceRequest request,
      AccountView account,
      Optional<Gateway> chosen,
      ForeignRequests foreign) {
    return Preflight.of(
        new Proposal(
            request,
            chosen,
            Optional.of(new ListedInterfaces(List.of(foreign.offeredWithAnyId().offer()))),
            account.lookUpCounterparty(request.offer().connection())));
  }

  private static List<String> problems(OptionObject option) {
    JsonNode tree = SlackJson.tree(option);
    List<String> problems = new ArrayList<>();
    BlockKit.problemsOfSuggestions(tree).forEach(problem -> problems.add(problem.toString()));
    problems.addAll(Shown.problemsOfTexts(tree));
    return problems;
  }
}
