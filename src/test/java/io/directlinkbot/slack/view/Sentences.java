package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.offered;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;

import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.approval.ApprovalPolicy;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.SnoozeText;
import io.directlinkbot.slack.view.dialog.DialogFailureText;
import io.directlinkbot.slack.view.whisper.AttentionText;
import io.directlinkbot.slack.view.whisper.DecisionText;
import io.directlinkbot.slack.view.whisper.DeclineText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person is told who wished to accept, by what became of it. */
final class Sentences {
  static final String NOT_ALLOWED =
      new ApprovalPolicy(
              "prod",
              "T0SANDBOX",
              Set.of("U0BOB"),
              List.of(),
              Map.of("U0BOB", new Profile("Bob Keller", Profile.Kind.MEMBER)))
          .refusal(ALICE)
          .orElseThrow();

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final Instant DAY_SIX = Examples.NOW.plus(Duration.ofDays(6));

  private Sentences() {}

  private static Event.Snoozed snoozed(Instant at) {
    return new Event.Snoozed(at, ALICE, at.plus(Duration.ofDays(1)));
  }

  static Map<String, String> all() {
    Map<String, String> sentences = new LinkedHashMap<>();
    sentences.put("not allowed", DecisionText.of(new Decision.NotAllowed(NOT_ALLOWED)));
    sentences.put(
        "nobody is allowed",
        new ApprovalPolicy("prod", "T0SANDBOX", Set.of(), List.of(), Map.of())
            .refusal(ALICE)
            .orElseThrow());
    sentences.put("approved, late", DecisionText.of(new Decision.Approved(request())));
    sentences.put(
        "not now", DecisionText.of(new Decision.NotNow("vgw-87654321 is not attached to a Net.")));
    sentences.put(
        "in doubt", DecisionText.of(new Decision.InDoubt("The cloud did not answer in time.")));
    sentences.put(
        "unseen warnings",
        DecisionText.of(
            new Decision.Unseen(
                request(),
                GATEWAY,
                List.of(
                    new Finding(
                        Finding.Level.WARN,
                        "VLAN in use",
                        "VLAN 101 on dxcon-12345678 is already used by dxvif-2.")))));
    sentences.put("unknown", DecisionText.of(new Decision.Unknown()));
    sentences.put("waits again", DecisionText.tooLate(request()));
    sentences.put(
        "not private",
        DecisionText.tooLate(request(offered(new OfferDraft().type("public").build()))));
    sentences.put("being accepted", DecisionText.tooLate(request(claimed())));
    sentences.put("accepted already", DecisionText.tooLate(request(claimed(), confirmed())));
    sentences.put(
        "accepted outside",
        DecisionText.tooLate(request(seen("available", Optional.of(GATEWAY.id())))));
    sentences.put(
        "accepted by somebody",
        DecisionText.tooLate(
            request(
                claimed(),
                seen("pending", Optional.empty()),
                new Event.AcceptLeftOpen(Examples.NOW))));
    for (Ending ending : Ending.values()) {
      sentences.put("ended " + ending, DecisionText.tooLate(request(vanished(ending))));
    }
    sentences.put(
        "accepted here, not followed any more",
        DecisionText.tooLate(request(claimed(), confirmed(), vanished(Ending.NO_LONGER_FOLLOWED))));
    sentences.put(
        "decline of what is not followed any more",
        DeclineText.tooLate(request(claimed(), confirmed(), vanished(Ending.NO_LONGER_FOLLOWED))));
    InterfaceRequest deleting = request(seen("deleting", Optional.empty()));
    sentences.put("accept of what is being deleted", DecisionText.tooLate(deleting));
    sentences.put("decline of what is being deleted", DeclineText.tooLate(deleting));
    sentences.put("being declined", DecisionText.tooLate(request(Examples.declineClaimed())));
    sentences.put(
        "not declined", DeclineText.of(new Decision.NotNow("The key may not delete it.")));
    sentences.put(
        "decline in doubt",
        DeclineText.of(new Decision.InDoubt("The cloud did not answer in time.")));
    sentences.put("decline waits again", DeclineText.tooLate(request()));
    sentences.put(
        "decline not private",
        DeclineText.tooLate(request(offered(new OfferDraft().type("public").build()))));
    sentences.put(
        "declined already",
        DeclineText.tooLate(request(Examples.declineClaimed(), Examples.declined("rejected"))));
    sentences.put(
        "decline of what is accepted", DeclineText.tooLate(request(claimed(), confirmed())));
    sentences.put("decline of what ended", DeclineText.tooLate(request(vanished(Ending.EXPIRED))));
    sentences.put("still declining", DeclineText.stillDeclining());
    sentences.put("nothing to be on", AttentionText.notWaiting());
    sentences.put("not on it", AttentionText.notOnIt());
    sentences.put("unknown choice", AttentionText.otherVersion());
    sentences.put(
        "snoozed",
        SnoozeText.snoozed(request(snoozed(Examples.NOW)), AccountViews.outscale(), ENGLISH));
    sentences.put(
        "snoozed until the last",
        SnoozeText.snoozed(request(snoozed(DAY_SIX)), AccountViews.outscale(), ENGLISH));
    sentences.put(
        "only the last is left",
        SnoozeText.noneLeft(request(), AccountViews.outscale(), ENGLISH, DAY_SIX));
    sentences.put(
        "nothing to snooze",
        SnoozeText.noneLeft(
            request(), AccountViews.outscale(), ENGLISH, DAY_SIX.plus(Duration.ofDays(1))));
    sentences.put("not snoozed", SnoozeText.notSnoozed(ENGLISH));
    sentences.put(
        "not allowed to snooze",
        DecisionText.notAllowed("The reminders were not snoozed.", NOT_ALLOWED));
    sentences.put("still accepting", DecisionText.stillAccepting());
    sentences.put("fault", DecisionText.fault("K7M2QX"));
    sentences.put("click again", DialogFailureText.late(ENGLISH));
    sentences.put("no dialog, wait", DialogFailureText.wait(Duration.ofSeconds(30), ENGLISH));
    sentences.put("no dialog, perhaps", DialogFailureText.unclear(ENGLISH));
    sentences.put("no dialog, refused", DialogFailureText.refused(ENGLISH));
    sentences.put(
        "no redrawn dialog",
        DialogFailureText.withReference(DialogFailureText.notRedrawn(ENGLISH), "K7M2QX", ENGLISH));
    sentences.put("answer too late for its dialog", DialogFailureText.answerTooLate(ENGLISH));
    return sentences;
  }
}
