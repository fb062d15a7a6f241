package io.directlinkbot.sandbox.cloud.endpoint;

import java.util.OptionalInt;
import java.util.function.IntSupplier;

/**
 * One call as it came in, and whether it was carried out. The moments of all calls are numbered in
 * one row, so that it can be told whether one call came before another was carried out.
 * Thread-safe.
 */
public final class ReceivedCall {
  private final SignedCall call;
  private final String body;
  private final IntSupplier moments;
  private final int arrived;
  private volatile int carriedOut;

  ReceivedCall(SignedCall call, String body, IntSupplier moments) {
    this.call = call;
    this.body = body;
    this.moments = moments;
    this.arrived = moments.getAsInt();
  }

  public SignedCall call() {
    return call;
  }

  /** The request's body, as it was sent. */
  public String body() {
    return body;
  }

  /** The moment, from 1, at which it came in. */
  public int arrived() {
    return arrived;
  }

  /** The moment by which it was carried out without an error; empty as long as it was not. */
  public OptionalInt carriedOut() {
    return carriedOut == 0 ? OptionalInt.empty() : OptionalInt.of(carriedOut);
  }

  void nowCarriedOut() {
    carriedOut = moments.getAsInt();
  }
}
