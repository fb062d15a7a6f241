package io.directlinkbot.image;

import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Has a bot do once what bots do, against local servers, so that Java records which classes that
 * takes. The command to start it, without {@code run}, is the arguments; it says where the cache
 * goes. The Dockerfile and bin/directlink-bot run this from its source.
 */
final class TrainingRun {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TrainingRun() {}

  public static void main(String[] command) throws Exception {
    Path folder = Files.createTempDirectory("directlink-bot-training");
    try (LocalServers servers = LocalServers.start()) {
      // most starts find a store that is up to date, and do without what makes one so
      Store.open("jdbc:sqlite:" + folder.resolve("training.db")).close();
      Path config = servers.configure(folder, "jdbc:sqlite:training.db");
      BotRun bot =
          BotRun.start(
              Stream.concat(Stream.of(command), Stream.of("run", "--config", config.toString()))
                  .toList(),
              folder);
      try {
        bot.awaitReady(servers.bot());
        accept(servers);
      } finally {
        int status = bot.stop();
        if (status != 0) {
          System.err.println(Files.readString(folder.resolve("bot.log")));
          System.exit(status);
        }
      }
    } finally {
      delete(folder);
    }
  }

  /** The first approver accepts the first offer, looks at the Home tab and asks for help. */
  private static void accept(LocalServers servers) throws Exception {
    String channel = servers.sandbox().accounts().getFirst().channel();
    SlackPerson person =
        servers.sandbox().workspace().person(servers.sandbox().approvers().iterator().next());
    WorkspaceMessage card =
        awaited(
            () -> servers.sandbox().workspace().snapshot().messages(channel).stream().findFirst());
    person.openHome().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    person.command(channel, "/directlink status").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    person.click(card.surface(), "accept").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    awaited(person::view);
    person.submit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static <T> T awaited(Supplier<Optional<T>> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> found = wanted.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(10_000_000);
      found = wanted.get();
    }
    return found.orElseThrow(() -> new IllegalStateException("The bot did not do what it should"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : all) {
        Files.delete(each);
      }
    }
  }
}
