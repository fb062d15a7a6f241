package io.directlinkbot.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.directlinkbot.directlink.State;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.request.Event;
import io.directlinkbot.store.StoreException;
import java.util.Optional;

/**
 * The stored form of events. The names here are on users' disks: a record may be renamed, its name
 * here may not.
 */
public final class EventJson {
  private static final JsonMapper MAPPER =
      StoredJson.mapper()
          .addMixIn(Event.class, EventNames.class)
          .addMixIn(State.class, PlainState.class)
          .build();

  private static final ObjectReader COMPLETE =
      MAPPER
          .readerFor(Event.class)
          .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private EventJson() {}

  static String write(Event event) {
    try {
      return ReasonKeys.apart(MAPPER.writeValueAsString(event));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("an event that can't be written", failure);
    }
  }

  static Event read(String json) {
    try {
      return MAPPER.readValue(ReasonKeys.together(json), Event.class);
    } catch (JsonProcessingException failure) {
      throw new StoreException(StoreProblem.UNREADABLE_ROW.with(json), failure);
    }
  }

  /** Returns the event; empty when the text is none, or lacks something that an event must have. */
  public static Optional<Event> tryRead(String json) {
    try {
      // JSON's null is read as Java's
      return Optional.ofNullable(COMPLETE.readValue(ReasonKeys.together(json)));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  static String kind(Event event) {
    return switch (event) {
      case Event.Offered _ -> "offered";
      case Event.OwnershipChecked _ -> "ownership_checked";
      case Event.Approved _ -> "approved";
      case Event.ApprovalWithdrawn _ -> "approval_withdrawn";
      case Event.Claimed _ -> "claimed";
      case Event.Confirmed _ -> "confirmed";
      case Event.AcceptLeftOpen _ -> "accept_left_open";
      case Event.ConfirmFailed _ -> "confirm_failed";
      case Event.DeclineClaimed _ -> "decline_claimed";
      case Event.Declined _ -> "declined";
      case Event.DeclineFailed _ -> "decline_failed";
      case Event.StateSeen _ -> "state_seen";
      case Event.Vanished _ -> "vanished";
      case Event.Returned _ -> "returned";
      case Event.Refused _ -> "refused";
      case Event.TakenUp _ -> "taken_up";
      case Event.PutBack _ -> "put_back";
      case Event.Reminded _ -> "reminded";
      case Event.Snoozed _ -> "snoozed";
      case Event.SnoozeEnded _ -> "snooze_ended";
      case Event.ReminderAsked _ -> "reminder_asked";
      case Event.Expected _ -> "expected";
      case Event.StillPending _ -> "still_pending";
      case Event.FollowEnded _ -> "follow_ended";
    };
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Offered.class, name = "offered"),
    @JsonSubTypes.Type(value = Event.OwnershipChecked.class, name = "ownership_checked"),
    @JsonSubTypes.Type(value = Event.Approved.class, name = "approved"),
    @JsonSubTypes.Type(value = Event.ApprovalWithdrawn.class, name = "approval_withdrawn"),
    @JsonSubTypes.Type(value = Event.Claimed.class, name = "claimed"),
    @JsonSubTypes.Type(value = Event.Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = Event.AcceptLeftOpen.class, name = "accept_left_open"),
    @JsonSubTypes.Type(value = Event.ConfirmFailed.class, name = "confirm_failed"),
    @JsonSubTypes.Type(value = Event.DeclineClaimed.class, name = "decline_claimed"),
    @JsonSubTypes.Type(value = Event.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = Event.DeclineFailed.class, name = "decline_failed"),
    @JsonSubTypes.Type(value = Event.StateSeen.class, name = "state_seen"),
    @JsonSubTypes.Type(value = Event.Vanished.class, name = "vanished"),
    @JsonSubTypes.Type(value = Event.Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = Event.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Event.TakenUp.class, name = "taken_up"),
    @JsonSubTypes.Type(value = Event.PutBack.class, name = "put_back"),
    @JsonSubTypes.Type(value = Event.Reminded.class, name = "reminded"),
    @JsonSubTypes.Type(value = Event.Snoozed.class, name = "snoozed"),
    @JsonSubTypes.Type(value = Event.SnoozeEnded.class, name = "snooze_ended"),
    @JsonSubTypes.Type(value = Event.ReminderAsked.class, name = "reminder_asked"),
    @JsonSubTypes.Type(value = Event.Expected.class, name = "expected"),
    @JsonSubTypes.Type(value = Event.StillPending.class, name = "still_pending"),
    @JsonSubTypes.Type(value = Event.FollowEnded.class, name = "follow_ended")
  })
  private interface EventNames {}

  private abstract static class PlainState {
    @JsonCreator
    PlainState(@SuppressWarnings("unused") String name) {}

    @JsonValue
    abstract String name();
  }
}
