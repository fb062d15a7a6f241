package io.directlinkbot.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A virtual gateway.
 *
 * @param id {@code vgw-…}
 * @param account id of its account
 * @param name its Name tag
 * @param state {@code pending}, {@code available}, {@code deleting}, {@code deleted}
 * @param attachments oldest first; {@code detached} ones stay listed
 * @param asn its BGP ASN, which only AWS shows
 */
public record VirtualGateway(
    String id,
    String account,
    Optional<String> name,
    String state,
    List<Attachment> attachments,
    Optional<Long> asn) {
  public VirtualGateway {
    attachments = List.copyOf(attachments);
  }

  /** A gateway on OUTSCALE, without an ASN. */
  public VirtualGateway(
      String id,
      String account,
      Optional<String> name,
      String state,
      List<Attachment> attachments) {
    this(id, account, name, state, attachments, Optional.empty());
  }

  /** Returns the gateway with an ASN, as on AWS. */
  public VirtualGateway withAsn(long number) {
    return new VirtualGateway(id, account, name, state, attachments, Optional.of(number));
  }

  VirtualGateway withState(String state) {
    return new VirtualGateway(id, account, name, state, attachments, asn);
  }

  VirtualGateway attachedTo(String net) {
    VirtualGateway free = detached();
    // each Net is listed once, with its latest state
    Stream<Attachment> others = free.attachments.stream().filter(old -> !old.net().equals(net));
    return free.withAttachments(
        Stream.concat(others, Stream.of(new Attachment(net, Attachment.ATTACHED))).toList());
  }

  VirtualGateway detached() {
    return withAttachments(
        attachments.stream().map(old -> new Attachment(old.net(), Attachment.DETACHED)).toList());
  }

  private VirtualGateway withAttachments(List<Attachment> attachments) {
    return new VirtualGateway(id, account, name, state, attachments, asn);
  }
}
