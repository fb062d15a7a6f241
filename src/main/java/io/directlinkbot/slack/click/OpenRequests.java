package io.directlinkbot.slack.click;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whether a person who clicked can decide a request now. Thread-safe. */
public final class OpenRequests {
  private final Journal journal;
  private final Map<String, AccountView> accounts;

  public OpenRequests(Journal journal, Map<String, AccountView> accounts) {
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
  }

  /**
   * Looks at it.
   *
   * @param refusal why this person may not, if so
   * @param tooLate what to say of one that does not wait any more
   */
  Answer look(RequestId id, Optional<String> refusal, Function<InterfaceRequest, String> tooLate) {
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    if (refusal.isPresent()) {
      return new Answer.No(DecisionText.notAllowed(refusal.get()));
    }
    if (request.isEmpty() || view == null) {
      return new Answer.No(DecisionText.unknown());
    }
    return request.get().waits()
        ? new Answer.Yes(request.get(), view)
        : new Answer.No(tooLate.apply(request.get()));
  }

  /** What comes of the look. */
  sealed interface Answer {

    record Yes(InterfaceRequest request, AccountView view) implements Answer {}

    /** With a sentence for the person. */
    record No(String why) implements Answer {}
  }
}
