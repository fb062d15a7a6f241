package io.directlinkbot.directlink.aws.keys;

import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Creates the key with which a profile's role is assumed, from the source outside the AWS files
 * that {@code credential_source} names.
 */
final class CredentialSource {
  private CredentialSource() {}

  static KeySource key(ProfileSection words) {
    if (!words.keys().containsKey(ProfileProperty.CREDENTIAL_SOURCE)) {
      throw words.failure(
          "has a role_arn but names no key to assume it with: add source_profile or"
              + " credential_source");
    }
    String source = words.required(ProfileProperty.CREDENTIAL_SOURCE);
    AwsCredentialsProvider provider =
        switch (source.toLowerCase(Locale.ROOT)) {
          case "environment" ->
              AwsCredentialsProviderChain.of(
                  SystemPropertyCredentialsProvider.create(),
                  EnvironmentVariableCredentialsProvider.create());
          case "ec2instancemetadata" -> InstanceProfileCredentialsProvider.create();
          case "ecscontainer" -> ContainerCredentialsProvider.create();
          default ->
              throw words.failure(
                  "has an unknown credential_source: use Environment, Ec2InstanceMetadata or"
                      + " EcsContainer");
        };
    return new KeySource(
        provider,
        List.of(),
        _ ->
            words.failure(
                "takes its key from credential_source %s, where there is none".formatted(source)));
  }
}
