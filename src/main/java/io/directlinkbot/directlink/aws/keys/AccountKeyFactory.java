package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.reason.Reason;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/** Creates the key of an account from its configured credentials. */
public final class AccountKeyFactory {
  private AccountKeyFactory() {}

  /**
   * Returns the account's key. Nothing is read before the first call.
   *
   * @param http the client for calls to STS, where the key comes from there
   */
  public static AccountKey of(
      Account account, ProcessEnvironment surroundings, SdkHttpClient http) {
    AwsProfileFiles files = AwsProfileFiles.in(surroundings, account.region());
    return switch (account.credentials()) {
      case Credentials.Keys keys ->
          new AccountKey(
              Reason.of("reason.cloud.key-of-account", account.name()),
              "access_key or secret_key of account %s is empty.".formatted(account.name()),
              () ->
                  StaticCredentialsProvider.create(
                      AwsBasicCredentials.create(keys.accessKey(), keys.secretKey().reveal())));
      case Credentials.AwsProfile profile ->
          new AccountKey(
              Reason.of("reason.cloud.key-of-aws-profile", profile.name()),
              "AWS profile \"%s\" gives no access key: its key pair is missing or incomplete, or what it signs in with has expired."
                  .formatted(profile.name()),
              () -> new ReloadedProfileKey(profile.name(), files, http));
      case Credentials.OscProfile profile -> {
        OscKey key = new OscKey(OscFile.in(surroundings), profile.name(), account.region());
        yield new AccountKey(
            Reason.of("reason.cloud.key-of-osc-profile", profile.name()),
            "OSC profile \"%s\" gives no access key.".formatted(profile.name()),
            () -> key);
      }
      case Credentials.DefaultChain _ ->
          new AccountKey(
              Reason.of("reason.cloud.key-of-default-chain"),
              "The AWS SDK finds no access key in its default places (environment, AWS files,"
                  + " container, instance): put one there, or configure another kind of"
                  + " credentials.",
              () -> new DefaultKeyChain(surroundings, files, http).find());
    };
  }
}
