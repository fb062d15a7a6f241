package io.directlinkbot.log;

import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;

/** Prints Logback's errors about itself on standard error, and nothing else of its status. */
final class StatusErrors extends ContextAwareBase implements StatusListener {

  @Override
  public void addStatusEvent(Status status) {
    if (status.getEffectiveLevel() >= Status.ERROR) {
      System.err.println("Logging failed: " + status.getMessage());
    }
  }
}
