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
import io.directlinkbot.decide.Decision;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.approval.ApprovalPolicy;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.SnoozeText;
import io.directlinkbot.slack.view.whisper.DecisionText;
import io.directlinkbot.slack.view.whisper.DeclineText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person reads who wished to accept, by what became of it. */
final class Sentences {
  static final Reason NOT_ALLOWED =
      new ApprovalPolicy(
              "prod",
              "T0SANDBOX",
              Set.of("U0BOB"),
              List.of(),
              Map.of("U0BOB", new Profile("Bob Keller", Profile.Kind.MEMBER)))
          .refusal(ALICE)
          .orElseThrow();

  private static final Instant DAY_SIX = Examples.NOW.plus(Duration.ofDays(6));

  private Sentences() {}

  private static Event.Snoozed snoozed(Instant at) {
    return new Event.Snoozed(at, ALICE, at.plus(Duration.ofDays(1)));
  }

  /** The sentences in the language of these texts. */
  static Map<String, String> all(Texts texts) {
    Map<String, String> sentences = new LinkedHashMap<>();
    sentences.put("not allowed", DecisionText.of(texts, new Decision.NotAllowed(NOT_ALLOWED)));
    sentences.put(
        "nobody is allowed",
        texts.get(
            new ApprovalPolicy("prod", "T0SANDBOX", Set.of(), List.of(), Map.of())
                .refusal(ALICE)
                .orElseThrow()));
    sentences.put("approved, late", DecisionText.of(texts, new Decision.Approved(request())));
    sentences.put(
        "not now",
        DecisionText.of(
            texts,
            new Decision.NotNow(Reason.of("reason.decide.gateway-detached", "vgw-87654321"))));
    sentences.put(
        "in doubt",
        DecisionText.of(
            texts, new Decision.InDoubt(Reason.of("reason.outcome.still-listed", "confirming"))));
    sentences.put(
        "unseen warnings",
        DecisionText.of(
            texts,
            new Decision.Unseen(
                request(),
                GATEWAY,
                List.of(
                    new Finding(
                        Finding.Level.WARN,
                        "finding.vlan-in-use.title",
                        "finding.vlan-in-use",
                        List.of("101", "dxcon-12345678", "dxvif-2"))))));
    sentences.put("unknown", DecisionText.of(texts, new Decision.Unknown()));
    sentences.put("waits again", DecisionText.tooLate(texts, request()));
    sentences.put(
        "not private",
        DecisionText.tooLate(texts, request(offered(new OfferDraft().type("public").build()))));
    sentences.put("being accepted", DecisionText.tooLate(texts, request(claimed())));
    sentences.put("accepted already", DecisionText.tooLate(texts, request(claimed(), confirmed())));
    sentences.put(
        "accepted outside",
        DecisionText.tooLate(texts, request(seen("available", Optional.of(GATEWAY.id())))));
    sentences.put(
        "accepted by somebody",
        DecisionText.tooLate(
            texts,
            request(
                claimed(),
                seen("pending", Optional.empty()),
                new Event.AcceptLeftOpen(Examples.NOW))));
    for (Ending ending : Ending.values()) {
      sentences.put("ended " + ending, DecisionText.tooLate(texts, request(vanished(ending))));
    }
    sentences.put(
        "accepted here, not followed any more",
        DecisionText.tooLate(
            texts, request(claimed(), confirmed(), vanished(Ending.NO_LONGER_FOLLOWED))));
    sentences.put(
        "decline of what is not followed any more",
        DeclineText.tooLate(
            texts, request(claimed(), confirmed(), vanished(Ending.NO_LONGER_FOLLOWED))));
    InterfaceRequest deleting = request(seen("deleting", Optional.empty()));
    sentences.put("accept of what is being deleted", DecisionText.tooLate(texts, deleting));
    sentences.put("decline of what is being deleted", DeclineText.tooLate(texts, deleting));
    sentences.put(
        "being declined", DecisionText.tooLate(texts, request(Examples.declineClaimed())));
    sentences.put(
        "not declined",
        DeclineText.of(texts, new Decision.NotNow(Reason.of("reason.outcome.gone"))));
    sentences.put(
        "decline in doubt",
        DeclineText.of(
            texts, new Decision.InDoubt(Reason.of("reason.outcome.still-listed", "confirming"))));
    sentences.put("decline waits again", DeclineText.tooLate(texts, request()));
    sentences.put(
        "decline not private",
        DeclineText.tooLate(texts, request(offered(new OfferDraft().type("public").build()))));
    sentences.put(
        "declined already",
        DeclineText.tooLate(
            texts, request(Examples.declineClaimed(), Examples.declined("rejected"))));
    sentences.put(
        "decline of what is accepted", DeclineText.tooLate(texts, request(claimed(), confirmed())));
    sentences.put(
        "decline of what ended", DeclineText.tooLate(texts, request(vanished(Ending.EXPIRED))));
    sentences.put("still declining", texts.get("whisper.still-deciding"));
    sentences.put("nothing to be on", texts.get("whisper.not-waiting"));
    sentences.put("not on it", texts.get("whisper.not-on-it"));
    sentences.put("unknown choice", texts.get("whisper.other-version"));
    sentences.put(
        "snoozed",
        SnoozeText.snoozed(request(snoozed(Examples.NOW)), AccountViews.outscale(), texts));
    sentences.put(
        "snoozed until the last",
        SnoozeText.snoozed(request(snoozed(DAY_SIX)), AccountViews.outscale(), texts));
    sentences.put(
        "only the last is left",
        SnoozeText.noneLeft(request(), AccountViews.outscale(), texts, DAY_SIX));
    sentences.put(
        "nothing to snooze",
        SnoozeText.noneLeft(
            request(), AccountViews.outscale(), texts, DAY_SIX.plus(Duration.ofDays(1))));
    sentences.put("not snoozed", texts.get("card.snooze.not-snoozed"));
    sentences.put(
        "not allowed to snooze",
        DecisionText.notAllowed(texts, texts.get("whisper.not-snoozed-refused"), NOT_ALLOWED));
    sentences.put("still accepting", texts.get("whisper.still-deciding"));
    sentences.put("fault", DecisionText.fault(texts, "K7M2QX"));
    sentences.put("click again", texts.get("whisper.dialog-late"));
    sentences.put("no dialog, wait", texts.get("whisper.dialog-wait", 30));
    sentences.put("no dialog, perhaps", texts.get("whisper.dialog-unclear"));
    sentences.put("no dialog, refused", texts.get("whisper.dialog-refused"));
    sentences.put(
        "no redrawn dialog",
        DialogOpener.withReference(texts, texts.get("whisper.dialog-not-redrawn"), "K7M2QX"));
    sentences.put("answer too late for its dialog", texts.get("whisper.dialog-answer-too-late"));
    return sentences;
  }
}
