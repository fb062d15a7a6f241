package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.directlink.CloudException.Kind;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;

/** Finds the access key that an account is configured with. */
final class Keys {
  private Keys() {}

  static KeyProvider of(Account account, Path home) {
    return switch (account.credentials()) {
      case Credentials.Keys keys ->
          new KeyProvider(
              "access_key and secret_key of account " + account.name(),
              "access_key or secret_key of account %s is empty.".formatted(account.name()),
              () ->
                  StaticCredentialsProvider.create(
                      AwsBasicCredentials.create(keys.accessKey(), keys.secretKey().reveal())));
      case Credentials.AwsProfile profile ->
          new KeyProvider(
              "the key of AWS profile \"%s\"".formatted(profile.name()),
              "AWS profile \"%s\" gives no access key: its key pair is missing or incomplete, or what it signs in with has expired."
                  .formatted(profile.name()),
              () -> awsProfile(profile.name(), AwsFiles.in(home)));
      case Credentials.OscProfile profile ->
          new KeyProvider(
              "the key of OSC profile \"%s\"".formatted(profile.name()),
              "OSC profile \"%s\" gives no access key.".formatted(profile.name()),
              () -> () -> OscFile.in(home).profile(profile.name()).credentials());
      case Credentials.DefaultChain _ ->
          new KeyProvider(
              "the key that the AWS SDK found in its own places",
              "The AWS SDK finds no access key in its own places (environment, AWS files,"
                  + " container, instance): put one there, or configure another kind of"
                  + " credentials.",
              () ->
                  DefaultCredentialsProvider.builder()
                      .profileFile(ProfileFileSupplier.defaultSupplier())
                      .build());
    };
  }

  private static AwsCredentialsProvider awsProfile(String name, AwsFiles files) {
    ProfileFile now = files.get();
    if (now.profile(name).isEmpty()) {
      String known = String.join(", ", now.profiles().keySet());
      throw new Failure(
          Kind.CREDENTIALS,
          "AWS profile \"%s\" is in neither of the AWS files: %s."
              .formatted(
                  name, known.isEmpty() ? "they have no profiles" : "their profiles are " + known));
    }
    return ProfileCredentialsProvider.builder().profileFile(files).profileName(name).build();
  }
}
