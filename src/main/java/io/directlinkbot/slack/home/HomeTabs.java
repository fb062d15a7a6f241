package io.directlinkbot.slack.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the Home tabs of those up to date who looked at theirs a moment ago. One call is made at a
 * time, and changes that come meanwhile are shown by one more. Whoever opens the tab is answered
 * ahead of the changes. A tab that can't be drawn stays as it is until the next change.
 * Thread-safe.
 */
public final class HomeTabs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HomeTabs.class);

  /** For how long after they opened it people are taken to look at their tab. */
  static final Duration LOOKING = Duration.ofMinutes(10);

  private static final int MOST_LOOKING = 1_000;
  private static final Duration UNTIL_WOKEN = Duration.ofDays(1);

  private final SlackClient client;
  private final HomeDrawing drawing;
  private final Consumer<TokenRefused> refused;
  private final Cache<String, Boolean> looking;
  private final Set<String> opened = ConcurrentHashMap.newKeySet();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Loop loop;

  // only the loop's thread uses these two
  /** The trouble that the log has already. */
  private String lastTrouble = "";

  private boolean isPrepared;

  private HomeTabs(
      SlackClient client,
      HomeDrawing drawing,
      Consumer<TokenRefused> refused,
      InstantSource clock) {
    this.client = client;
    this.drawing = drawing;
    this.refused = refused;
    this.looking =
        Caffeine.newBuilder()
            .maximumSize(MOST_LOOKING)
            .expireAfterWrite(LOOKING)
            .ticker(CacheTicker.of(clock))
            .executor(Runnable::run)
            .build();
    this.loop = Loop.start("home", this::drawDue);
  }

  /**
   * Starts without anybody who looks.
   *
   * @param refused called when Slack refuses the bot's token
   */
  public static HomeTabs start(
      SlackClient client,
      HomeDrawing drawing,
      Consumer<TokenRefused> refused,
      InstantSource clock) {
    return new HomeTabs(client, drawing, refused, clock);
  }

  /** Notes that somebody opened their tab, and has it drawn. Returns at once. */
  public void reportOpened(String user) {
    looking.put(user, true);
    opened.add(user);
    loop.wake();
  }

  /** Has the tabs drawn again of those who look at theirs. Returns at once. */
  public void reportChange() {
    if (changed.addAll(looking.asMap().keySet())) {
      loop.wake();
    }
  }

  /** Has what is due drawn now, and completes when that was tried. */
  public CompletableFuture<Void> draw() {
    return loop.requestTurn();
  }

  /** Whether the loop that draws them runs, and is not stuck in a turn. */
  public boolean isAlive() {
    return loop.isAlive();
  }

  /** Ends at once; a call under way is cut off, as its tab is drawn again when it is opened. */
  @Override
  public void close() {
    loop.close(Duration.ZERO);
  }

  private Duration drawDue() {
    if (!isPrepared) {
      drawing.prepare();
      isPrepared = true;
    }
    for (Optional<Due> next = next(); next.isPresent(); next = next()) {
      Due due = next.get();
      Duration pause = client.pauseBeforeHome(due.urgency());
      if (pause.isPositive()) {
        return pause;
      }
      // before the journal is read: what changes after that is drawn by one more call
      opened.remove(due.user());
      changed.remove(due.user());
      draw(due.user(), due.urgency());
    }
    return UNTIL_WOKEN;
  }

  private Optional<Due> next() {
    return Stream.concat(
            opened.stream().map(user -> new Due(user, Urgency.ANSWER)),
            changed.stream().map(user -> new Due(user, Urgency.REST)))
        .findFirst();
  }

  private void draw(String user, Urgency urgency) {
    try {
      drawing.draw(user, urgency);
      lastTrouble = "";
    } catch (SlackException failure) {
      String trouble = String.valueOf(failure.getMessage());
      switch (failure.trouble()) {
        case Trouble.Token _ -> refused.accept(TokenRefused.bot(failure));
        case Trouble.RateLimited _ -> changed.add(user);
        case Trouble.Uncertain _,
            Trouble.Scope _,
            Trouble.Channel _,
            Trouble.Gone _,
            Trouble.Form _,
            Trouble.TooLate _,
            Trouble.Refused _ -> {
          if (!trouble.equals(lastTrouble)) {
            LOG.warn("The Home tab of {} stays as it is: {}", user, trouble);
          }
          lastTrouble = trouble;
        }
      }
    }
  }

  private record Due(String user, Urgency urgency) {}
}
