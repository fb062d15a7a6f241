package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While nothing happens, the cloud is asked for one list per account and interval. */
final class QuietDaysTest {
  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final String EVERY_HOUR = "watch: {interval: 1h}";
  private static final int DAYS = 3;
  private static final int POLLS = (int) Duration.ofDays(DAYS).dividedBy(INTERVAL);

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();

  @Test
  void takeOneListPerAccountAndIntervalAndNothingElse() throws Exception {
    bot.start(EVERY_HOUR);
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");
    bot.cloud().offer("dxvif-0000000b");
    bot.cloud().offer("dxvif-0000000c", bot.cloud().staging());
    pollOnce();
    bot.slack().reply(card, "`available`");
    bot.slack().card("dxvif-0000000b");
    WorkspaceMessage other = bot.slack().card("dxvif-0000000c");
    // the gateways are read for the first card of an account
    bot.slack().bob().options(other.surface(), "gateway", "").get();
    pollOnce();

    assertThatDaysAreQuiet();
  }

  @Test
  void takeNoMoreWhereNoGatewayCanBeUsed() throws Exception {
    bot.start(EVERY_HOUR + "\naccounts: [{gateways: [vgw-00000000]}]");
    bot.slack().card(DocumentedExample.INTERFACE, "None of the virtual gateways");
    pollOnce();

    assertThatDaysAreQuiet();
  }

  private void assertThatDaysAreQuiet() throws Exception {
    Map<CloudAccount, Map<String, Long>> before = calls();
    for (int poll = 0; poll < POLLS; poll++) {
      pollOnce();
    }
    for (CloudAccount account : accounts()) {
      Map<String, Long> expected = new HashMap<>(before.get(account));
      expected.merge(InCloud.LIST, (long) POLLS, Long::sum);
      assertThat(calls().get(account)).as(account.toString()).isEqualTo(expected);
    }
  }

  /** Time goes on by one interval, and every account is polled once. */
  private void pollOnce() throws Exception {
    List<Gate> lists = accounts().stream().map(bot.cloud()::nextList).toList();
    bot.later(INTERVAL);
    for (Gate list : lists) {
      assertThat(list.awaitArrival(30)).as("a list").isTrue();
    }
  }

  private Map<CloudAccount, Map<String, Long>> calls() {
    Map<CloudAccount, Map<String, Long>> calls = new HashMap<>();
    accounts().forEach(it -> calls.put(it, bot.sandbox().cloudHttp().calls().counts(it)));
    return calls;
  }

  private List<CloudAccount> accounts() {
    return List.of(DocumentedExample.PROD, bot.cloud().staging());
  }
}
