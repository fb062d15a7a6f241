package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.confirmFailed;
import static io.directlinkbot.request.Examples.request;

import com.slack.api.model.view.View;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Examples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Dialogs, by the names of their golden files. */
final class DialogExamples {
  private static final GatewayChoice SOME = new GatewayChoice.Some(3, Optional.empty());

  private DialogExamples() {}

  static Map<String, View> all() {
    Gateway notRead = new Gateway("vgw-87654321", Optional.empty(), "unknown", Optional.empty());
    AccountView carrier = AccountViews.with(AccountViews.CARRIER);
    Map<String, View> dialogs = new LinkedHashMap<>();
    dialogs.put("dialog-gateway", accept(carrier, Optional.of(GATEWAY), SOME));
    dialogs.put("dialog-gateway-not-read", accept(carrier, Optional.of(notRead), SOME));
    dialogs.put("dialog-picker", accept(AccountViews.outscale(), Optional.empty(), SOME));
    dialogs.put(
        "dialog-picker-none-usable",
        accept(AccountViews.outscale(), Optional.empty(), new GatewayChoice.None()));
    dialogs.put(
        "dialog-after-a-failure",
        AcceptDialog.of(
            request(Examples.claimed(), confirmFailed()),
            AccountViews.withId("210987654321"),
            Optional.of(GATEWAY),
            SOME,
            NOW));
    dialogs.put(
        "dialog-simple-form", AcceptDialog.simple(request(), carrier, Optional.of(GATEWAY), SOME));
    dialogs.put(
        "dialog-details", DetailsDialog.of(request(), carrier, Optional.of(GATEWAY.id()), NOW));
    dialogs.put(
        "dialog-details-no-gateway",
        DetailsDialog.of(request(), AccountViews.outscale(), Optional.empty(), NOW));
    dialogs.put(
        "dialog-details-aws",
        DetailsDialog.of(request(), AccountViews.aws(), Optional.of(GATEWAY.id()), NOW));
    dialogs.put(
        "dialog-details-simple-form",
        DetailsDialog.simple(request(), carrier, Optional.of(GATEWAY.id())));
    dialogs.put(
        "dialog-details-declining",
        DetailsDialog.of(request(), AccountViews.declining(), Optional.of(GATEWAY.id()), NOW));
    dialogs.put("dialog-decline", DeclineDialog.of(request(), carrier, NOW));
    dialogs.put("dialog-decline-simple-form", DeclineDialog.simple(request()));
    dialogs.put("notice", NoticeDialog.of("Not accepted", Sentences.NOT_ALLOWED));
    return dialogs;
  }

  private static View accept(AccountView view, Optional<Gateway> chosen, GatewayChoice choice) {
    return AcceptDialog.of(request(), view, chosen, choice, NOW.plusSeconds(5));
  }
}
