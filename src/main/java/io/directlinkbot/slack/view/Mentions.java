package io.directlinkbot.slack.view;

import static java.util.stream.Collectors.joining;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.slack.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mentions several people and groups. The number is limited: among very many mentions, no one feels
 * addressed.
 */
public final class Mentions {
  private static final int MOST = 30;

  private Mentions() {}

  /** Mentions the account's approvers, followed by a space; empty when there are none. */
  public static String approvers(AccountView view) {
    Approvers approvers = view.account().approvers();
    String named =
        of(
            Texts.in(view.language()),
            Stream.concat(approvers.groups().stream(), approvers.users().stream()).toList());
    return named.isEmpty() ? "" : named + " ";
  }

  /** Mentions people and user groups by their ids. */
  public static String of(Texts texts, List<String> ids) {
    String named = ids.stream().limit(MOST).map(Mrkdwn::mention).collect(joining(" "));
    int more = ids.size() - MOST;
    return more > 0 ? texts.get("word.mentions-more", named, more) : named;
  }
}
