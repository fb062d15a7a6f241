package io.directlinkbot.slack.socket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs why sockets end, each reason once until a socket opens. Thread-safe. */
final class ConnectionNews {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionNews.class);

  private String lastLogged = "";

  synchronized void ended(SocketEnd end) {
    String sentence = end.reason().english();
    if (end.isRoutine()) {
      LOG.debug("{}", sentence);
    } else if (!sentence.equals(lastLogged)) {
      lastLogged = sentence;
      LOG.warn("A socket to Slack ended or did not open, retrying: {}", sentence);
    }
  }

  synchronized void opened() {
    if (!lastLogged.isEmpty()) {
      LOG.info("Connected to Slack again");
      lastLogged = "";
    }
  }
}
