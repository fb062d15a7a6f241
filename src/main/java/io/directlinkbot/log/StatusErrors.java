package io.directlinkbot.log;

import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;

/**
 * Prints what Logback says of itself on standard error, when it is an error and not otherwise.
 * Public only because Logback makes it.
 */
public final class StatusErrors extends ContextAwareBase implements StatusListener {

  @Override
  public void addStatusEvent(Status status) {
    if (status.getEffectiveLevel() >= Status.ERROR) {
      System.err.println("The log has a fault: " + status.getMessage());
    }
  }
}
