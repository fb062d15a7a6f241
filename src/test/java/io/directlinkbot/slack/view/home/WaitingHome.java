package io.directlinkbot.slack.view.home;

import static io.directlinkbot.request.Examples.NOW;

import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A Home tab of many offers that wait, to measure what drawing it costs. */
public final class WaitingHome {
  private final Map<String, AccountView> accounts =
      Map.of("prod", AccountViews.with(AccountViews.COUNTERPARTY));
  private final HomeAudience audience =
      new HomeAudience(
          Texts.in(Language.ENGLISH), accounts, _ -> Optional.empty(), "/directlink", NOW);
  private final List<InterfaceRequest> waiting;

  private WaitingHome(List<InterfaceRequest> waiting) {
    this.waiting = waiting;
  }

  /** Returns one of so many offers. */
  public static WaitingHome of(int offers) {
    return new WaitingHome(
        IntStream.range(0, offers)
            .mapToObj(number -> Examples.named("dxvif-" + number))
            .map(
                each ->
                    InterfaceRequest.of(
                        new RequestId("prod", each.id(), 1), List.of(Examples.offered(each))))
            .toList());
  }

  public View draw() {
    return HomeView.of(
        HomeContent.of(Examples.ALICE.user(), waiting, List.of(), accounts, List.of(), Map.of()),
        audience);
  }
}
