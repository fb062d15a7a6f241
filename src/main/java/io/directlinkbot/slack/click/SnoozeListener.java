package io.directlinkbot.slack.click;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.SnoozeText;
import io.directlinkbot.slack.view.whisper.AttentionText;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Snoozes a request's reminders, and ends the snooze, for people who may decide. */
public final class SnoozeListener {
  private final ClickRunner clicks;
  private final Decider decider;
  private final CareLog care;
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final Whispers whispers;
  private final PersonLanguage languages;
  private final InstantSource clock;

  public SnoozeListener(
      ClickRunner clicks,
      Decider decider,
      CareLog care,
      Journal journal,
      Map<String, AccountView> accounts,
      Whispers whispers,
      PersonLanguage languages,
      InstantSource clock) {
    this.clicks = clicks;
    this.decider = decider;
    this.care = care;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.whispers = whispers;
    this.languages = languages;
    this.clock = clock;
  }

  /** Takes a click on a reminder's button. */
  public Response snooze(BlockActionRequest click, ActionContext context) {
    Sender sender = PayloadSender.read(click.getPayload());
    clicks.run(click.getPayload(), (id, person, path) -> snooze(id, person, path, sender));
    return context.ack();
  }

  void snooze(RequestId id, Person person, ReplyPath path, Sender sender) {
    whispers.say(
        path,
        decider
            .refusal(id, person)
            .map(why -> DecisionText.notAllowed("The reminders were not snoozed.", why))
            .orElseGet(() -> snoozeAndAnswer(id, person, languages.of(sender))));
  }

  void wake(RequestId id, Person person, ReplyPath path, Sender sender) {
    Optional<String> refusal = decider.refusal(id, person);
    if (refusal.isPresent()) {
      whispers.say(path, DecisionText.notAllowed("The reminders stay snoozed.", refusal.get()));
    } else if (!care.wake(id, person)) {
      whispers.say(path, SnoozeText.notSnoozed(languages.of(sender)));
    }
  }

  private String snoozeAndAnswer(RequestId id, Person person, Texts texts) {
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    if (request.isEmpty() || view == null) {
      return DecisionText.unknown();
    }
    if (!request.get().waits()) {
      return AttentionText.notWaiting();
    }
    Instant now = clock.instant();
    if (!view.reminders().canBeSnoozed(request.get(), now)) {
      return SnoozeText.noneLeft(request.get(), view, texts, now);
    }
    if (!care.snooze(id, person)) {
      return AttentionText.notWaiting();
    }
    return SnoozeText.snoozed(journal.find(id).orElse(request.get()), view, texts);
  }
}
