package io.directlinkbot.config;

/** Where an account's access key comes from: exactly one kind an account. */
public sealed interface Credentials {

  /** The key pair stands in the configuration itself. */
  record Keys(String accessKey, Secret secretKey) implements Credentials {}

  /** A profile of the AWS files ({@code ~/.aws/credentials}, {@code ~/.aws/config}). */
  record AwsProfile(String name) implements Credentials {}

  /** A profile of OSC CLI's file ({@code ~/.osc/config.json}). */
  record OscProfile(String name) implements Credentials {}

  /** Nothing is said: the AWS SDK looks in its own places. */
  record DefaultChain() implements Credentials {}
}
