package io.directlinkbot.config;

/** The source of an account's access key. An account has exactly one. */
public sealed interface Credentials {

  /** A key pair in the configuration itself. */
  record Keys(String accessKey, Secret secretKey) implements Credentials {}

  /** A profile of the AWS files ({@code ~/.aws/credentials}, {@code ~/.aws/config}). */
  record AwsProfile(String name) implements Credentials {}

  /** A profile of OSC CLI's file ({@code ~/.osc/config.json}). */
  record OscProfile(String name) implements Credentials {}

  /** The default credentials chain of the AWS SDK, for an account that configures no source. */
  record DefaultChain() implements Credentials {}
}
