package io.directlinkbot.sandbox.slack.people;

import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes the text of a command as Slack does with {@code should_escape}: the three characters of
 * its markup are escaped, and people, groups, channels and addresses become tokens
 * (docs.slack.dev/interactivity/implementing-slash-commands).
 */
final class Escaping {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<address>https?://[^\\s<>]+)"
              + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
              + "|@(?<who>[\\w.-]*\\w)"
              + "|#(?<channel>[\\w-]+)"
              + "|(?<domain>(?:[\\w-]+\\.)+(?:com|org|net|example)\\b)");

  private Escaping() {}

  static String of(String typed, WorkspaceSnapshot workspace) {
    StringBuilder text = new StringBuilder();
    Matcher token = TOKEN.matcher(typed);
    int end = 0;
    while (token.find()) {
      text.append(escaped(typed.substring(end, token.start())));
      text.append(token(token, workspace).orElseGet(() -> escaped(token.group())));
      end = token.end();
    }
    return text.append(escaped(typed.substring(end))).toString();
  }

  private static Optional<String> token(Matcher found, WorkspaceSnapshot workspace) {
    if (found.group("address") != null) {
      return Optional.of("<" + escaped(found.group()) + ">");
    }
    if (found.group("mail") != null) {
      return Optional.of("<mailto:%1$s|%1$s>".formatted(found.group()));
    }
    if (found.group("domain") != null) {
      return Optional.of("<http://%1$s|%1$s>".formatted(found.group()));
    }
    return found.group("channel") == null
        ? who(found.group("who"), workspace)
        : channel(found.group("channel"), workspace);
  }

  private static Optional<String> who(String name, WorkspaceSnapshot workspace) {
    if (name.matches("here|channel|everyone")) {
      return Optional.of("<!" + name + ">");
    }
    Optional<User> user =
        workspace.users().stream().filter(each -> each.name().equals(name)).findFirst();
    Optional<UserGroup> group =
        workspace.groups().stream().filter(each -> each.handle().equals(name)).findFirst();
    return user.map(each -> "<@%s|%s>".formatted(each.id(), name))
        .or(() -> group.map(each -> "<!subteam^%s|@%s>".formatted(each.id(), name)));
  }

  private static Optional<String> channel(String name, WorkspaceSnapshot workspace) {
    Optional<Channel> channel =
        workspace.channels().stream().filter(each -> each.name().equals(name)).findFirst();
    // Slack leaves out the names of private channels
    return channel.map(each -> "<#%s|%s>".formatted(each.id(), each.hidden() ? "" : name));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
