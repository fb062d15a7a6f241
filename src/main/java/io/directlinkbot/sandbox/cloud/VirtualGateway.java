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
 * @param attachments oldest first; those that are {@code detached} stay listed
 * @param asn its BGP ASN, which AWS tells and OUTSCALE does not
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

  /** One as OUTSCALE has them. */
  public VirtualGateway(
      String id,
      String account,
      Optional<String> name,
      String state,
      List<Attachment> attachments) {
    this(id, account, name, state, attachments, Optional.empty());
  }

  /** The same with the ASN that AWS gives each. */
  public VirtualGateway withAsn(long number) {
    return new VirtualGateway(id, account, name, state, attachments, Optional.of(number));
  }

  VirtualGateway withState(String state) {
    return new VirtualGateway(id, account, name, state, attachments, asn);
  }

  VirtualGateway attachedTo(String net) {
    VirtualGateway free = detached();
    // the same Net is listed once, with what it is now
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
