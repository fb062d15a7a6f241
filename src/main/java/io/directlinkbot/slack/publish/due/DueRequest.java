package io.directlinkbot.slack.publish.due;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.pace.Urgency;

/** A request that has something to publish. */
public record DueRequest(InterfaceRequest request, Urgency urgency) {

  /** The request as the event made it. */
  public static DueRequest after(Event event, InterfaceRequest request) {
    return new DueRequest(request, urgency(event));
  }

  public RequestId id() {
    return request.id();
  }

  /** Returns what is due of the same request after both reports: its newest form, as urgently. */
  public DueRequest and(DueRequest other) {
    return new DueRequest(
        request.number() < other.request.number() ? other.request : request,
        urgency.compareTo(other.urgency) < 0 ? urgency : other.urgency);
  }

  private static Urgency urgency(Event event) {
    return switch (event) {
      case Event.Claimed _,
          Event.Approved _,
          Event.ApprovalWithdrawn _,
          Event.Confirmed _,
          Event.AcceptLeftOpen _,
          Event.ConfirmFailed _,
          Event.DeclineClaimed _,
          Event.Declined _,
          Event.DeclineFailed _,
          Event.Refused _,
          Event.TakenUp _,
          Event.PutBack _,
          Event.Snoozed _,
          Event.SnoozeEnded _,
          Event.ReminderAsked _ ->
          Urgency.DECISION;
      case Event.Reminded _ -> Urgency.DEADLINE;
      case Event.Offered _,
          Event.OwnershipChecked _,
          Event.StateSeen _,
          Event.Vanished _,
          Event.Returned _,
          Event.Expected _,
          Event.StillPending _,
          Event.FollowEnded _ ->
          Urgency.REST;
    };
  }
}
