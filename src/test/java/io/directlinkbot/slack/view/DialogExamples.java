package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.confirmFailed;
import static io.directlinkbot.request.Examples.offered;
import static io.directlinkbot.request.Examples.request;

import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.ListedInterfaces;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.request.preflight.Proposed;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.dialog.DeclineDialog;
import io.directlinkbot.slack.view.dialog.DetailsDialog;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dialogs, by the names of their golden files. */
final class DialogExamples {
  private static final GatewayChoice SOME = new GatewayChoice.Some(3, Optional.empty());

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final Instant SOON = NOW.plusSeconds(5);
  private static final List<HostedInterface> OTHERS =
      List.of(
          Proposed.peers("172.16.9.1/30", "172.16.9.2/30")
              .id("dxvif-2")
              .vlan(900)
              .state("available")
              .gateway(Optional.of("vgw-87654321"))
              .build());

  private DialogExamples() {}

  static Map<String, View> all() {
    Gateway notRead = Gateway.unread("vgw-87654321");
    Gateway detached = new Gateway("vgw-87654321", Optional.empty(), "available", Optional.empty());
    AccountView counterparty = AccountViews.with(AccountViews.COUNTERPARTY);
    Map<String, View> dialogs = new LinkedHashMap<>();
    dialogs.put("dialog-gateway", accept(counterparty, Optional.of(GATEWAY), SOME));
    dialogs.put("dialog-gateway-not-read", accept(counterparty, Optional.of(notRead), SOME));
    dialogs.put("dialog-picker", accept(AccountViews.outscale(), Optional.empty(), SOME));
    dialogs.put(
        "dialog-picker-none-usable",
        accept(AccountViews.outscale(), Optional.empty(), new GatewayChoice.None()));
    dialogs.put(
        "dialog-after-a-failure",
        AcceptDialog.of(
            acceptance(
                request(Examples.claimed(), confirmFailed()),
                AccountViews.withId("210987654321"),
                Optional.of(GATEWAY),
                SOME),
            ENGLISH,
            NOW));
    dialogs.put(
        "dialog-simple-form",
        AcceptDialog.simple(
            acceptance(request(), counterparty, Optional.of(GATEWAY), SOME), ENGLISH, SOON));
    dialogs.put("dialog-gateway-detached", accept(counterparty, Optional.of(detached), SOME));
    dialogs.put("dialog-all-checks-passed", accept(fine(), counterparty));
    dialogs.put("dialog-warnings", accept(wrong(), counterparty));
    dialogs.put(
        "dialog-warnings-simple-form",
        AcceptDialog.simple(warned(wrong(), counterparty), ENGLISH, SOON));
    dialogs.put("dialog-warned-with-note", AcceptDialog.of(typed(), ENGLISH, SOON));
    dialogs.put(
        "dialog-still-reading",
        accept(reading(new GatewayChoice.NotRead(), AcceptPreview.Reading.UNDER_WAY)));
    dialogs.put("dialog-others-not-read", accept(reading(SOME, AcceptPreview.Reading.FAILED)));
    dialogs.put(
        "dialog-details",
        DetailsDialog.of(request(), counterparty, Optional.of(GATEWAY.id()), ENGLISH, NOW));
    dialogs.put(
        "dialog-details-no-gateway",
        DetailsDialog.of(request(), AccountViews.outscale(), Optional.empty(), ENGLISH, NOW));
    dialogs.put(
        "dialog-details-aws",
        DetailsDialog.of(request(), AccountViews.aws(), Optional.of(GATEWAY.id()), ENGLISH, NOW));
    dialogs.put(
        "dialog-details-simple-form",
        DetailsDialog.simple(request(), counterparty, Optional.of(GATEWAY.id()), ENGLISH, NOW));
    dialogs.put(
        "dialog-details-declining",
        DetailsDialog.of(
            request(), AccountViews.declining(), Optional.of(GATEWAY.id()), ENGLISH, NOW));
    dialogs.put(
        "dialog-decline", DeclineDialog.of(request(), counterparty, Examples.ALICE, ENGLISH, NOW));
    dialogs.put(
        "dialog-decline-expected",
        DeclineDialog.of(cared(), counterparty, Examples.BOB, ENGLISH, NOW));
    dialogs.put("dialog-expected", AcceptDialog.of(replacing(), ENGLISH, NOW));
    dialogs.put(
        "dialog-decline-simple-form", DeclineDialog.simple(request(), counterparty, ENGLISH, NOW));
    dialogs.put(
        "dialog-without-rich-text",
        SimplerForms.withoutRichText(accept(wrong(), counterparty)).orElseThrow());
    dialogs.putAll(french());
    dialogs.put(
        "notice", NoticeDialog.of("Not accepted", Sentences.NOT_ALLOWED.english(), ENGLISH));
    dialogs.putAll(ApprovalExamples.dialogs());
    return dialogs;
  }

  private static Map<String, View> french() {
    Texts french = Texts.in(Language.FRENCH);
    AccountView counterparty = AccountViews.with(AccountViews.COUNTERPARTY).in(Language.FRENCH);
    Map<String, View> dialogs = new LinkedHashMap<>();
    dialogs.put(
        "fr-dialog-gateway",
        AcceptDialog.of(
            acceptance(request(), counterparty, Optional.of(GATEWAY), SOME), french, SOON));
    dialogs.put("fr-dialog-warnings", AcceptDialog.of(warned(wrong(), counterparty), french, SOON));
    dialogs.put(
        "fr-dialog-picker-none-usable",
        AcceptDialog.of(
            acceptance(
                request(), AccountViews.outscale(), Optional.empty(), new GatewayChoice.None()),
            french,
            SOON));
    dialogs.put(
        "fr-dialog-simple-form",
        AcceptDialog.simple(
            acceptance(request(), counterparty, Optional.of(GATEWAY), SOME), french, SOON));
    dialogs.put(
        "fr-dialog-decline", DeclineDialog.of(cared(), counterparty, Examples.BOB, french, NOW));
    dialogs.put(
        "fr-dialog-details",
        DetailsDialog.of(request(), AccountViews.declining(), Optional.empty(), french, NOW));
    return dialogs;
  }

  private static View accept(AccountView view, Optional<Gateway> chosen, GatewayChoice choice) {
    return accept(acceptance(request(), view, chosen, choice));
  }

  private static View accept(InterfaceRequest request, AccountView view) {
    return accept(warned(request, view));
  }

  private static View accept(AcceptPreview acceptance) {
    return AcceptDialog.of(acceptance, ENGLISH, SOON);
  }

  private static AcceptPreview warned(InterfaceRequest request, AccountView view) {
    return acceptance(request, view, Optional.of(Proposed.GATEWAY), SOME);
  }

  static AcceptPreview acceptance(
      InterfaceRequest request, AccountView view, Optional<Gateway> chosen, GatewayChoice choice) {
    return new AcceptPreview(
        request,
        view,
        chosen,
        choice,
        findings(request, view, chosen, Optional.of(OTHERS)),
        AcceptPreview.Reading.DONE,
        "");
  }

  private static AcceptPreview reading(GatewayChoice choice, AcceptPreview.Reading reading) {
    AccountView view = AccountViews.outscale();
    return new AcceptPreview(
        request(),
        view,
        Optional.empty(),
        choice,
        findings(request(), view, Optional.empty(), Optional.empty()),
        reading,
        "");
  }

  /** Somebody expects it, and somebody is on it. */
  private static InterfaceRequest cared() {
    return request(
        new Event.Expected(NOW, Examples.expectation()), new Event.TakenUp(NOW, Examples.ALICE));
  }

  private static AcceptPreview replacing() {
    AccountView view = AccountViews.with(AccountViews.COUNTERPARTY);
    return new AcceptPreview(
        cared(),
        view,
        Optional.of(GATEWAY),
        SOME,
        List.of(),
        AcceptPreview.Reading.DONE,
        "",
        Optional.of(
            new ReplacedRequest(
                request(Examples.vanished(Ending.EXPIRED)),
                Optional.of("https://w.example/archives/C1/p1"))));
  }

  private static AcceptPreview typed() {
    AccountView view = AccountViews.with(AccountViews.COUNTERPARTY);
    Optional<Gateway> chosen = Optional.of(Proposed.GATEWAY);
    return new AcceptPreview(
        wrong(),
        view,
        chosen,
        SOME,
        findings(wrong(), view, chosen, Optional.of(OTHERS)),
        AcceptPreview.Reading.DONE,
        "change 4711");
  }

  private static List<Finding> findings(
      InterfaceRequest request,
      AccountView view,
      Optional<Gateway> chosen,
      Optional<List<HostedInterface>> others) {
    return Preflight.of(
        new Proposal(
            request,
            chosen,
            others.map(ListedInterfaces::new),
            view.lookUpCounterparty(request.offer().connection())));
  }

  private static InterfaceRequest fine() {
    return request(offered(Proposed.peers("172.16.0.5/30", "172.16.0.6/30").build()));
  }

  private static InterfaceRequest wrong() {
    return request(
        offered(Proposed.peers("10.0.0.1/30", "10.0.0.2/30").vlan(900).asn(64500).build()));
  }
}
