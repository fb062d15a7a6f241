package io.directlinkbot.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Maps channels to the accounts that post there. Immutable. */
public final class ChannelAccounts {
  private final SortedMap<String, List<AccountView>> accounts;

  public ChannelAccounts(Collection<AccountView> accounts) {
    this.accounts =
        accounts.stream()
            .sorted(Comparator.comparing((AccountView view) -> view.account().name()))
            .collect(
                Collectors.groupingBy(
                    view -> view.account().channel(), TreeMap::new, Collectors.toList()));
  }

  /** Returns the ids of all channels to which an account posts. */
  public Set<String> all() {
    return accounts.keySet();
  }

  /**
   * Returns the accounts that post to the channel, sorted by name; empty when none does. Slack may
   * use the {@code G…} form of an id that is configured as {@code C…}, and vice versa.
   */
  public List<AccountView> of(String channel) {
    return accounts.getOrDefault(channel, accounts.getOrDefault(otherForm(channel), List.of()));
  }

  private static String otherForm(String channel) {
    if (channel.startsWith("C")) {
      return "G" + channel.substring(1);
    }
    return channel.startsWith("G") ? "C" + channel.substring(1) : channel;
  }
}
