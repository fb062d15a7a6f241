package io.directlinkbot.config.shown;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import java.util.Locale;

/** Writes one entry of {@code accounts}. */
final class AccountYaml {
  private AccountYaml() {}

  static void write(Account account, ObjectNode node) {
    node.put("name", account.name())
        .put("provider", account.provider().name().toLowerCase(Locale.ROOT))
        .put("region", account.region());
    account.accountId().ifPresent(id -> node.put("account_id", id));
    switch (account.credentials()) {
      case Credentials.Keys keys ->
          node.put("access_key", keys.accessKey()).put("secret_key", keys.secretKey().toString());
      case Credentials.AwsProfile(String name) -> node.put("profile", name);
      case Credentials.OscProfile(String name) -> node.put("osc_profile", name);
      case Credentials.DefaultChain _ -> {
        // its key is found when it is needed
      }
    }
    account.directlinkEndpoint().ifPresent(url -> node.put("directlink_endpoint", url.toString()));
    account.gatewayEndpoint().ifPresent(url -> node.put("gateway_endpoint", url.toString()));
    node.put("channel", account.channel());
    EffectiveConfig.approvers(account.approvers(), node.putObject("approvers"));
    if (!account.gateways().isEmpty()) {
      // an empty list would be an error, as it seems to allow none
      EffectiveConfig.texts(account.gateways(), node.putArray("gateways"));
    }
  }
}
