package io.directlinkbot.bench;

/**
 * One number.
 *
 * @param what what it says, the same for every bot
 * @param unit empty for a count
 */
record Figure(String what, String unit, double value) {
  static Figure millis(String what, double value) {
    return new Figure(what, "ms", value);
  }

  static Figure count(String what, double value) {
    return new Figure(what, "", value);
  }
}
