package io.directlinkbot.directlink.aws;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** The two APIs, by the names they have in each of the places where an endpoint can be set. */
enum Api {
  DIRECT_LINK(
      "directlink",
      "directconnect",
      "direct_connect",
      "AWS_ENDPOINT_URL_DIRECT_CONNECT",
      "aws.endpointUrlDirectConnect"),
  GATEWAYS("fcu", "ec2", "ec2", "AWS_ENDPOINT_URL_EC2", "aws.endpointUrlEc2");

  private final String outscaleName;
  private final String awsName;
  private final String profileKey;
  private final String environmentVariable;
  private final String systemProperty;

  Api(
      String outscaleName,
      String awsName,
      String profileKey,
      String environmentVariable,
      String systemProperty) {
    this.outscaleName = outscaleName;
    this.awsName = awsName;
    this.profileKey = profileKey;
    this.environmentVariable = environmentVariable;
    this.systemProperty = systemProperty;
  }

  /** OUTSCALE's name for it, in host names and in OSC CLI's file. */
  String outscaleName() {
    return outscaleName;
  }

  /** The endpoint that the AWS tools are told to use instead of the usual one, if they are. */
  Optional<URI> setForAwsTools(Region region, Supplier<ProfileFile> files, String profile) {
    AwsClientEndpointProvider sdk =
        AwsClientEndpointProvider.builder()
            .serviceEndpointOverrideEnvironmentVariable(environmentVariable)
            .serviceEndpointOverrideSystemProperty(systemProperty)
            .serviceProfileProperty(profileKey)
            .profileFile(files)
            .profileName(profile)
            .serviceEndpointPrefix(awsName)
            .defaultProtocol("https")
            .region(region)
            .build();
    return sdk.isEndpointOverridden() ? Optional.of(sdk.clientEndpoint()) : Optional.empty();
  }
}
