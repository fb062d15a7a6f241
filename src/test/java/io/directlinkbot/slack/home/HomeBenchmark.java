package io.directlinkbot.slack.home;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.Examples;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.store.Store;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how long the Home tab takes without Slack's answer: for the first person after a start,
 * and for the next. No test: its argument is the store that a CommandBenchmark left.
 */
final class HomeBenchmark {
  private static final int ROUNDS = 10;

  private HomeBenchmark() {}

  static void main(String[] arguments) throws Exception {
    Map<String, AccountView> accounts =
        Map.of("prod", AccountViews.with(AccountViews.COUNTERPARTY));
    PersonLanguage languages = mock(PersonLanguage.class);
    when(languages.ofChannels()).thenReturn(Texts.in(Language.ENGLISH));
    when(languages.of(any(String.class))).thenReturn(Texts.in(Language.ENGLISH));
    SlackClient client = mock(SlackClient.class);
    try (Store store = Store.open("jdbc:sqlite:" + arguments[0])) {
      Journal journal = new Journal(store);
      // as a bot's first poll does
      journal.open();
      CardLinks links = new CardLinks(new PublicationLog(store), client);
      HomeReader reader = new HomeReader(journal, accounts, Map::of);
      HomeDrawing drawing =
          new HomeDrawing(
              client,
              reader,
              links,
              languages,
              accounts,
              "/directlink",
              InstantSource.fixed(Examples.NOW));
      print("for nobody", drawing::prepare);
      for (int round = 1; round <= ROUNDS; round++) {
        print("tab " + round, () -> drawing.draw("U0ALICE", Urgency.ANSWER));
        reader.forget();
      }
    }
  }

  private static void print(String what, Step step) throws Exception {
    long began = System.nanoTime();
    step.run();
    System.out.printf(Locale.ROOT, "%-14s %7.1f ms%n", what, (System.nanoTime() - began) / 1e6);
  }

  private interface Step {
    void run() throws Exception;
  }
}
