package io.directlinkbot.request;

import io.directlinkbot.directlink.AwsDetails;
import io.directlinkbot.directlink.BgpPeer;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.util.List;
import java.util.Optional;

/** The documented example's interface, to be changed for a test. */
public final class OfferDraft {
  private String id = "dxvif-56781234";
  private String name = "hosted-one";
  private String type = "private";
  private String state = "confirming";
  private String connection = "dxcon-12345678";
  private String location = "PAR1";
  private String owner = "123456789012";
  private int vlan = 101;
  private long asn = 65000;
  private Optional<Long> amazonSideAsn = Optional.empty();
  private Optional<String> amazonAddress = Optional.of("172.16.0.4/30");
  private Optional<String> customerAddress = Optional.of("172.16.0.5/30");
  private Optional<String> gateway = Optional.empty();
  private Optional<AwsDetails> line = Optional.empty();

  public OfferDraft id(String value) {
    id = value;
    return this;
  }

  public OfferDraft name(String value) {
    name = value;
    return this;
  }

  public OfferDraft type(String value) {
    type = value;
    return this;
  }

  public OfferDraft state(String value) {
    state = value;
    return this;
  }

  public OfferDraft connection(String value) {
    connection = value;
    return this;
  }

  public OfferDraft location(String value) {
    location = value;
    return this;
  }

  public OfferDraft owner(String value) {
    owner = value;
    return this;
  }

  public OfferDraft vlan(int value) {
    vlan = value;
    return this;
  }

  public OfferDraft asn(long value) {
    asn = value;
    return this;
  }

  public OfferDraft amazonSideAsn(long value) {
    amazonSideAsn = Optional.of(value);
    return this;
  }

  public OfferDraft addresses(Optional<String> amazon, Optional<String> customer) {
    amazonAddress = amazon;
    customerAddress = customer;
    return this;
  }

  /** One more BGP session, for IPv6, on a line that carries jumbo frames. */
  public OfferDraft peer(long asnOfPeer) {
    BgpPeer peer =
        new BgpPeer(
            "ipv6", asnOfPeer, Optional.of("2001:db8::1/125"), Optional.of("2001:db8::2/125"));
    line = Optional.of(new AwsDetails(Optional.of(8500), Optional.of(true), List.of(peer)));
    return this;
  }

  public OfferDraft gateway(Optional<String> value) {
    gateway = value;
    return this;
  }

  public HostedInterface build() {
    return new HostedInterface(
        id,
        name,
        type,
        new State(state),
        connection,
        location,
        owner,
        vlan,
        asn,
        amazonSideAsn,
        amazonAddress,
        customerAddress,
        gateway,
        line);
  }
}
