package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code accounts}. */
final class AccountSection {
  /**
   * The regions for which OUTSCALE documents a DirectLink endpoint
   * (docs.outscale.com/directlink.html).
   */
  private static final List<String> DIRECTLINK_REGIONS =
      List.of("eu-west-2", "us-east-2", "cloudgouv-eu-west-1");

  private AccountSection() {}

  /**
   * @param slack the {@code slack} section, which names the default channel
   * @param shared the approvers of accounts that list none
   */
  static Account read(Section section, SlackSection slack, Approvers shared) {
    Optional<Provider> provider =
        section.required("provider", "outscale").flatMap(value -> value.word(Provider.class));
    Optional<URI> directlink = section.value("directlink_endpoint").flatMap(ScalarValue::url);
    return new Account(
        section.required("name", TextFormat.ACCOUNT_NAME).orElse(""),
        provider.orElse(Provider.OUTSCALE),
        region(section, provider),
        section.text("account_id", TextFormat.ACCOUNT_ID),
        CredentialsSection.read(section),
        directlink,
        section.value("gateway_endpoint").flatMap(ScalarValue::url),
        channel(section, slack),
        approvers(section, shared),
        gateways(section));
  }

  private static String region(Section section, Optional<Provider> provider) {
    String region = section.required("region", TextFormat.REGION).orElse("");
    boolean needsDefault =
        provider.equals(Optional.of(Provider.OUTSCALE)) && !section.has("directlink_endpoint");
    if (needsDefault && !region.isEmpty() && !DIRECTLINK_REGIONS.contains(region)) {
      section.error(
          "region",
          "has no DirectLink endpoint that OUTSCALE documents",
          "use one of %s, or add directlink_endpoint"
              .formatted(String.join(", ", DIRECTLINK_REGIONS)));
    }
    return region;
  }

  private static String channel(Section section, SlackSection slack) {
    if (!section.has("channel") && !slack.namesChannel()) {
      section.error(
          "channel",
          "is missing, and so is slack.channel",
          "add one of them, for example channel: " + TextFormat.CHANNEL.example);
    }
    return section.text("channel", TextFormat.CHANNEL).or(slack::channel).orElse("");
  }

  private static Approvers approvers(Section section, Approvers shared) {
    Approvers approvers =
        section.has("approvers")
            ? section.section("approvers", own -> ApproversSection.read(own, shared))
            : shared;
    if (approvers.isNobody()) {
      section.warning(
          "approvers",
          "no one may accept for this account",
          "list people under approvers.users, or groups under approvers.groups");
    }
    return approvers;
  }

  /**
   * An empty list is an error: it would allow every gateway, the opposite of what it seems to say.
   */
  private static List<String> gateways(Section section) {
    if (section.hasEmptyList("gateways")) {
      section.error("gateways", "is an empty list", "remove the key to allow every gateway");
    }
    return section.texts("gateways", TextFormat.GATEWAY);
  }
}
