package io.directlinkbot.slack.view.answer;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.request.Caretaker;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.DeadlineClause;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RequestStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request in a list, on two lines: which interface it is, in a field where Slack interprets
 * nothing, as its name is foreign text; and how it stands.
 */
final class RequestItem {
  private static final int NAME_MOST = 80;
  private static final int ID_MOST = 40;
  private static final int LINE_MOST = 250;

  private RequestItem() {}

  /** Returns an entry that says how the request stands now. */
  static List<LayoutBlock> of(InterfaceRequest request, AnswerContext context) {
    return of(request, standing(request, context), context);
  }

  /**
   * Returns an entry.
   *
   * @param what its second line, in the bot's own mrkdwn
   */
  static List<LayoutBlock> of(InterfaceRequest request, String what, AnswerContext context) {
    return List.of(
        SectionBlock.builder().text(ForeignText.plain(subject(request), LINE_MOST)).build(),
        Mrkdwn.context(
            joined(
                Stream.of(Optional.of(what), account(request, context), link(request, context)))));
  }

  /** One line of a phone, as most names are short; a name that only repeats the id is left out. */
  private static String subject(InterfaceRequest request) {
    Optional<String> name =
        Optional.of(request.offer().name())
            .filter(it -> !it.equals(request.offer().id()))
            .map(it -> cut(it, NAME_MOST));
    return joined(
        Stream.of(
            name,
            Optional.of(cut(request.offer().id(), ID_MOST)),
            Optional.of("VLAN " + request.offer().vlan())));
  }

  private static Optional<String> account(InterfaceRequest request, AnswerContext context) {
    return context.hasSeveralAccounts()
        ? Optional.of(ForeignText.escaped(request.id().account(), NAME_MOST))
        : Optional.empty();
  }

  /** Returns its deadline while it waits, else its status, and who is on it or decided. */
  static String standing(InterfaceRequest request, AnswerContext context) {
    boolean isPlain = request.waits() && request.approval().isEmpty();
    return joined(
        Stream.of(
            isPlain
                ? Optional.empty()
                : Optional.of(RequestStatus.of(context.texts(), request).mrkdwn()),
            request.waits()
                ? Optional.of(
                    DeadlineClause.of(context.texts(), request, context.accounts(), context.now()))
                : Optional.empty(),
            request
                .caretaker(context.now())
                .map(Caretaker::person)
                .map(it -> context.texts().get("word.on-it", Mrkdwn.mention(it))),
            request
                .claim()
                .map(Claim::person)
                .or(() -> request.decline().map(it -> it.person()))
                .map(it -> context.texts().get("word.by", Mrkdwn.mention(it)))));
  }

  private static Optional<String> link(InterfaceRequest request, AnswerContext context) {
    return context.link().apply(request).map(url -> context.texts().get("word.card-link", url));
  }

  private static String cut(String foreign, int most) {
    return ForeignText.name(foreign, most);
  }

  private static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(joining(" · "));
  }
}
