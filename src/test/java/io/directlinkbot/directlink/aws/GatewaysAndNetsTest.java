package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When the two calls are made at once. */
final class GatewaysAndNetsTest {

  /** An accept waits for both answers. */
  @Test
  void areAskedForAtOnceWhereThereWereNets() throws Exception {
    CountDownLatch netsAskedAgain = new CountDownLatch(2);
    AtomicInteger readings = new AtomicInteger();
    try (var cloud =
            new ScriptedCloud(
                request -> {
                  if (request.operation().equals("DescribeVpcs")) {
                    netsAskedAgain.countDown();
                    return GatewaysTest.nets(GatewaysTest.NET);
                  }
                  boolean isSecond = readings.incrementAndGet() == 2;
                  return isSecond && !reached(netsAskedAgain)
                      ? GatewaysTest.gateways("")
                      : GatewaysTest.gateways(GatewaysTest.DOCUMENTED_GATEWAY);
                });
        var directLink = Accounts.connect(cloud)) {
      List<Gateway> first = directLink.gateways();
      assertThat(directLink.gateways()).hasSize(1).isEqualTo(first);
    }
  }

  /** A cloud may lock an account after too many refused calls. */
  @Test
  void areAskedForOneByOneAfterAFailure() throws Exception {
    try (var cloud =
            GatewaysTest.cloud(
                GatewaysTest.DOCUMENTED_GATEWAY, GatewaysTest.nets(GatewaysTest.NET));
        var directLink = Accounts.connect(cloud)) {
      directLink.gateways();
      CountDownLatch bothRefused = new CountDownLatch(2);
      cloud.now(
          _ -> {
            bothRefused.countDown();
            return Answer.of(403, "text/xml", "<Response/>");
          });
      assertThat(catchThrowableOfType(CloudException.class, directLink::gateways)).isNotNull();
      assertThat(reached(bothRefused)).isTrue();
      assertThat(cloud.requests()).hasSize(4);

      assertThat(catchThrowableOfType(CloudException.class, directLink::gateways)).isNotNull();
      cloud.now(
          request ->
              request.operation().equals("DescribeVpcs")
                  ? GatewaysTest.nets(GatewaysTest.NET)
                  : GatewaysTest.gateways(GatewaysTest.DOCUMENTED_GATEWAY));
      assertThat(directLink.gateways()).hasSize(1);
      assertThat(cloud.requests()).hasSize(7);
    }
  }

  private static boolean reached(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
