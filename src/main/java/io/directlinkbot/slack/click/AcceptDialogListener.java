package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.dialog.DialogMetadata;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the accept dialog when a person clicks a card's Accept, and redraws it when another gateway
 * is picked in it. Slack gets its answer at once. The dialog opens with what is known, since that
 * has to happen within three seconds of the click, and is completed once a slow cloud has answered.
 * Thread-safe.
 */
public final class AcceptDialogListener {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptDialogListener.class);

  private final ClickRunner clicks;
  private final Decider decider;
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final AcceptPreviewer previews;
  private final DialogChanges dialogs;
  private final PersonLanguage languages;
  private final Whispers whispers;
  private final InstantSource clock;

  /**
   * Creates a listener.
   *
   * @param accounts by name
   */
  public AcceptDialogListener(
      ClickRunner clicks,
      Decider decider,
      Journal journal,
      Map<String, AccountView> accounts,
      AcceptPreviewer previews,
      DialogOpener dialogs,
      PersonLanguage languages,
      Whispers whispers,
      InstantSource clock) {
    this.clicks = clicks;
    this.decider = decider;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.previews = previews;
    this.dialogs = new DialogChanges(dialogs);
    this.languages = languages;
    this.whispers = whispers;
    this.clock = clock;
  }

  /** Opens the dialog, for people who may decide. */
  public Response openDialog(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    clicks.runDecidable(
        payload,
        decider::refusal,
        DecisionText::tooLate,
        (request, view, _) -> open(payload, request, view));
    return context.ack();
  }

  /**
   * Shows what the pre-flight says about a gateway that was picked in the dialog. One that was
   * picked on a card waits for the click on Accept.
   */
  public Response showPick(BlockActionRequest pick, ActionContext context) {
    BlockActionPayload payload = pick.getPayload();
    if (payload.getView() != null) {
      clicks.run(payload, path -> showPick(payload, path));
    }
    return context.ack();
  }

  /**
   * Opens the dialog for a person who typed a command, as a click on the card would.
   *
   * @param gateway id of the gateway that the person named, if any
   */
  public void openTyped(RequestId id, TypedBy typed, Optional<String> gateway) {
    clicks.runDecidable(
        id,
        typed,
        decider::refusal,
        DecisionText::tooLate,
        (request, view, _) ->
            open(typed.trigger(), gateway, request, view, languages.of(typed.sender())));
  }

  private void open(BlockActionPayload click, InterfaceRequest request, AccountView view)
      throws SlackException {
    open(
        click.getTriggerId(),
        PickedGateway.read(click),
        request,
        view,
        languages.of(PayloadSender.read(click)));
  }

  /** Opens it with the gateway that the person picked, the approved one, or the usual one. */
  private void open(
      String trigger,
      Optional<String> picked,
      InterfaceRequest request,
      AccountView view,
      Texts texts)
      throws SlackException {
    Optional<String> gateway =
        picked
            .or(() -> request.approval().map(first -> first.claim().gateway().id()))
            .or(() -> previews.usualGateway(request));
    AcceptPreview now = previews.beforeReading(request, view, gateway);
    View shown = dialogs.open(trigger, full(now, texts), () -> simple(now, texts));
    complete(shown, now, gateway, texts);
  }

  private void showPick(BlockActionPayload pick, ReplyPath path) {
    View dialog = pick.getView();
    RequestId id = DialogMetadata.read(dialog.getPrivateMetadata()).request();
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    var option = pick.getActions().getFirst().getSelectedOption();
    if (request.isPresent() && view != null && option != null) {
      Texts texts = languages.of(PayloadSender.read(pick));
      showPick(dialog, request.get(), view, option.getValue(), texts, path);
    }
  }

  private void showPick(
      View dialog,
      InterfaceRequest request,
      AccountView view,
      String picked,
      Texts texts,
      ReplyPath path) {
    Optional<String> gateway = Optional.of(picked);
    AcceptPreview now = previews.beforeReading(request, view, gateway);
    try {
      complete(
          dialogs.change(dialog, redrawn(dialog, now, texts), () -> simple(now, texts)),
          now,
          gateway,
          texts);
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.Refused) {
        LOG.debug(
            "{}: closed or submitted before its redraw: {}", request.id(), failure.getMessage());
        return;
      }
      String reference =
          FaultReference.logRefusal(
              LOG,
              request.id() + ": a dialog can't be redrawn",
              String.valueOf(failure.getMessage()));
      whispers.say(
          path,
          DialogOpener.withReference(texts, texts.get("whisper.dialog-not-redrawn"), reference));
    }
  }

  private void complete(View shown, AcceptPreview before, Optional<String> gateway, Texts texts) {
    RequestId id = before.request().id();
    if (!previews.isFresh(id)) {
      previews.refresh(id);
    }
    // even if all was fresh: another person's reading may have ended after this was drawn
    AcceptPreview after = previews.afterReading(before.request(), before.view(), gateway);
    if (after.equals(before)) {
      return;
    }
    try {
      View completed =
          dialogs.changeUnchanged(shown, redrawn(shown, after, texts), () -> simple(after, texts));
      LOG.debug("{}: dialog {} completed", id, completed.getId());
    } catch (SlackException failure) {
      // closed or submitted meanwhile, or redrawn for another gateway
      LOG.debug("{}: dialog not completed: {}", id, failure.getMessage());
    }
  }

  /**
   * The dialog anew, with the gateway that was chosen before it opened, for {@link
   * AcceptSubmitListener}.
   */
  private View redrawn(View dialog, AcceptPreview preview, Texts texts) {
    View full = full(preview, texts);
    full.setPrivateMetadata(dialog.getPrivateMetadata());
    return full;
  }

  private View full(AcceptPreview preview, Texts texts) {
    return AcceptDialog.of(preview, texts, time());
  }

  private View simple(AcceptPreview preview, Texts texts) {
    return AcceptDialog.simple(preview, texts, time());
  }

  private Instant time() {
    return clock.instant();
  }
}
