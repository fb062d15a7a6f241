package io.directlinkbot.request;

/**
 * The id of a request. An interface that is offered again after its end is a new request, in the
 * next round. Stored in journals: a new component has to be Optional.
 *
 * @param account name of the account in the configuration
 * @param interfaceId {@code dxvif-…}
 * @param round from 1
 */
public record RequestId(String account, String interfaceId, int round) {

  /**
   * Parses the result of {@link #toString()}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static RequestId parse(String text) {
    int lastSlash = text.lastIndexOf('/');
    int slashBefore = text.lastIndexOf('/', lastSlash - 1);
    if (slashBefore < 1) {
      throw new IllegalArgumentException("not the id of a request: " + text);
    }
    return new RequestId(
        text.substring(0, slashBefore),
        text.substring(slashBefore + 1, lastSlash),
        Integer.parseInt(text.substring(lastSlash + 1)));
  }

  public RequestId next() {
    return new RequestId(account, interfaceId, round + 1);
  }

  @Override
  public String toString() {
    return account + "/" + interfaceId + "/" + round;
  }
}
