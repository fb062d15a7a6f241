package io.directlinkbot.slack;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.people.ProfileLookup;
import java.time.InstantSource;
import java.util.Collection;

/**
 * Slack's Web API and the people known through it: all that can be built before anything that
 * decides. Nothing connects yet; {@link SlackSide} closes the SDK.
 */
public record SlackAccess(
    SlackSdk sdk,
    SlackClient client,
    GroupLookup groups,
    ApproverCheck approvers,
    PersonLanguage languages) {

  /**
   * Builds the access without calling Slack.
   *
   * @param proxies the proxies that calls go through
   * @param accounts whose approvers are checked
   * @param pace of all calls of the Web API
   */
  public static SlackAccess create(
      SlackSettings settings,
      Proxies proxies,
      Collection<Account> accounts,
      SlackPace pace,
      BotMetrics metrics,
      InstantSource clock) {
    SlackSdk sdk = new SlackSdk(settings, proxies, pace, metrics);
    SlackClient client = sdk.client(clock);
    GroupLookup groups = new GroupLookup(client, clock);
    ProfileLookup profiles = new ProfileLookup(client, clock);
    return new SlackAccess(
        sdk,
        client,
        groups,
        new ApproverCheck(accounts, groups, profiles, client::organization),
        new PersonLanguage(profiles, settings.language()));
  }
}
