package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.directlink.aws.answer.AnswerCheck;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.SecretRemoval;
import io.directlinkbot.directlink.aws.keys.AccountKey;
import io.directlinkbot.directlink.aws.keys.AwsProfileFiles;
import io.directlinkbot.directlink.aws.keys.DefaultKeyChain;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.directlink.aws.keys.SectionName;
import io.directlinkbot.directlink.aws.keys.WithoutAwsFiles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
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
 * Creates the SDK's clients. Region, time-outs and retries are all set here, so that neither the
 * environment nor an instance's metadata service can change them.
 */
record ClientFactory(
    Account account,
    ProcessEnvironment surroundings,
    AccountKey key,
    SdkHttpClient http,
    CallTimeouts timing,
    Consumer<Instant> cloudTime) {

  DirectConnectClient reader() {
    ClientOverrideConfiguration settings =
        reading().addExecutionInterceptor(new SecretRemoval()).build();
    return common(DirectConnectClient.builder(), CloudApi.DIRECT_LINK, settings);
  }

  DirectConnectClient confirmer() {
    ClientOverrideConfiguration settings =
        settings(AwsRetryStrategy.doNotRetry(), timing.confirm())
            .addExecutionInterceptor(new AnswerCheck())
            .build();
    return common(DirectConnectClient.builder(), CloudApi.DIRECT_LINK, settings);
  }

  Ec2Client gateways() {
    ClientOverrideConfiguration settings =
        reading().addExecutionInterceptor(new AnswerCheck()).build();
    return common(Ec2Client.builder(), CloudApi.GATEWAYS, settings);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C common(
      B builder, CloudApi api, ClientOverrideConfiguration settings) {
    // an endpoint read from a half-written profile would stay until a restart, so wait for its key
    key.resolveCredentials();
    Optional<URI> endpoint = new Endpoints(account, surroundings).of(api);
    return WithoutAwsFiles.make(() -> built(builder, endpoint, settings));
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(
      B builder, Optional<URI> endpoint, ClientOverrideConfiguration settings) {
    builder
        .region(Region.of(account.region()))
        .credentialsProvider(key)
        // the mode "auto", which a profile may ask for, would look for an EC2 instance's region
        .defaultsMode(DefaultsMode.STANDARD)
        .overrideConfiguration(settings)
        .httpClient(new WatchedHttpClient(http));
    endpoint.ifPresent(
        // the SDK refuses an endpoint together with either of them, which a profile may set
        known -> builder.endpointOverride(known).fipsEnabled(false).dualstackEnabled(false));
    return builder.build();
  }

  private ClientOverrideConfiguration.Builder reading() {
    return settings(AwsRetryStrategy.standardRetryStrategy(), timing.read())
        .apiCallAttemptTimeout(timing.attempt());
  }

  private ClientOverrideConfiguration.Builder settings(RetryStrategy retries, Duration longest) {
    ClientOverrideConfiguration.Builder settings =
        ClientOverrideConfiguration.builder()
            .retryStrategy(retries)
            .apiCallTimeout(longest)
            .scheduledExecutorService(CallTimer.shared())
            .addExecutionInterceptor(new RefusedKeyReset(key))
            .addExecutionInterceptor(new AnswerDate(cloudTime));
    AwsProfileFiles files = AwsProfileFiles.in(surroundings, account.region());
    switch (account.credentials()) {
      case Credentials.AwsProfile(String name) ->
          settings.defaultProfileName(SectionName.forSdk(name)).defaultProfileFileSupplier(files);
      case Credentials.DefaultChain _ ->
          settings
              .defaultProfileName(SectionName.forSdk(DefaultKeyChain.profileName(surroundings)))
              .defaultProfileFileSupplier(() -> readable(files));
      // such a key needs no file of the AWS tools, so a broken one must not matter
      case Credentials.Keys _, Credentials.OscProfile _ ->
          settings.defaultProfileFile(DefaultKeyChain.NO_FILE);
    }
    return settings;
  }

  /**
   * Returns no profiles when the files are broken: a key in one of them was resolved before, and
   * other keys need no file.
   */
  private static ProfileFile readable(AwsProfileFiles files) {
    try {
      return files.orNone();
    } catch (CallFailure broken) {
      return DefaultKeyChain.NO_FILE;
    }
  }
}
