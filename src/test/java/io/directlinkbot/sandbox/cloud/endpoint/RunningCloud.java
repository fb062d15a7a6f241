package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.CloudRules;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.javalin.Javalin;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The documented example behind a real server, and real clients for it. */
final class RunningCloud implements AutoCloseable {
  final MovableClock clock = new MovableClock("2026-11-23T09:00:00Z");
  final Cloud cloud;
  final CloudEndpoint endpoint;
  private final Javalin server;

  RunningCloud() {
    this(InstantSource.system(), CloudRules.documented());
  }

  RunningCloud(InstantSource wallClock, CloudRules rules) {
    cloud = new Cloud(clock, rules);
    DocumentedExample.fill(cloud);
    endpoint = new CloudEndpoint(cloud, wallClock);
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  endpoint.register(config);
                })
            .start("127.0.0.1", 0);
  }

  int port() {
    return server.port();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** A client of the account, which sends each call once. */
  DirectConnectClient directConnect(CloudAccount account) {
    return directConnect(account.accessKey(), account.secretKey());
  }

  DirectConnectClient directConnect(String accessKey, String secretKey) {
    return prepare(DirectConnectClient.builder(), accessKey, secretKey).build();
  }

  Ec2Client ec2(String accessKey, String secretKey) {
    return prepare(Ec2Client.builder(), accessKey, secretKey).build();
  }

  private <B extends AwsClientBuilder<B, ?>> B prepare(B builder, String key, String secret) {
    return builder
        .endpointOverride(address())
        .region(Region.of(DocumentedExample.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()));
  }

  @Override
  public void close() {
    server.stop();
  }
}
