package io.directlinkbot.sandbox.cloud;

import java.util.Optional;

/**
 * What the two ends of an interface agree on.
 *
 * @param name any text
 * @param vlan 2 to 4094 (OUTSCALE API 1.40)
 * @param asn BGP ASN of the customer's side, 1 to 4294967295 (same source)
 * @param authKey BGP key, in clear; the cloud makes one where it is absent; not part of {@link
 *     #toString}
 * @param amazonAddress peer address of the cloud's side with its prefix length
 * @param customerAddress peer address of the customer's side, likewise
 * @param aws what a cloud that is AWS tells beside
 */
public record Terms(
    String name,
    int vlan,
    long asn,
    Optional<String> authKey,
    Optional<String> amazonAddress,
    Optional<String> customerAddress,
    Optional<AwsTerms> aws) {
  /** Highest VLAN id that an interface can have. */
  public static final int LAST_VLAN = 4094;

  private static final int FIRST_VLAN = 2;
  private static final long HIGHEST_ASN = 4_294_967_295L;

  /**
   * @throws RefusedException for a value out of its range
   */
  public Terms {
    if (name.isEmpty()) {
      throw new RefusedException("The name of the virtual interface is empty.");
    }
    if (vlan < FIRST_VLAN || vlan > LAST_VLAN) {
      throw new RefusedException(
          "VLAN %s is not between %s and %s.".formatted(vlan, FIRST_VLAN, LAST_VLAN));
    }
    if (asn < 1 || asn > HIGHEST_ASN) {
      throw new RefusedException("ASN " + asn + " is not between 1 and " + HIGHEST_ASN + ".");
    }
  }

  /** Terms as OUTSCALE has them. */
  public Terms(
      String name,
      int vlan,
      long asn,
      Optional<String> authKey,
      Optional<String> amazonAddress,
      Optional<String> customerAddress) {
    this(name, vlan, asn, authKey, amazonAddress, customerAddress, Optional.empty());
  }

  /** The same as AWS tells them. */
  public Terms with(AwsTerms more) {
    return new Terms(name, vlan, asn, authKey, amazonAddress, customerAddress, Optional.of(more));
  }

  Terms withAuthKey(String key) {
    return new Terms(name, vlan, asn, Optional.of(key), amazonAddress, customerAddress, aws);
  }

  @Override
  public String toString() {
    return "%s, VLAN %s, ASN %s, %s, %s"
        .formatted(name, vlan, asn, amazonAddress.orElse("-"), customerAddress.orElse("-"));
  }
}
