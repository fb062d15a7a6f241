package io.directlinkbot.sandbox.cloud.endpoint;

import java.util.OptionalInt;
import java.util.function.IntSupplier;

/**
 * One received call, and whether it was carried out. The moments of all calls are numbered in one
 * sequence, which shows whether one call arrived before another was carried out. Thread-safe.
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

  /** Returns the request's body as sent. */
  public String body() {
    return body;
  }

  /** Returns the number, from 1, of the moment at which it arrived. */
  public int arrived() {
    return arrived;
  }

  /**
   * Returns the number of the moment at which it had been carried out without an error; empty until
   * then.
   */
  public OptionalInt carriedOut() {
    return carriedOut == 0 ? OptionalInt.empty() : OptionalInt.of(carriedOut);
  }

  void nowCarriedOut() {
    carriedOut = moments.getAsInt();
  }
}
