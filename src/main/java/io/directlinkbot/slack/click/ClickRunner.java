package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out clicks on cards once Slack has its answer, and explains to the person why a click
 * could not be carried out. Thread-safe.
 */
public final class ClickRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ClickRunner.class);

  private final ApproverCheck approvers;
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final PersonLanguage languages;
  private final Whispers whispers;
  private final Executor background;
  private final Consumer<TokenRefused> refused;

  /**
   * Creates a runner.
   *
   * @param accounts by name
   * @param refused called when Slack refuses the bot's token
   */
  public ClickRunner(
      ApproverCheck approvers,
      Journal journal,
      Map<String, AccountView> accounts,
      PersonLanguage languages,
      Whispers whispers,
      Executor background,
      Consumer<TokenRefused> refused) {
    this.approvers = approvers;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.languages = languages;
    this.whispers = whispers;
    this.background = background;
    this.refused = refused;
  }

  /** Carries out a click on a button, whose value is the request's id. */
  void run(BlockActionPayload click, Action action) {
    run(click, it -> RequestId.parse(it.getActions().getFirst().getValue()), action);
  }

  /**
   * Carries out a click on any control.
   *
   * @param request reads the request's id from the click
   */
  void run(
      BlockActionPayload click, Function<BlockActionPayload, RequestId> request, Action action) {
    run(
        click,
        path -> {
          Person person = approvers.person(PayloadSender.read(click));
          action.carryOut(request.apply(click), person, path);
        });
  }

  /** Does something for a click, for whoever clicked. If it fails, that person hears of it. */
  void run(BlockActionPayload click, Work work) {
    ReplyPath path = ReplyPath.of(click);
    background.execute(() -> doOrExplain(path, work));
  }

  /**
   * Carries out a click on a button that opens a dialog to decide in, for people who may decide on
   * the request while it waits.
   *
   * @param refusal why the person may not decide; empty when the person may
   * @param tooLate what to say about a request that no longer waits
   */
  void runDecidable(
      BlockActionPayload click,
      BiFunction<RequestId, Person, Optional<Reason>> refusal,
      BiFunction<Texts, InterfaceRequest, String> tooLate,
      DialogAction action) {
    run(click, (id, person, path) -> openDecidable(id, person, path, refusal, tooLate, action));
  }

  /**
   * Carries out a typed command that opens a dialog to decide in, as a click on the card's button
   * would. The card of an interface that can't be decided on here has no such button.
   *
   * @param typed who typed it, and the way to answer
   * @param refusal why the person may not decide; empty when the person may
   * @param tooLate what to say about a request that no longer waits, or can't be decided on here
   */
  void runDecidable(
      RequestId id,
      TypedBy typed,
      BiFunction<RequestId, Person, Optional<Reason>> refusal,
      BiFunction<Texts, InterfaceRequest, String> tooLate,
      DialogAction action) {
    background.execute(
        () ->
            doOrExplain(
                typed.path(),
                path ->
                    openDecidable(
                        id,
                        approvers.person(typed.sender()),
                        path,
                        refusal,
                        tooLate,
                        (request, view, person) -> {
                          if (request.isPrivate()) {
                            action.open(request, view, person);
                          } else {
                            whispers.say(path, tooLate.apply(languages.of(path.user()), request));
                          }
                        })));
  }

  private void openDecidable(
      RequestId id,
      Person person,
      ReplyPath path,
      BiFunction<RequestId, Person, Optional<Reason>> refusal,
      BiFunction<Texts, InterfaceRequest, String> tooLate,
      DialogAction action)
      throws SlackException {
    Optional<Reason> why = refusal.apply(id, person);
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    if (why.isPresent()) {
      whispers.say(path, DecisionText.notAllowed(languages.of(path.user()), why.get()));
    } else if (request.isEmpty() || view == null) {
      whispers.say(path, languages.of(path.user()).get("whisper.unknown"));
    } else if (!request.get().waits()) {
      whispers.say(path, tooLate.apply(languages.of(path.user()), request.get()));
    } else {
      action.open(request.get(), view, person);
    }
  }

  private void doOrExplain(ReplyPath path, Work work) {
    try {
      work.doFor(path);
    } catch (SlackException failure) {
      whispers.say(path, DialogOpener.notOpened(languages.of(path.user()), failure));
      if (failure.trouble() instanceof Trouble.Token) {
        refused.accept(TokenRefused.bot(failure));
      }
    } catch (RuntimeException | Error fault) {
      String reference = FaultReference.log(LOG, "A click failed", fault);
      whispers.say(path, DecisionText.fault(languages.of(path.user()), reference));
    }
  }

  /** Does what a click asks for, without a look at who clicked. */
  @FunctionalInterface
  interface Work {
    void doFor(ReplyPath path) throws SlackException;
  }

  /** Does what a click asks for. */
  @FunctionalInterface
  interface Action {
    void carryOut(RequestId id, Person person, ReplyPath path) throws SlackException;
  }

  /** Opens the dialog that a click asks for. */
  @FunctionalInterface
  interface DialogAction {
    void open(InterfaceRequest request, AccountView view, Person person) throws SlackException;
  }
}
