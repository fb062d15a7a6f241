package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.directconnect.DirectConnectClientBuilder;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Makes the SDK's clients. Region, endpoint, time-outs and retries are all said, so that neither
 * the environment nor the instance's metadata service has a say in them.
 */
record Clients(
    Account account,
    Endpoints endpoints,
    AwsCredentialsProvider key,
    SdkHttpClient http,
    Timing timing) {

  DirectConnectClient reader() {
    return directConnect()
        .overrideConfiguration(
            call ->
                call.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                    .apiCallAttemptTimeout(timing.attempt())
                    .apiCallTimeout(timing.read())
                    .addExecutionInterceptor(new SecretRemoval()))
        .build();
  }

  DirectConnectClient confirmer() {
    return directConnect()
        .overrideConfiguration(
            call ->
                call.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(timing.confirm()))
        .build();
  }

  Ec2Client gateways() {
    return common(Ec2Client.builder(), Api.GATEWAYS)
        .overrideConfiguration(
            call ->
                call.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                    .apiCallAttemptTimeout(timing.attempt())
                    .apiCallTimeout(timing.read()))
        .build();
  }

  private DirectConnectClientBuilder directConnect() {
    return common(DirectConnectClient.builder(), Api.DIRECT_LINK);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B common(
      B builder, Api api) {
    builder
        .region(Region.of(account.region()))
        .credentialsProvider(key)
        // the mode "auto", which a profile may ask for, would look for an EC2 instance's region
        .defaultsMode(DefaultsMode.STANDARD)
        .httpClient(http);
    endpoints
        .of(api)
        .ifPresent(
            // the SDK refuses an endpoint together with either of them, which a profile may set
            endpoint ->
                builder.endpointOverride(endpoint).fipsEnabled(false).dualstackEnabled(false));
    return builder;
  }
}
