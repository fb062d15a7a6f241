package io.directlinkbot.slack.click;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.SnoozeText;
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
  private final PersonLanguage languages;
  private final Whispers whispers;
  private final InstantSource clock;

  public SnoozeListener(
      ClickRunner clicks,
      Decider decider,
      CareLog care,
      Journal journal,
      Map<String, AccountView> accounts,
      PersonLanguage languages,
      Whispers whispers,
      InstantSource clock) {
    this.clicks = clicks;
    this.decider = decider;
    this.care = care;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.languages = languages;
    this.whispers = whispers;
    this.clock = clock;
  }

  /** Takes a click on a reminder's button. */
  public Response snooze(BlockActionRequest click, ActionContext context) {
    clicks.run(click.getPayload(), this::snooze);
    return context.ack();
  }

  void snooze(RequestId id, Person person, ReplyPath path) {
    Texts texts = languages.of(path.user());
    whispers.say(
        path,
        decider
            .refusal(id, person)
            .map(
                why ->
                    DecisionText.notAllowed(texts, texts.get("whisper.not-snoozed-refused"), why))
            .orElseGet(() -> snoozeAndAnswer(texts, id, person)));
  }

  void wake(RequestId id, Person person, ReplyPath path) {
    Optional<Reason> refusal = decider.refusal(id, person);
    if (refusal.isPresent()) {
      Texts texts = languages.of(path.user());
      String stay = texts.get("whisper.still-snoozed-refused");
      whispers.say(path, DecisionText.notAllowed(texts, stay, refusal.get()));
    } else if (!care.wake(id, person)) {
      whispers.say(path, languages.of(path.user()).get("card.snooze.not-snoozed"));
    }
  }

  private String snoozeAndAnswer(Texts texts, RequestId id, Person person) {
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    if (request.isEmpty() || view == null) {
      return texts.get("whisper.unknown");
    }
    if (!request.get().waits()) {
      return texts.get("whisper.not-waiting");
    }
    Instant now = clock.instant();
    if (!view.reminders().canBeSnoozed(request.get(), now)) {
      return SnoozeText.noneLeft(request.get(), view, texts, now);
    }
    if (!care.snooze(id, person)) {
      return texts.get("whisper.not-waiting");
    }
    return SnoozeText.snoozed(journal.find(id).orElse(request.get()), view, texts);
  }
}
