package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Makes the SDK's clients. Region, time-outs and retries are all said, so that neither the
 * environment nor an instance's metadata service has a say in them.
 */
record Clients(
    Account account, Path home, AwsCredentialsProvider key, SdkHttpClient http, Timing timing) {
  private static final ProfileFile NO_FILES = ProfileFile.aggregator().build();

  DirectConnectClient reader() {
    ClientOverrideConfiguration settings =
        reading().addExecutionInterceptor(new SecretRemoval()).build();
    return common(DirectConnectClient.builder(), Api.DIRECT_LINK, settings);
  }

  DirectConnectClient confirmer() {
    ClientOverrideConfiguration settings =
        settings(AwsRetryStrategy.doNotRetry(), timing.confirm())
            .addExecutionInterceptor(new AnswerCheck())
            .build();
    return common(DirectConnectClient.builder(), Api.DIRECT_LINK, settings);
  }

  Ec2Client gateways() {
    ClientOverrideConfiguration settings =
        reading().addExecutionInterceptor(new AnswerCheck()).build();
    return common(Ec2Client.builder(), Api.GATEWAYS, settings);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C common(
      B builder, Api api, ClientOverrideConfiguration settings) {
    // an endpoint that was read from a profile half written would stay for good
    key.resolveCredentials();
    return switch (account.credentials()) {
      case Credentials.Keys _, Credentials.OscProfile _ ->
          WithoutAwsFiles.make(() -> built(builder, api, settings));
      case Credentials.AwsProfile _, Credentials.DefaultChain _ -> {
        try {
          yield built(builder, api, settings);
        } catch (IllegalArgumentException e) {
          // the SDK's exception for a file that it can't parse
          throw AwsFiles.in(home).unreadable();
        }
      }
    };
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(
      B builder, Api api, ClientOverrideConfiguration settings) {
    builder
        .region(Region.of(account.region()))
        .credentialsProvider(key)
        // the mode "auto", which a profile may ask for, would look for an EC2 instance's region
        .defaultsMode(DefaultsMode.STANDARD)
        .overrideConfiguration(settings)
        .httpClient(new WatchedHttpClient(http));
    new Endpoints(account, home)
        .of(api)
        .ifPresent(
            // the SDK refuses an endpoint together with either of them, which a profile may set
            endpoint ->
                builder.endpointOverride(endpoint).fipsEnabled(false).dualstackEnabled(false));
    return builder.build();
  }

  private ClientOverrideConfiguration.Builder reading() {
    return settings(AwsRetryStrategy.standardRetryStrategy(), timing.read())
        .apiCallAttemptTimeout(timing.attempt());
  }

  private ClientOverrideConfiguration.Builder settings(RetryStrategy retries, Duration longest) {
    ClientOverrideConfiguration.Builder settings =
        ClientOverrideConfiguration.builder().retryStrategy(retries).apiCallTimeout(longest);
    switch (account.credentials()) {
      case Credentials.AwsProfile profile ->
          settings.defaultProfileName(profile.name()).defaultProfileFileSupplier(AwsFiles.in(home));
      case Credentials.DefaultChain _ -> {
        // the SDK's own places
      }
      // such a key needs no file of the AWS tools, so one that is broken must not matter
      case Credentials.Keys _, Credentials.OscProfile _ -> settings.defaultProfileFile(NO_FILES);
    }
    return settings;
  }
}
