package io.directlinkbot.slack.sample;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.channel.DigestText;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.dialog.DeclineDialog;
import io.directlinkbot.slack.view.dialog.DetailsDialog;
import io.directlinkbot.slack.view.home.HomeAudience;
import io.directlinkbot.slack.view.home.HomeContent;
import io.directlinkbot.slack.view.home.HomeView;
import io.directlinkbot.slack.view.thread.EventReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented offer to an account, shown in every way in which the bot shows one. Nothing of it is
 * written down or posted.
 *
 * @param command the slash command's name
 */
public record SampleOffer(AccountView account, String command, Instant now) {
  private static final Person SOMEBODY = new Person("T0SAMPLE", "U0SAMPLE");
  private static final Gateway GATEWAY =
      new Gateway(
          "vgw-12345678",
          Optional.of("sample"),
          "available",
          Optional.of(new Net("vpc-12345678", Optional.of("sample"))));

  /** Returns one of each kind of message, dialog and tab, in the language of the channels. */
  public List<Sample> shown() {
    Texts texts = Texts.in(account.language());
    InterfaceRequest request =
        InterfaceRequest.of(
            new RequestId(account.account().name(), "dxvif-12345678", 1), List.of(offered()));
    GatewayChoice choice = new GatewayChoice.Some(1, Optional.of(GATEWAY));
    Map<String, AccountView> accounts = Map.of(account.account().name(), account);
    AcceptPreview preview =
        new AcceptPreview(
            request,
            account,
            Optional.of(GATEWAY),
            choice,
            List.of(),
            AcceptPreview.Reading.DONE,
            "");
    HomeContent home =
        HomeContent.of(SOMEBODY.user(), List.of(request), List.of(), accounts, List.of(), Map.of());
    HomeAudience audience = new HomeAudience(texts, accounts, _ -> Optional.empty(), command, now);
    List<Sample> all = new ArrayList<>();
    all.add(
        new Sample.OfMessage("a card", RequestCard.of(request, account, choice, List.of(), now)));
    EventReply.of(request, new Event.Reminded(now, Duration.ofDays(3), false), account)
        .ifPresent(reply -> all.add(new Sample.OfMessage("a reminder", reply.message())));
    DigestText.of(texts, List.of(request), List.of(), accounts, _ -> Optional.empty(), now)
        .ifPresent(digest -> all.add(new Sample.OfMessage("a digest", digest)));
    all.add(new Sample.OfView("the dialog to accept", AcceptDialog.of(preview, texts, now)));
    all.add(
        new Sample.OfView(
            "the dialog to decline", DeclineDialog.of(request, account, SOMEBODY, texts, now)));
    all.add(
        new Sample.OfView(
            "the details",
            DetailsDialog.of(request, account, Optional.of(GATEWAY.id()), texts, now)));
    all.add(new Sample.OfView("a Home tab", HomeView.of(home, audience)));
    return all;
  }

  private Event.Offered offered() {
    HostedInterface offer =
        new HostedInterface(
            "dxvif-12345678",
            "sample",
            "private",
            State.CONFIRMING,
            "dxcon-12345678",
            "PAR1",
            "123456789012",
            101,
            64512,
            Optional.empty(),
            Optional.of("172.16.0.5/30"),
            Optional.of("172.16.0.6/30"),
            Optional.empty());
    return new Event.Offered(now, offer, Optional.of(now.minusSeconds(60)), true);
  }
}
