package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.dialog.DeclineDialog;
import io.directlinkbot.slack.view.dialog.DialogMetadata;
import io.directlinkbot.slack.view.dialog.PrefilledReason;
import io.directlinkbot.slack.view.whisper.DeclineText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the dialog that asks for a decline's reason, for people who may decline, and takes its
 * submit.
 */
public final class DeclineListener {
  private static final DecisionAnswer.Wording<Decision.ForDecline> WORDING =
      new DecisionAnswer.Wording<>(
          "whisper.title-not-declined", "whisper.title-still-declining", DeclineText::of);

  private final ClickRunner clicks;
  private final Decider decider;
  private final DialogOpener dialogs;
  private final DecisionAnswer answers;
  private final PersonLanguage languages;
  private final InstantSource clock;

  public DeclineListener(
      ClickRunner clicks,
      Decider decider,
      DialogOpener dialogs,
      DecisionAnswer answers,
      PersonLanguage languages,
      InstantSource clock) {
    this.clicks = clicks;
    this.decider = decider;
    this.dialogs = dialogs;
    this.answers = answers;
    this.languages = languages;
    this.clock = clock;
  }

  /** Opens the dialog on a click on a card's Decline. */
  public Response openDialog(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    clicks.runDecidable(
        payload,
        decider::refusalToDecline,
        DeclineText::tooLate,
        (request, view, person) -> {
          Texts texts = languages.of(PayloadSender.read(payload));
          Instant now = clock.instant();
          dialogs.open(
              payload.getTriggerId(),
              DeclineDialog.of(request, view, person, texts, now),
              () -> DeclineDialog.simple(request, view, texts, now));
        });
    return context.ack();
  }

  /**
   * Opens the dialog for a person who typed a command, as a click on the card would.
   *
   * @param reason that the person typed; may be empty
   */
  public void openTyped(RequestId id, TypedBy typed, String reason) {
    clicks.runDecidable(
        id,
        typed,
        decider::refusalToDecline,
        DeclineText::tooLate,
        (request, view, person) -> {
          Texts texts = languages.of(typed.sender());
          Instant now = clock.instant();
          dialogs.open(
              typed.trigger(),
              PrefilledReason.in(DeclineDialog.of(request, view, person, texts, now), reason),
              () -> PrefilledReason.in(DeclineDialog.simple(request, view, texts, now), reason));
        });
  }

  /** Takes the dialog's submit, the final Decline. */
  public Response decline(ViewSubmissionRequest submit, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = submit.getPayload();
    RequestId id = DialogMetadata.read(payload.getView().getPrivateMetadata()).request();
    Optional<String> reason = reason(payload);
    if (reason.isEmpty()) {
      return context.ackWithErrors(
          Map.of(
              Controls.REASON_BLOCK,
              languages.ofKnown(payload.getUser().getId()).get("whisper.say-why")));
    }
    return answers.answer(
        id,
        PayloadSender.read(payload),
        context,
        WORDING,
        person -> decider.decline(id, person, reason.get()),
        (texts, decision) -> answer(texts, decision, context));
  }

  private static Response answer(
      Texts texts, Decision.ForDecline decision, ViewSubmissionContext context) {
    return switch (decision) {
      case Decision.Declined _ -> context.ack();
      case Decision.NotNow _, Decision.NotAllowed _, Decision.TooLate _, Decision.Unknown _ ->
          DecisionAnswer.notice(
              context, texts.get(WORDING.failed()), DeclineText.of(texts, decision), texts);
      case Decision.InDoubt _ ->
          DecisionAnswer.notice(
              context,
              texts.get("whisper.title-no-clear-answer"),
              DeclineText.of(texts, decision),
              texts);
    };
  }

  private static Optional<String> reason(ViewSubmissionPayload payload) {
    return payload.getView().getState().getValues().values().stream()
        .flatMap(block -> Optional.ofNullable(block.get(Controls.REASON)).stream())
        .flatMap(value -> Optional.ofNullable(value.getValue()).stream())
        .map(String::strip)
        .filter(text -> !SearchText.isBlank(text))
        .findFirst();
  }
}
