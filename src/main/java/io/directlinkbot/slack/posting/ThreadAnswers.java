package io.directlinkbot.slack.posting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.view.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what people wrote, in the thread of their message and for everybody there. An answer that
 * can't be posted is not repeated, as its person may ask again. Thread-safe.
 */
public final class ThreadAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadAnswers.class);

  /** Slack's last redelivery of an event comes after six minutes. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private static final int MOST_REMEMBERED = 10_000;

  private final SlackClient client;
  private final Cache<String, Boolean> answered;

  public ThreadAnswers(SlackClient client, InstantSource clock) {
    this.client = client;
    this.answered =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .ticker(CacheTicker.of(clock))
            .executor(Runnable::run)
            .build();
  }

  /**
   * Answers a message, unless it was answered already. Throws nothing of what Slack answers.
   *
   * @param ts timestamp of the message
   * @param thread timestamp of the first message of its thread, if it is a reply
   * @param answer asked only when there is an answer to give
   */
  public void answer(String channel, String ts, Optional<String> thread, Supplier<Message> answer) {
    if (answered.asMap().putIfAbsent(channel + " " + ts, true) != null) {
      return;
    }
    Destination place = new Destination(channel, thread.orElse(ts), false);
    try {
      client.post(place, answer.get(), null, Urgency.ANSWER);
    } catch (SlackException failure) {
      LOG.warn("No answer in {}, thread {}: {}", channel, place.thread(), failure.getMessage());
    }
  }
}
