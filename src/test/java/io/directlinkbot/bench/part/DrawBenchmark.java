package io.directlinkbot.bench.part;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.request.Examples;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.home.WaitingHome;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Draws. */
public class DrawBenchmark {

  /** Measured. */
  @Benchmark
  public Object card(Waiting waiting) {
    return RequestCard.of(Examples.request(), waiting.account, waiting.choice, List.of(), NOW);
  }

  /** Measured. */
  @Benchmark
  public Object home(Offers offers) {
    return offers.home.draw();
  }

  /** What a card is drawn from. */
  @State(Scope.Benchmark)
  public static class Waiting {
    final AccountView account = AccountViews.with(AccountViews.COUNTERPARTY);
    final GatewayChoice choice = new GatewayChoice.Some(3, Optional.of(GATEWAY));
  }

  /** What a Home tab is drawn from. */
  @State(Scope.Benchmark)
  public static class Offers {
    /** How many wait. */
    @Param({"10", "100"})
    public int offers;

    private WaitingHome home = WaitingHome.of(0);

    /** Offers. */
    @Setup
    public void offer() {
      home = WaitingHome.of(offers);
    }
  }
}
