package io.directlinkbot;

import io.directlinkbot.EveryFindingTest.Provocation;
import io.directlinkbot.problem.HostProblem;
import io.directlinkbot.problem.NetworkProblem;
import io.directlinkbot.problem.ProxyProblem;
import io.directlinkbot.proxy.Proxies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** What can be wrong with the machine and the settings. */
final class HostProvocations {
  private HostProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(
        new Provocation(HostProblem.PORT_NOT_OPENED, HostProvocations::takePort),
        new Provocation(HostProblem.CLOCK_DRIFTS, sick -> sick.clockIsOff(Duration.ofSeconds(-90))),
        new Provocation(HostProblem.CLOCK_WRONG, sick -> sick.clockIsOff(Duration.ofHours(1))),
        new Provocation(
            HostProblem.CONFIG_ODD, sick -> sick.configured("watch: {digest: '09:00'}")),
        new Provocation(NetworkProblem.NO_ANSWER, CloudProvocations::holdProd),
        new Provocation(
            ProxyProblem.ONLY_HTTP, sick -> sick.usesProxies(proxies("HTTP_PROXY", "http://p:1"))),
        new Provocation(
            ProxyProblem.SPEAKS_HTTP,
            sick -> sick.usesProxies(proxies("HTTPS_PROXY", "https://u:CANARY@p:1"))));
  }

  private static Proxies proxies(String name, String value) throws Exception {
    return Proxies.read(Map.of(name, value), Map.of());
  }

  private static void takePort(SickBot sick) throws IOException {
    ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    sick.configured("http: {port: %s}".formatted(other.getLocalPort()));
    // whoever has it says nothing
    sick.afterwards(
        () -> {
          try {
            other.close();
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }
}
