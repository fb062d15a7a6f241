package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
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
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.CardMenu;
import io.directlinkbot.slack.view.card.PickerBlock;
import io.directlinkbot.slack.view.dialog.DetailsDialog;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Carries out what people choose from a card's overflow menu. */
public final class CardMenuListener {
  private final ClickRunner clicks;
  private final Decider decider;
  private final CareLog care;
  private final SnoozeListener snooze;
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final DialogOpener dialogs;
  private final PersonLanguage languages;
  private final Whispers whispers;
  private final InstantSource clock;

  public CardMenuListener(
      ClickRunner clicks,
      Decider decider,
      CareLog care,
      SnoozeListener snooze,
      Journal journal,
      Map<String, AccountView> accounts,
      DialogOpener dialogs,
      PersonLanguage languages,
      Whispers whispers,
      InstantSource clock) {
    this.clicks = clicks;
    this.decider = decider;
    this.care = care;
    this.snooze = snooze;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.dialogs = dialogs;
    this.languages = languages;
    this.whispers = whispers;
    this.clock = clock;
  }

  public Response choose(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    clicks.run(
        payload,
        it -> PickerBlock.request(it.getActions().getFirst().getBlockId()),
        (id, person, path) -> {
          switch (payload.getActions().getFirst().getSelectedOption().getValue()) {
            case CardMenu.DETAILS -> openDetails(id, path, payload);
            case CardMenu.TAKE -> take(id, person, path);
            case CardMenu.SNOOZE -> snooze.snooze(id, person, path);
            case CardMenu.WAKE -> snooze.wake(id, person, path);
            case CardMenu.PUT_BACK -> putBack(id, person, path);
            default -> whispers.say(path, languages.of(path.user()).get("whisper.other-version"));
          }
        });
    return context.ack();
  }

  private void openDetails(RequestId id, ReplyPath path, BlockActionPayload payload)
      throws SlackException {
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    if (request.isEmpty() || view == null) {
      whispers.say(path, languages.of(path.user()).get("whisper.unknown"));
      return;
    }
    Optional<String> gateway = PickedGateway.read(payload);
    Texts texts = languages.of(PayloadSender.read(payload));
    Instant now = clock.instant();
    dialogs.open(
        payload.getTriggerId(),
        DetailsDialog.of(request.get(), view, gateway, texts, now),
        () -> DetailsDialog.simple(request.get(), view, gateway, texts, now));
  }

  private void take(RequestId id, Person person, ReplyPath path) {
    Optional<Reason> refusal = decider.refusal(id, person);
    if (refusal.isPresent()) {
      whispers.say(path, DecisionText.notAllowed(languages.of(path.user()), refusal.get()));
    } else if (!care.take(id, person)) {
      whispers.say(path, languages.of(path.user()).get("whisper.not-waiting"));
    }
  }

  private void putBack(RequestId id, Person person, ReplyPath path) {
    if (!care.putBack(id, person)) {
      whispers.say(path, languages.of(path.user()).get("whisper.not-on-it"));
    }
  }
}
