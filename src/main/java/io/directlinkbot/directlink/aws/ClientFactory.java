package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.aws.ClientSettings.Tools;
import io.directlinkbot.directlink.aws.answer.AnswerCheck;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.SecretRemoval;
import io.directlinkbot.directlink.aws.keys.AwsProfileFiles;
import io.directlinkbot.directlink.aws.keys.DefaultKeyChain;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.directlink.aws.keys.SectionName;
import io.directlinkbot.directlink.aws.keys.WithoutAwsFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
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
 *
 * @param cloudTime gets the cloud's time with each answer, errors included
 */
record ClientFactory(
    ProcessEnvironment surroundings,
    SdkHttpClient http,
    CallTimeouts timing,
    Consumer<Instant> cloudTime) {

  DirectConnectClient reader(ClientSettings settings) {
    return common(
        DirectConnectClient.builder(),
        settings,
        reading(settings).addExecutionInterceptor(new SecretRemoval()));
  }

  DirectConnectClient confirmer(ClientSettings settings) {
    return common(
        DirectConnectClient.builder(),
        settings,
        calls(settings, AwsRetryStrategy.doNotRetry(), timing.confirm())
            .addExecutionInterceptor(new AnswerCheck()));
  }

  Ec2Client gateways(ClientSettings settings) {
    return common(
        Ec2Client.builder(),
        settings,
        reading(settings).addExecutionInterceptor(new AnswerCheck()));
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C common(
      B builder, ClientSettings settings, ClientOverrideConfiguration.Builder calls) {
    return WithoutAwsFiles.make(() -> built(builder, settings, calls.build()));
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(
      B builder, ClientSettings settings, ClientOverrideConfiguration calls) {
    builder
        .region(Region.of(settings.region()))
        // each request has the key of its account
        .credentialsProvider(AnonymousCredentialsProvider.create())
        // the mode "auto", which a profile may ask for, would look for an EC2 instance's region
        .defaultsMode(DefaultsMode.STANDARD)
        .overrideConfiguration(calls)
        .httpClient(new WatchedHttpClient(http));
    settings
        .endpoint()
        .ifPresent(
            // the SDK refuses an endpoint together with either of them, which a profile may set
            known -> builder.endpointOverride(known).fipsEnabled(false).dualstackEnabled(false));
    return builder.build();
  }

  private ClientOverrideConfiguration.Builder reading(ClientSettings settings) {
    return calls(settings, AwsRetryStrategy.standardRetryStrategy(), timing.read())
        .apiCallAttemptTimeout(timing.attempt());
  }

  private ClientOverrideConfiguration.Builder calls(
      ClientSettings settings, RetryStrategy retries, Duration longest) {
    ClientOverrideConfiguration.Builder calls =
        ClientOverrideConfiguration.builder()
            .retryStrategy(retries)
            .apiCallTimeout(longest)
            .scheduledExecutorService(CallTimer.shared())
            .addExecutionInterceptor(new RefusedKeyReset())
            .addExecutionInterceptor(new AnswerDate(cloudTime));
    AwsProfileFiles files = AwsProfileFiles.in(surroundings, settings.region());
    switch (settings.tools()) {
      case Tools.Profile(String name) ->
          calls.defaultProfileName(SectionName.forSdk(name)).defaultProfileFileSupplier(files);
      case Tools.DefaultProfile _ ->
          calls
              .defaultProfileName(SectionName.forSdk(DefaultKeyChain.profileName(surroundings)))
              .defaultProfileFileSupplier(() -> readable(files));
      case Tools.NoFile _ -> calls.defaultProfileFile(DefaultKeyChain.NO_FILE);
    }
    return calls;
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
