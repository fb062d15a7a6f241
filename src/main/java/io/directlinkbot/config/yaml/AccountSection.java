package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One entry of {@code accounts}. */
final class AccountSection {
  /** Where OUTSCALE documents a DirectLink endpoint (docs.outscale.com/directlink.html). */
  private static final List<String> DIRECTLINK_REGIONS =
      List.of("eu-west-2", "us-east-2", "cloudgouv-eu-west-1");

  private AccountSection() {}

  /**
   * @param slack what the file says of Slack, for the channel
   * @param shared the approvers of accounts that name none
   */
  static Account read(Section section, SlackSection slack, Approvers shared) {
    Optional<Provider> provider =
        section.required("provider", "outscale").flatMap(value -> value.word(Provider.class));
    Optional<URI> directlink = section.value("directlink_endpoint").flatMap(Value::url);
    return new Account(
        section.required("name", Form.ACCOUNT_NAME).orElse(""),
        provider.orElse(Provider.OUTSCALE),
        region(section, provider),
        section.text("account_id", Form.ACCOUNT_ID),
        CredentialsSection.read(section),
        directlink,
        section.value("gateway_endpoint").flatMap(Value::url),
        channel(section, slack),
        approvers(section, shared),
        gateways(section));
  }

  private static String region(Section section, Optional<Provider> provider) {
    String region = section.required("region", Form.REGION).orElse("");
    boolean needsDefault =
        provider.equals(Optional.of(Provider.OUTSCALE)) && !section.has("directlink_endpoint");
    if (needsDefault && !region.isEmpty() && !DIRECTLINK_REGIONS.contains(region)) {
      section.error(
          "region",
          "has no DirectLink that OUTSCALE documents",
          "use one of %s, or add directlink_endpoint"
              .formatted(String.join(", ", DIRECTLINK_REGIONS)));
    }
    return region;
  }

  private static String channel(Section section, SlackSection slack) {
    if (!section.has("channel") && !slack.namesChannel()) {
      section.error(
          "channel",
          "is missing, and slack.channel too",
          "add one of them, for example channel: " + Form.CHANNEL.example);
    }
    return section.text("channel", Form.CHANNEL).or(slack::channel).orElse("");
  }

  private static Approvers approvers(Section section, Approvers shared) {
    Approvers approvers =
        section.has("approvers")
            ? section.section("approvers", own -> ApproversSection.read(own, shared))
            : shared;
    if (approvers.isNobody()) {
      section.warning(
          "approvers",
          "nobody may accept for this account",
          "list people under approvers.users, or groups under approvers.groups");
    }
    return approvers;
  }

  /** An empty list would mean any gateway, which is the contrary of what it looks like. */
  private static List<String> gateways(Section section) {
    if (section.hasEmptyList("gateways")) {
      section.error("gateways", "is an empty list", "remove the key to allow every gateway");
    }
    return section.texts("gateways", Form.GATEWAY);
  }
}
