package io.directlinkbot.sandbox.cloud;

/**
 * An account of the simulated cloud, in one region.
 *
 * @param name the name that people see
 * @param id 12 digits
 * @param accessKey identifies the account in a signed request
 * @param secretKey signs requests; not part of {@link #toString}
 */
public record CloudAccount(
    String name, String id, String region, String accessKey, String secretKey) {
  @Override
  public String toString() {
    return name + " (" + id + ", " + region + ")";
  }
}
