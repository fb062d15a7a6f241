package io.directlinkbot.slack.mention;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.home.HomeAudience;
import io.directlinkbot.slack.view.home.NamedInterface;
import io.directlinkbot.slack.view.home.NamedStatusText;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the interfaces that a message names, and what is known of them. Thread-safe. */
public final class NamedInterfaceFinder {
  private static final Pattern ID =
      Pattern.compile("(?i)(?<![a-z0-9-])dxvif-[a-z0-9]{4,32}(?![a-z0-9-])");

  /** The parts of a message in which people or apps write. */
  private static final List<String> WRITTEN = List.of("text", "blocks", "attachments");

  /** Of more than that, only a number is shown. */
  private static final int MOST_FOUND = 1_000;

  private final Journal journal;
  private final CardLinks links;
  private final Map<String, AccountView> accounts;
  private final String command;
  private final InstantSource clock;

  /**
   * Creates a finder.
   *
   * @param accounts by name
   * @param command the slash command's name
   */
  public NamedInterfaceFinder(
      Journal journal,
      CardLinks links,
      Map<String, AccountView> accounts,
      String command,
      InstantSource clock) {
    this.journal = journal;
    this.links = links;
    this.accounts = Map.copyOf(accounts);
    this.command = command;
    this.clock = clock;
  }

  /**
   * Returns the ids that a message names, each once, in lower case.
   *
   * @param message one of the SDK's classes for messages; null names none
   */
  static List<String> ids(@Nullable Object message) {
    if (message == null) {
      return List.of();
    }
    JsonObject json = GsonFactory.createSnakeCase().toJsonTree(message).getAsJsonObject();
    Set<String> found = new LinkedHashSet<>();
    WRITTEN.stream()
        .flatMap(part -> Stream.ofNullable(json.get(part)))
        .flatMap(NamedInterfaceFinder::strings)
        .flatMap(text -> ID.matcher(text).results())
        .map((MatchResult id) -> id.group().toLowerCase(Locale.ROOT))
        .limit(MOST_FOUND)
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static Stream<String> strings(JsonElement element) {
    if (element.isJsonObject()) {
      return element.getAsJsonObject().entrySet().stream()
          .flatMap(member -> strings(member.getValue()));
    }
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream().flatMap(NamedInterfaceFinder::strings);
    }
    return element.isJsonPrimitive() ? Stream.of(element.getAsString()) : Stream.empty();
  }

  /** Returns the interfaces; only those that an answer shows are looked up. */
  List<NamedInterface> find(List<String> ids) {
    List<NamedInterface> found = new ArrayList<>();
    for (String id : ids) {
      found.add(
          new NamedInterface(
              id, found.size() < NamedStatusText.MOST ? latest(id) : Optional.empty()));
    }
    return found;
  }

  private Optional<InterfaceRequest> latest(String id) {
    return accounts.keySet().stream()
        .flatMap(account -> journal.latest(account, id).stream())
        .findFirst();
  }

  HomeAudience audience(Texts texts) {
    return new HomeAudience(
        texts, accounts, request -> links.to(request.id()), command, clock.instant());
  }
}
