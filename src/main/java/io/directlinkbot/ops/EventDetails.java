package io.directlinkbot.ops;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.Phase;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The details of an event that an export shows in columns.
 *
 * @param person who acted
 * @param gateway id of the gateway that the person chose
 * @param note in plain words; may be empty
 */
record EventDetails(Optional<Person> person, Optional<String> gateway, String note) {
  private static final EventDetails NONE = new EventDetails(Optional.empty(), Optional.empty(), "");

  /**
   * Returns the details of an event.
   *
   * @param after the request after the event; empty when its history can't be read
   */
  static EventDetails of(Event event, Optional<InterfaceRequest> after) {
    return switch (event) {
      case Event.Approved approved -> of(approved.claim(), written(approved.claim()));
      case Event.ApprovalWithdrawn withdrawn ->
          of(withdrawn.person(), withdrawn.lapsed().map(Reason::english).orElse(""));
      case Event.Claimed claimed -> of(claimed.claim(), written(claimed.claim()));
      case Event.Confirmed _ ->
          after.flatMap(InterfaceRequest::claim).map(claim -> of(claim, "")).orElse(NONE);
      case Event.AcceptLeftOpen _ -> noted(after, "the cloud does not say by whom it was accepted");
      case Event.StateSeen _ ->
          after.filter(it -> it.phase() instanceof Phase.AcceptedOutside).isPresent()
              ? noted(after, "accepted outside of this bot")
              : NONE;
      case Event.ConfirmFailed failed ->
          after
              .flatMap(EventDetails::failed)
              .map(claim -> of(claim, failed.reason().english()))
              .orElse(noted(failed.reason().english()));
      case Event.DeclineClaimed claimed -> of(claimed.decline(), claimed.decline().reason());
      case Event.Declined _ ->
          after.flatMap(InterfaceRequest::decline).map(decline -> of(decline, "")).orElse(NONE);
      case Event.DeclineFailed failed ->
          after
              .flatMap(EventDetails::failedDecline)
              .map(decline -> of(decline, failed.reason().english()))
              .orElse(noted(failed.reason().english()));
      case Event.Refused refused -> of(refused.person(), refused.reason().english());
      case Event.TakenUp(Instant _, Person person) -> of(person, "");
      case Event.PutBack(Instant _, Person person) -> of(person, "");
      case Event.Snoozed snoozed -> of(snoozed.person(), "until " + snoozed.until());
      case Event.SnoozeEnded ended ->
          ended.person().map(person -> of(person, "")).orElse(noted("its time was over"));
      case Event.ReminderAsked(Instant _, Person person) -> of(person, "");
      case Event.Expected(Instant _, Expectation expectation) ->
          of(expectation.person(), expectation.note());
      case Event.Returned returned -> noted("missing since " + returned.missingSince());
      case Event.OwnershipChecked checked -> noted(ownership(checked));
      case Event.Offered _,
          Event.Vanished _,
          Event.Reminded _,
          Event.StillPending _,
          Event.FollowEnded _ ->
          NONE;
    };
  }

  /** What the person wrote, then the warnings that the person ticked. */
  private static String written(Claim claim) {
    String seen =
        claim.warnings().stream()
            .map(warning -> "Warning seen: " + warning)
            .collect(Collectors.joining(" | "));
    if (seen.isEmpty()) {
      return claim.note();
    }
    return claim.note().isBlank() ? seen : claim.note() + " | " + seen;
  }

  private static String ownership(Event.OwnershipChecked checked) {
    return checked.ours()
        ? "The connection is the account's own: an offer to somebody else."
        : "The connection is not the account's own: an offer to it.";
  }

  private static EventDetails noted(String note) {
    return new EventDetails(Optional.empty(), Optional.empty(), note);
  }

  private static EventDetails of(Claim claim, String note) {
    return new EventDetails(Optional.of(claim.person()), Optional.of(claim.gateway().id()), note);
  }

  private static EventDetails of(Decline decline, String note) {
    return of(decline.person(), note);
  }

  private static EventDetails of(Person person, String note) {
    return new EventDetails(Optional.of(person), Optional.empty(), note);
  }

  /**
   * The note on an accept that was tried here, where it is not known to have caused the outcome.
   */
  private static EventDetails noted(Optional<InterfaceRequest> after, String what) {
    return after
        .flatMap(InterfaceRequest::tried)
        .map(
            tried ->
                "%s; tried here by %s with %s"
                    .formatted(what, tried.person().user(), tried.gateway().id()))
        .map(note -> new EventDetails(Optional.empty(), Optional.empty(), note))
        .orElse(NONE);
  }

  private static Optional<Claim> failed(InterfaceRequest after) {
    return lastTry(after) instanceof Phase.FailedAccept failed
        ? Optional.of(failed.claim())
        : Optional.empty();
  }

  private static Optional<Decline> failedDecline(InterfaceRequest after) {
    return lastTry(after) instanceof Phase.FailedDecline failed
        ? Optional.of(failed.decline())
        : Optional.empty();
  }

  private static Phase.@Nullable FailedTry lastTry(InterfaceRequest after) {
    return after.phase() instanceof Phase.Waiting waiting ? waiting.lastTry().orElse(null) : null;
  }
}
