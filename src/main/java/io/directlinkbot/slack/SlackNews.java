package io.directlinkbot.slack;

import io.directlinkbot.slack.home.HomeReader;
import io.directlinkbot.slack.home.HomeTabs;
import io.directlinkbot.slack.publish.Publisher;

/**
 * Which news from the other parts of the bot changes something in Slack: cards, replies and
 * reminders through the publisher, and the Home tabs.
 */
record SlackNews(Publisher publisher, HomeReader homeReader, HomeTabs homes) {

  /** Has all news from now on passed on, by whichever thread brings it. */
  void follow(SlackParts parts) {
    parts.journal().onAppend(publisher::reportEvent);
    parts.notices().onAdd(publisher::reportNotice);
    parts.leases().onNews(publisher::reportEverything);
    parts.journal().onAppend((_, _) -> homes.reportChange());
    parts.leases().onNews(homeReader::forget);
    parts.leases().onNews(homes::reportChange);
    parts
        .gateways()
        .forEach((account, list) -> list.onChange(() -> publisher.reportAccount(account)));
    parts
        .interfaces()
        .forEach((account, list) -> list.onChange(() -> publisher.reportAccount(account)));
  }
}
