package io.directlinkbot.slack.command;

import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.ReminderAnswer;
import java.util.Optional;

/**
 * Has the approvers of a waiting request reminded now, for people who may decide on it. Checking
 * the person can take calls to Slack, so the answer comes later. Thread-safe.
 */
public final class RemindCommand implements CommandVerb {
  private final AnswerSource source;
  private final OneRequest requests;
  private final ApproverCheck approvers;
  private final Decider decider;
  private final CareLog care;
  private final BackgroundAnswers later;

  public RemindCommand(
      AnswerSource source,
      OneRequest requests,
      ApproverCheck approvers,
      Decider decider,
      CareLog care,
      BackgroundAnswers later) {
    this.source = source;
    this.requests = requests;
    this.approvers = approvers;
    this.decider = decider;
    this.care = care;
    this.later = later;
  }

  @Override
  public String name() {
    return "remind";
  }

  @Override
  public Optional<Message> answer(TypedCommand typed) {
    return switch (requests.choose(name(), typed.rest(), source.context(typed.texts()))) {
      case OneRequest.Chosen.Unclear(Message why) -> Optional.of(why);
      case OneRequest.Chosen.One(InterfaceRequest request) -> {
        later.say(typed.path(), typed.texts(), () -> remind(request, typed));
        yield Optional.empty();
      }
    };
  }

  private Message remind(InterfaceRequest request, TypedCommand typed) {
    AnswerContext context = source.context(typed.texts());
    Person person = approvers.person(typed.sender());
    Optional<Reason> refusal = decider.refusal(request.id(), person);
    if (refusal.isPresent()) {
      return ReminderAnswer.notAllowed(refusal.get(), typed.texts());
    }
    return care.remind(request, person)
        .map(now -> ReminderAnswer.notNow(now, context))
        .orElseGet(() -> ReminderAnswer.comes(request, context));
  }
}
