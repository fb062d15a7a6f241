package io.directlinkbot.slack.click;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the dialog in which a person decided. A decision that comes before Slack has to have its
 * answer is shown in the dialog; a later one is waited for behind a dialog that says so. Then the
 * thread shows success, and the person alone hears of anything else. Thread-safe.
 */
public final class DecisionAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionAnswer.class);

  private final ApproverCheck approvers;
  private final PublicationLog publications;
  private final PersonLanguage languages;
  private final Whispers whispers;
  private final AckTime ackTime;
  private final Executor background;

  public DecisionAnswer(
      ApproverCheck approvers,
      PublicationLog publications,
      PersonLanguage languages,
      Whispers whispers,
      AckTime ackTime,
      Executor background) {
    this.approvers = approvers;
    this.publications = publications;
    this.languages = languages;
    this.whispers = whispers;
    this.ackTime = ackTime;
    this.background = background;
  }

  /**
   * What a dialog says about its decision.
   *
   * @param failed key of the title of a dialog about a decision that was not made
   * @param slow key of the title of a dialog that is closed before the decision
   * @param text what a person hears of a decision that was not simply carried out
   */
  record Wording<D>(String failed, String slow, BiFunction<Texts, D, String> text) {}

  /**
   * Has the decision made in the background, and answers the dialog.
   *
   * @param decide makes the decision; once begun, it goes on whatever happens to the answer
   * @param inTime answers with a decision that came in time
   */
  <D extends Decision> Response answer(
      RequestId id,
      Sender sender,
      ViewSubmissionContext context,
      Wording<D> wording,
      Function<Person, D> decide,
      BiFunction<Texts, D, Response> inTime) {
    CompletableFuture<D> decision =
        CompletableFuture.supplyAsync(() -> decide.apply(approvers.person(sender)), background);
    try {
      D made = ackTime.await(decision);
      return inTime.apply(languages.ofKnown(sender.user()), made);
    } catch (TimeoutException _) {
      sayWhenDecided(decision, id, sender, wording);
      Texts texts = languages.ofKnown(sender.user());
      return notice(context, texts.get(wording.slow()), texts.get("whisper.still-deciding"), texts);
    } catch (ExecutionException fault) {
      // the decision may have been made all the same, so the title says nothing of it
      Texts texts = languages.ofKnown(sender.user());
      return notice(context, texts.get("whisper.title-wrong"), fault(texts, id, fault), texts);
    }
  }

  private static String fault(Texts texts, RequestId id, Throwable fault) {
    return DecisionText.fault(texts, FaultReference.log(LOG, id + ": the decision failed", fault));
  }

  static Response notice(
      ViewSubmissionContext context, String title, String sentence, Texts texts) {
    return context.ackWithUpdate(NoticeDialog.of(title, sentence, texts));
  }

  /** Must not throw: the decision goes on, but the answer to a fault says that it failed. */
  private <D extends Decision> void sayWhenDecided(
      CompletableFuture<D> decision, RequestId id, Sender sender, Wording<D> wording) {
    try {
      background.execute(() -> awaitAndSay(decision, id, sender, wording));
    } catch (RejectedExecutionException _) {
      // the bot stops; it still has the time that the decision has
      Thread.ofVirtual().name("decided").start(() -> awaitAndSay(decision, id, sender, wording));
    }
  }

  private <D extends Decision> void awaitAndSay(
      CompletableFuture<D> decision, RequestId id, Sender sender, Wording<D> wording) {
    try {
      D made = decision.join();
      if (!made.isDone()) {
        say(id, sender, wording.text().apply(languages.of(sender), made));
      }
    } catch (RuntimeException | Error fault) {
      say(id, sender, fault(languages.of(sender), id, fault));
    }
  }

  private void say(RequestId id, Sender sender, String sentence) {
    whispers.say(ReplyPath.in(channel(id), sender.user()), sentence);
  }

  /** Returns the card's channel; without it, the person gets a direct message. */
  private Optional<String> channel(RequestId id) {
    try {
      return publications.find(Post.card(id)).map(Publication::channel);
    } catch (RuntimeException unreadable) {
      LOG.debug("{}: the card's channel can't be read", id, unreadable);
      return Optional.empty();
    }
  }
}
