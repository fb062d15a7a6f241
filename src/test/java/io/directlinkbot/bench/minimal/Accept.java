package io.directlinkbot.bench.minimal;

/**
 * What a dialog has to know of its card.
 *
 * @param ts the card's timestamp
 */
record Accept(String interfaceId, String gateway, String channel, String ts) {
  static Accept of(String metadata) {
    String[] parts = metadata.split("/", -1);
    return new Accept(parts[0], parts[1], parts[2], parts[3]);
  }

  String metadata() {
    return String.join("/", interfaceId, gateway, channel, ts);
  }
}
