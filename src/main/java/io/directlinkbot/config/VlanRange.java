package io.directlinkbot.config;

/**
 * A range of VLAN ids. Applies to what people write; what a cloud returns is shown unchecked.
 *
 * @param first lowest id
 * @param last highest id
 */
public record VlanRange(int first, int last) {
  /**
   * The ids that an interface can have on OUTSCALE (outscale/osc-api, outscale.yaml 1.40.1). The
   * AWS API reference gives no range, so this one applies to both providers.
   */
  public static final VlanRange OF_INTERFACES = new VlanRange(2, 4094);

  public boolean contains(int vlan) {
    return vlan >= first && vlan <= last;
  }
}
