package io.directlinkbot.slack.click;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.DialogMetadata;
import io.directlinkbot.slack.view.dialog.WarningCheckboxes;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Takes the final Accept: the submit of the dialog that {@link AcceptDialogListener} opens. */
public final class AcceptSubmitListener {
  private static final DecisionAnswer.Wording<Decision.ForAccept> WORDING =
      new DecisionAnswer.Wording<>(
          "whisper.title-not-accepted", "whisper.title-still-accepting", DecisionText::of);

  private final Decider decider;
  private final DecisionAnswer answers;
  private final AcceptPreviewer previews;
  private final Map<String, AccountView> accounts;
  private final PersonLanguage languages;
  private final InstantSource clock;

  /**
   * Creates a listener.
   *
   * @param accounts by name
   */
  public AcceptSubmitListener(
      Decider decider,
      DecisionAnswer answers,
      AcceptPreviewer previews,
      Map<String, AccountView> accounts,
      PersonLanguage languages,
      InstantSource clock) {
    this.decider = decider;
    this.answers = answers;
    this.previews = previews;
    this.accounts = Map.copyOf(accounts);
    this.languages = languages;
    this.clock = clock;
  }

  public Response accept(ViewSubmissionRequest submit, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = submit.getPayload();
    View dialog = payload.getView();
    DialogMetadata metadata = DialogMetadata.read(dialog.getPrivateMetadata());
    Texts texts = languages.ofKnown(payload.getUser().getId());
    Optional<String> gateway = picked(dialog).or(metadata::gateway);
    if (gateway.isEmpty()) {
      return context.ackWithErrors(Map.of(Controls.GATEWAY, texts.get("whisper.choose-gateway")));
    }
    Optional<String> incomplete = WarningCheckboxes.incompleteBlock(dialog);
    if (incomplete.isPresent()) {
      return context.ackWithErrors(Map.of(incomplete.get(), texts.get("whisper.tick-warnings")));
    }
    String note = value(dialog, Controls.NOTE).map(ViewState.Value::getValue).orElse("");
    return answers.answer(
        metadata.request(),
        PayloadSender.read(payload),
        context,
        WORDING,
        person ->
            decider.accept(
                metadata.request(), person, gateway.get(), note, WarningCheckboxes.ticked(dialog)),
        (language, decision) -> answer(language, decision, dialog, note, context));
  }

  private Response answer(
      Texts texts,
      Decision.ForAccept decision,
      View dialog,
      String note,
      ViewSubmissionContext context) {
    return switch (decision) {
      case Decision.Accepted _, Decision.Approved _ -> context.ack();
      case Decision.NotNow(Reason reason) when isPickedHere(dialog) ->
          context.ackWithErrors(Map.of(Controls.GATEWAY, texts.get(reason)));
      case Decision.Unseen unseen ->
          warned(unseen, note, texts)
              .map(context::ackWithUpdate)
              .orElseGet(() -> notice(texts, context, WORDING.failed(), unseen));
      // this accept was in doubt, and may have succeeded
      case Decision.TooLate(InterfaceRequest request) when request.tried().isPresent() ->
          notice(texts, context, "whisper.title-accepted-outside", decision);
      case Decision.NotNow _, Decision.NotAllowed _, Decision.TooLate _, Decision.Unknown _ ->
          notice(texts, context, WORDING.failed(), decision);
      case Decision.InDoubt _ -> notice(texts, context, "whisper.title-no-clear-answer", decision);
    };
  }

  /** Whether the gateway was picked in the dialog, so that an error beside the picker is seen. */
  private static boolean isPickedHere(View dialog) {
    Optional<String> before = DialogMetadata.read(dialog.getPrivateMetadata()).gateway();
    Optional<String> picked = picked(dialog);
    return picked.isPresent() && !picked.equals(before);
  }

  /** The dialog with the warnings to acknowledge; empty when the account is not configured. */
  private Optional<View> warned(Decision.Unseen unseen, String note, Texts texts) {
    return Optional.ofNullable(accounts.get(unseen.request().id().account()))
        .map(
            view ->
                AcceptDialog.of(
                    previews.warned(
                        unseen.request(), view, unseen.gateway(), unseen.findings(), note),
                    texts,
                    clock.instant()));
  }

  private static Response notice(
      Texts texts, ViewSubmissionContext context, String title, Decision.ForAccept decision) {
    return DecisionAnswer.notice(
        context, texts.get(title), DecisionText.of(texts, decision), texts);
  }

  private static Optional<String> picked(View dialog) {
    return value(dialog, Controls.GATEWAY)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue);
  }

  private static Optional<ViewState.Value> value(View dialog, String action) {
    return dialog.getState().getValues().values().stream()
        .flatMap(block -> Optional.ofNullable(block.get(action)).stream())
        .findFirst();
  }
}
