package io.directlinkbot.sandbox.cloud;

import java.util.List;
import java.util.Optional;

/**
 * The example of OUTSCALE's user guide, completed: {@code dxvif-56781234} waits for account prod,
 * which has {@code vgw-87654321} to accept it with.
 */
public final class DocumentedExample {
  public static final String REGION = "eu-west-2";
  public static final CloudAccount PROD =
      new CloudAccount("prod", "123456789012", REGION, "AKIDEXAMPLE", "SECRETEXAMPLE");
  public static final CloudAccount CARRIER =
      new CloudAccount("carrier", "210987654321", REGION, "AKIDCARRIER", "SECRETCARRIER");

  public static final String CONNECTION = "dxcon-12345678";
  public static final String INTERFACE = "dxvif-56781234";
  public static final String NET = "vpc-12345678";
  public static final String GATEWAY = "vgw-87654321";
  public static final String SECOND_GATEWAY = "vgw-11112222";
  public static final String DETACHED_GATEWAY = "vgw-33334444";
  public static final String PENDING_GATEWAY = "vgw-55556666";

  private static final String SECOND_NET = "vpc-22223333";

  /** The terms of the interface. Its BGP key is a marker that must never appear anywhere. */
  public static final Terms TERMS =
      new Terms(
          "hosted-one",
          101,
          65000,
          Optional.of("bgp-key-that-nobody-may-see"),
          Optional.of("172.16.0.4/30"),
          Optional.of("172.16.0.5/30"));

  private DocumentedExample() {}

  /** Fills an empty cloud with the whole example. */
  public static void fill(Cloud cloud) {
    fillWithoutOffer(cloud);
    offer(cloud);
  }

  /** Fills an empty cloud with the example, without the interface. */
  public static void fillWithoutOffer(Cloud cloud) {
    cloud.addAccount(PROD);
    cloud.addAccount(CARRIER);
    cloud.connections().addLocation(new Location("PAR1", "Paris 1", REGION));
    cloud
        .connections()
        .add(
            new Connection(
                CONNECTION, CARRIER.id(), "carrier-line", "PAR1", REGION, "1Gbps", "available"));
    cloud.gateways().addNet(new SimulatedNet(NET, PROD.id(), Optional.of("production")));
    cloud.gateways().addNet(new SimulatedNet(SECOND_NET, PROD.id(), Optional.of("staging")));
    cloud.gateways().addAll(gateways());
  }

  public static SimulatedInterface offer(Cloud cloud) {
    return cloud.interfaces().offer(INTERFACE, CONNECTION, PROD.id(), TERMS);
  }

  private static List<VirtualGateway> gateways() {
    Attachment attached = new Attachment(NET, "attached");
    Attachment formerly = new Attachment(NET, "detached");
    Attachment elsewhere = new Attachment(SECOND_NET, "attached");
    return List.of(
        gateway(GATEWAY, "prod", "available", attached),
        gateway(SECOND_GATEWAY, "staging", "available", formerly, elsewhere),
        gateway(DETACHED_GATEWAY, "spare", "available", formerly),
        gateway(PENDING_GATEWAY, "new", "pending"));
  }

  private static VirtualGateway gateway(
      String id, String name, String state, Attachment... attachments) {
    return new VirtualGateway(id, PROD.id(), Optional.of(name), state, List.of(attachments));
  }
}
