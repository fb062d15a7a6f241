package io.directlinkbot.slack.publish;

import io.directlinkbot.loop.LoggedFault;
import io.directlinkbot.slack.api.TokenRefused;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a channel reads that belongs to no single request: digests, outages, and what became of
 * announcements. Notices are written down before the cards of a turn are drawn, as a card may show
 * them, and posted after the cards. Not thread-safe.
 */
final class ChannelNotices {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelNotices.class);

  private final AnnouncedArrivals arrivals;
  private final DigestSchedule digests;
  private final NoticePublisher notices;
  private final AtomicReference<String> lastFault;

  /**
   * The notices of one channel.
   *
   * @param lastFault the fault that was logged last, shared by all channels: each meets it
   */
  ChannelNotices(
      AnnouncedArrivals arrivals,
      DigestSchedule digests,
      NoticePublisher notices,
      AtomicReference<String> lastFault) {
    this.arrivals = arrivals;
    this.digests = digests;
    this.notices = notices;
    this.lastFault = lastFault;
  }

  /**
   * Writes down the notices that are due, and which announced requests came.
   *
   * @param news whether requests or announcements came since the last call
   */
  void writeDue(boolean news, PublishTurn turn) {
    try {
      arrivals.record(news, turn);
      digests.writeDue();
    } catch (RuntimeException fault) {
      log(fault);
    }
  }

  /**
   * Posts the notices that were written down, as {@link NoticePublisher#publishMissing} does.
   *
   * @param news whether notices came since the last call
   */
  void publishMissing(boolean news, PublishTurn turn) throws TokenRefused {
    try {
      notices.publishMissing(news, turn);
    } catch (TokenRefused refused) {
      throw refused;
    } catch (RuntimeException fault) {
      log(fault);
    }
  }

  /** The cards matter more than the notices, so no fault here keeps them back. */
  private void log(RuntimeException fault) {
    if (!LoggedFault.isIn(fault)
        && !fault.toString().equals(lastFault.getAndSet(fault.toString()))) {
      LOG.error("Publishing notices failed, trying again", fault);
    }
  }
}
