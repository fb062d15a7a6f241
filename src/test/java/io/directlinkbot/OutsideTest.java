package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.AwsCli;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;

/** What happens to an interface without the bot: the card and its thread follow the cloud. */
final class OutsideTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String LATER = "dxvif-0000000b";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  @TempDir private Path folder;
  private WorkspaceMessage card;

  @BeforeEach
  void start() throws Exception {
    card = bot.slack().card(INTERFACE);
  }

  @Test
  void acceptedByAnotherClientClosesTheCard() throws Exception {
    try (DirectConnectClient other = client()) {
      assertThat(
              other
                  .confirmPrivateVirtualInterface(
                      it -> it.virtualInterfaceId(INTERFACE).virtualGatewayId(GATEWAY))
                  .virtualInterfaceStateAsString())
          .isEqualTo("pending");
    }

    assertThatItWasAcceptedOutside();
    bot.later(Duration.ofMinutes(1));
    bot.slack().reply(card, "`available`");
    bot.slack().card(INTERFACE, "Accepted outside (available)");
  }

  @Test
  void acceptedByTheAwsCliClosesTheCard() throws Exception {
    Optional<AwsCli> aws = AwsCli.find(folder);
    assumeTrue(aws.isPresent(), AwsCli.MISSING);

    AwsCli.Finished confirm =
        aws.get()
            .run(
                DocumentedExample.PROD,
                "directconnect",
                "confirm-private-virtual-interface",
                "--virtual-interface-id",
                INTERFACE,
                "--virtual-gateway-id",
                GATEWAY,
                "--endpoint",
                bot.sandbox().cloudEndpoint());

    assertThat(confirm.error()).isEmpty();
    assertThat(confirm.output()).contains("\"virtualInterfaceState\": \"pending\"");
    assertThatItWasAcceptedOutside();
  }

  @Test
  void deletedByTheCounterpartyIsSaidAsSuch() throws Exception {
    bot.cloud().cloud().interfaces().delete(DocumentedExample.CARRIER.id(), INTERFACE);
    bot.slack().card(INTERFACE, "(deleting)");
    bot.later(Duration.ofMinutes(1));

    assertThat(hasControls(bot.slack().card(INTERFACE, "Deleted"))).isFalse();
    bot.slack().reply(card, "`deleted`");
  }

  @Test
  void declinedByTheAccountElsewhereIsSaidAsSuch() throws Exception {
    bot.cloud().cloud().interfaces().delete(DocumentedExample.PROD.id(), INTERFACE);

    assertThat(hasControls(bot.slack().card(INTERFACE, "Rejected"))).isFalse();
    bot.slack().reply(card, "`rejected`");
  }

  @Test
  void notAcceptedWithinSevenDaysIsExpired() throws Exception {
    bot.later(Duration.ofDays(7));

    assertThat(hasControls(bot.slack().card(INTERFACE, "Expired"))).isFalse();
    WorkspaceMessage told = bot.slack().reply(card, "`expired`: nobody accepted it in time");
    for (String fact : new String[] {"<@U0ALICE>", "hosted-one", "account prod", "VLAN 101"}) {
      assertThat(says(told, fact) && told.text().contains(fact)).as(fact).isTrue();
    }
    assertThat(says(bot.slack().card(INTERFACE), ", seen <!date^")).isTrue();
    assertThat(bot.slack().replies(card)).hasSize(1);
  }

  @Test
  void vanishedBeforeItCouldExpireIsWithdrawn() throws Exception {
    bot.cloud().awaitWholePolls(1);
    bot.cloud().offer(LATER);
    WorkspaceMessage later = bot.slack().card(LATER);
    bot.later(Duration.ofDays(6));

    bot.cloud().cloud().interfaces().withdraw(LATER);

    assertThat(hasControls(bot.slack().card(LATER, "Withdrawn"))).isFalse();
    bot.slack().reply(later, "`withdrawn`");
  }

  @Test
  void vanishedAfterItCouldExpireIsExpired() throws Exception {
    bot.cloud().awaitWholePolls(1);
    bot.cloud().offer(LATER);
    WorkspaceMessage later = bot.slack().card(LATER);
    bot.cloud().cloud().interfaces().setState(LATER, "confirming");
    bot.later(Duration.ofDays(8));
    bot.slack().card(LATER, "should have expired");

    bot.cloud().cloud().interfaces().withdraw(LATER);

    bot.slack().card(LATER, "Expired");
    bot.slack().reply(later, "`expired`");
  }

  @Test
  void missingOnceFromTheListIsNotGone() throws Exception {
    bot.cloud()
        .faults()
        .next(1, InCloud.LIST, new CallFault.Respond(200, "application/json", EMPTY));

    bot.cloud().awaitWholePolls(3);

    assertThat(bot.slack().cards(INTERFACE)).singleElement().matches(InSlack::hasControls);
    assertThat(bot.slack().replies(card)).isEmpty();
  }

  @Test
  void deletedAfterTheAcceptIsSaidAsSuch() throws Exception {
    bot.slack().accept(bot.slack().alice(), card, GATEWAY);
    bot.slack().reply(card, "`pending`");

    bot.cloud().cloud().interfaces().delete(DocumentedExample.CARRIER.id(), INTERFACE);
    bot.slack().reply(card, "`deleting`");
    bot.later(Duration.ofMinutes(1));

    assertThat(says(bot.slack().card(INTERFACE, "Deleted"), "<@U0ALICE> · <!date^")).isTrue();
    bot.slack().reply(card, "`deleted`");
    assertThat(bot.slack().replies(card)).hasSize(3);
  }

  @Test
  void aFailureOfTheCloudChangesNothing() throws Exception {
    bot.cloud()
        .faults()
        .next(40, InCloud.LIST, new CallFault.Refuse(500, "InternalFailure", "oops"));
    bot.cloud().awaitWholePolls(1);

    assertThat(bot.slack().cards(INTERFACE)).singleElement().matches(InSlack::hasControls);
    assertThat(bot.slack().posts()).isEqualTo(1);
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
  }

  @Test
  void theDeadlineDoesNotCloseWhatTheCloudStillHasWaiting() throws Exception {
    bot.cloud().cloud().interfaces().setState(INTERFACE, "confirming");
    bot.later(Duration.ofDays(8));

    WorkspaceMessage late = bot.slack().card(INTERFACE, "should have expired");
    assertThat(hasControls(late)).isTrue();
    bot.slack().accept(bot.slack().alice(), late, GATEWAY);
    bot.slack().reply(card, "`pending`");
  }

  private static final String EMPTY = "{\"virtualInterfaces\": []}";

  private void assertThatItWasAcceptedOutside() throws Exception {
    WorkspaceMessage reply = bot.slack().reply(card, "accepted outside of this bot");
    assertThat(says(reply, "`pending`") && says(reply, GATEWAY)).isTrue();
    // the gateway's name and Net may be read only after the card was closed
    WorkspaceMessage closed = bot.slack().card(INTERFACE, GATEWAY + " · ");
    assertThat(says(closed, "Accepted outside (pending)")).isTrue();
    assertThat(hasControls(closed)).isFalse();
  }

  private DirectConnectClient client() {
    return DirectConnectClient.builder()
        .endpointOverride(URI.create(bot.sandbox().cloudEndpoint()))
        .region(Region.of(DocumentedExample.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    DocumentedExample.PROD.accessKey(), DocumentedExample.PROD.secretKey())))
        .build();
  }
}
