package io.directlinkbot.slack.home;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.home.HomeAudience;
import io.directlinkbot.slack.view.home.HomeContent;
import io.directlinkbot.slack.view.home.HomeView;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws one person's Home tab, in that person's language. Thread-safe. */
public final class HomeDrawing {
  private static final Logger LOG = LoggerFactory.getLogger(HomeDrawing.class);

  private final SlackClient client;
  private final HomeReader reader;
  private final CardLinks links;
  private final PersonLanguage languages;
  private final Map<String, AccountView> accounts;
  private final String command;
  private final InstantSource clock;

  /**
   * Creates a drawing.
   *
   * @param accounts by name
   * @param command the slash command's name
   */
  public HomeDrawing(
      SlackClient client,
      HomeReader reader,
      CardLinks links,
      PersonLanguage languages,
      Map<String, AccountView> accounts,
      String command,
      InstantSource clock) {
    this.client = client;
    this.reader = reader;
    this.links = links;
    this.languages = languages;
    this.accounts = Map.copyOf(accounts);
    this.command = command;
    this.clock = clock;
  }

  /**
   * Draws a tab for nobody: the first drawing reads the journal and takes several times as long.
   */
  void prepare() {
    HomeView.of(reader.read(""), audience(languages.ofChannels()));
  }

  /** Shows the tab as it is to be now, in a simpler form when Slack refuses the full one. */
  void draw(String user, Urgency urgency) throws SlackException {
    HomeContent content = reader.read(user);
    HomeAudience audience = audience(languages.of(user));
    try {
      client.publishHome(user, HomeView.of(content, audience), urgency);
    } catch (SlackException refusal) {
      if (!(refusal.trouble() instanceof Trouble.Form)) {
        throw refusal;
      }
      LOG.warn("Home tab rejected, trying a simpler form: {}", refusal.getMessage());
      client.publishHome(user, HomeView.simple(content, audience), urgency);
    }
  }

  private HomeAudience audience(Texts texts) {
    return new HomeAudience(texts, accounts, this::link, command, clock.instant());
  }

  private Optional<String> link(InterfaceRequest request) {
    return links.to(request.id());
  }
}
