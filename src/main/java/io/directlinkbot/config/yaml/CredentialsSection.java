package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Secret;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of an account that say where its access key comes from. */
final class CredentialsSection {
  private CredentialsSection() {}

  static Credentials read(Section account) {
    List<Credentials> kinds = new ArrayList<>();
    boolean hasAccessKey = account.has("access_key");
    boolean hasSecretKey = account.has("secret_key");
    if (hasAccessKey || hasSecretKey) {
      kinds.add(
          new Credentials.Keys(
              account.required("access_key", TextFormat.ACCESS_KEY).orElse(""),
              new Secret(account.required("secret_key", TextFormat.SECRET_KEY).orElse(""))));
    }
    if (account.has("profile")) {
      kinds.add(new Credentials.AwsProfile(name(account, "profile")));
    }
    if (account.has("osc_profile")) {
      kinds.add(new Credentials.OscProfile(name(account, "osc_profile")));
    }
    if (kinds.size() > 1) {
      account.error(
          "has more than one kind of credentials",
          "keep one of access_key with secret_key, profile, osc_profile");
    }
    return kinds.isEmpty() ? new Credentials.DefaultChain() : kinds.getFirst();
  }

  private static String name(Section account, String key) {
    return account.value(key).flatMap(ScalarValue::text).orElse("");
  }
}
