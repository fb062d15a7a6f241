package io.directlinkbot.directlink.aws.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.HostedInterface;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.directconnect.model.VirtualInterface;

final class InterfaceReaderTest {

  /** 100,000 rows in memory take half as much. */
  @Test
  void rowsOfAListShareTheWordsThatTheyHaveInCommon() {
    InterfaceReader list = new InterfaceReader();
    HostedInterface first = list.read(row("vgw-1")).orElseThrow();
    HostedInterface second = list.read(row("vgw-2")).orElseThrow();
    assertThat(second.type()).isSameAs(first.type());
    assertThat(second.state()).isSameAs(first.state());
    assertThat(second.connection()).isSameAs(first.connection());
    assertThat(second.location()).isSameAs(first.location());
    assertThat(second.ownerAccount()).isSameAs(first.ownerAccount());
    assertThat(second.amazonSideAsn()).isSameAs(first.amazonSideAsn());
    assertThat(second.line()).isSameAs(first.line());
    assertThat(second.gateway()).contains("vgw-2");
    assertThat(list.read(row("vgw-1")).orElseThrow().gateway()).isSameAs(first.gateway());
  }

  private static VirtualInterface row(String gateway) {
    return VirtualInterface.builder()
        .virtualInterfaceId("dxvif-1")
        .virtualInterfaceType(copy("private"))
        .virtualInterfaceState(copy("available"))
        .connectionId(copy("dxcon-12345678"))
        .location(copy("PAR1"))
        .ownerAccount(copy("123456789012"))
        .amazonSideAsn(64_512L)
        .mtu(1_500)
        .virtualGatewayId(gateway)
        .build();
  }

  /** The JVM keeps equal literals as one object; an answer has a new one in each row. */
  private static String copy(String text) {
    return String.valueOf(text.toCharArray());
  }
}
