package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.OptionalText;
import io.directlinkbot.directlink.aws.keys.DefaultKeyChain;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.directlink.aws.keys.SectionName;
import io.directlinkbot.reason.Reason;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;

/** The two APIs of a cloud, with the name each has wherever an endpoint can be set. */
enum CloudApi {
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

  CloudApi(
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

  /** Returns OUTSCALE's name for the API, as in host names and in OSC CLI's file. */
  String outscaleName() {
    return outscaleName;
  }

  /**
   * Returns the endpoint that is set for the AWS tools, if any: in the order in which the SDK
   * looks.
   *
   * @throws CallFailure when it is not a URL
   */
  Optional<URI> setForAwsTools(ProcessEnvironment surroundings, ProfileFile files, String profile) {
    Optional<Profile> ofFiles = files.profile(SectionName.forSdk(profile));
    String nested = profileKey + "." + ProfileProperty.ENDPOINT_URL;
    return OptionalText.of(System.getProperty(systemProperty))
        .or(() -> OptionalText.of(System.getProperty("aws.endpointUrl")))
        .or(() -> surroundings.variable(environmentVariable))
        .or(() -> surroundings.variable("AWS_ENDPOINT_URL"))
        .or(
            () ->
                ofFiles
                    .flatMap(it -> it.property("services"))
                    .flatMap(services -> files.getSection("services", services))
                    .flatMap(it -> it.property(nested)))
        .or(() -> ofFiles.flatMap(it -> it.property(nested)))
        .or(() -> ofFiles.flatMap(it -> it.property(ProfileProperty.ENDPOINT_URL)))
        .flatMap(OptionalText::of)
        .map(this::url);
  }

  /**
   * Returns AWS's own endpoint where an environment variable for it is empty, because the SDK would
   * take the empty text for an endpoint. Otherwise empty: the SDK finds its own.
   */
  Optional<URI> ownOfAws(ProcessEnvironment surroundings, String region) {
    boolean setToNothing =
        Stream.of(environmentVariable, "AWS_ENDPOINT_URL")
            .map(surroundings.variables()::get)
            .anyMatch(value -> value != null && value.isBlank());
    return setToNothing
        ? Optional.of(
            AwsClientEndpointProvider.builder()
                .profileFile(() -> DefaultKeyChain.NO_FILE)
                .profileName("default")
                .serviceEndpointPrefix(awsName)
                .defaultProtocol("https")
                .region(Region.of(region))
                .build()
                .clientEndpoint())
        : Optional.empty();
  }

  private URI url(String written) {
    try {
      URI url = URI.create(written.strip());
      if (url.getHost() != null && url.getScheme() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // reported below
    }
    throw new CallFailure(
        Kind.CREDENTIALS, Reason.of("reason.cloud.endpoint-invalid", environmentVariable, awsName));
  }
}
