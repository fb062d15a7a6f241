package io.directlinkbot.watch;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.PollKey;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Duration;
import java.util.Optional;

/**
 * An account to watch.
 *
 * @param place identifies the cloud account that the name stands for: provider, region, endpoint,
 *     account id
 * @param interfaces the account's list; polls read through it, so that others see their results
 * @param expiresAfter how long the provider keeps an offer; empty where offers do not expire
 * @param followFor how long an interface is followed after its accept
 * @param reminders when people are reminded of an open request
 */
public record WatchedAccount(
    String name,
    String place,
    DirectLink cloud,
    RememberedList<HostedInterface> interfaces,
    Optional<Duration> expiresAfter,
    Duration followFor,
    ReminderRules reminders) {

  /** The key of the account's polls in the store. */
  PollKey polled() {
    return new PollKey(name, place);
  }
}
