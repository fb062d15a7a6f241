package io.directlinkbot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Picks the calls that a fault is for, and tells when the first of them came. */
final class CallsHit implements Predicate<JsonNode> {
  private final CountDownLatch first = new CountDownLatch(1);
  private final Predicate<JsonNode> wanted;

  CallsHit(Predicate<JsonNode> wanted) {
    this.wanted = wanted;
  }

  @Override
  public boolean test(JsonNode arguments) {
    if (!wanted.test(arguments)) {
      return false;
    }
    first.countDown();
    return true;
  }

  void awaitFirst() throws InterruptedException {
    if (!first.await(InSlack.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the call that the fault is for never came");
    }
  }
}
