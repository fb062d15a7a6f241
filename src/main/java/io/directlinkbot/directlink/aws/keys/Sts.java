package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.CauseChain;
import io.directlinkbot.directlink.aws.answer.OptionalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;

/**
 * Assumes roles through STS (AWS's service for temporary keys) in the account's region. Each region
 * has its own STS, and those of other partitions do not know the account.
 *
 * @param region the account's region
 * @param file the content of the AWS files, which may name an endpoint
 */
record Sts(String region, ProfileFile file, SdkHttpClient http) {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final String SESSION = "directlink-bot";

  /**
   * @param source the key that assumes the role
   * @param words the profile that names the role
   */
  KeySource role(KeySource source, ProfileSection words) {
    StsClient client = client(source, words);
    String role = words.required(ProfileProperty.ROLE_ARN);
    Optional<Integer> seconds = seconds(words);
    var provider =
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(client)
            .refreshRequest(
                request -> {
                  request.roleArn(role).roleSessionName(session(words));
                  words.value(ProfileProperty.EXTERNAL_ID).ifPresent(request::externalId);
                  seconds.ifPresent(request::durationSeconds);
                })
            .build();
    return new KeySource(provider, List.of(client, source), thrown -> refused(thrown, words));
  }

  KeySource webIdentity(ProfileSection words) {
    String written = words.required(ProfileProperty.WEB_IDENTITY_TOKEN_FILE);
    Path token = Path.of(written);
    if (!Files.isReadable(token)) {
      throw words.failure(
          "names the web identity token file %s, which is not there or can't be read"
              .formatted(token));
    }
    StsClient client = client(AnonymousCredentialsProvider.create(), words);
    var provider =
        StsWebIdentityTokenFileCredentialsProvider.builder()
            .stsClient(client)
            .roleArn(words.required(ProfileProperty.ROLE_ARN))
            .roleSessionName(session(words))
            .webIdentityTokenFile(token)
            .build();
    return new KeySource(provider, List.of(client), thrown -> refused(thrown, words));
  }

  private StsClient client(AwsCredentialsProvider source, ProfileSection words) {
    return StsClient.builder()
        .region(Region.of(region))
        .credentialsProvider(source)
        .defaultsMode(DefaultsMode.STANDARD)
        .httpClient(http)
        .overrideConfiguration(
            settings ->
                settings
                    .apiCallTimeout(LONGEST)
                    .defaultProfileFile(file)
                    .defaultProfileName(SectionName.forSdk(words.name())))
        .build();
  }

  private static String session(ProfileSection words) {
    return words.value(ProfileProperty.ROLE_SESSION_NAME).orElse(SESSION);
  }

  private static Optional<Integer> seconds(ProfileSection words) {
    try {
      return words.value(ProfileProperty.DURATION_SECONDS).map(Integer::valueOf);
    } catch (NumberFormatException _) {
      throw words.failure("has a duration_seconds that is not a number");
    }
  }

  private CallFailure refused(RuntimeException thrown, ProfileSection words) {
    String role = words.required(ProfileProperty.ROLE_ARN);
    return words
        .unreachable("STS in " + region, thrown)
        .or(
            () ->
                CauseChain.first(thrown, AwsServiceException.class)
                    .map(
                        answer ->
                            words.failure(
                                "assumes the role %s, which STS in %s refused (HTTP %s, %s)%s"
                                    .formatted(
                                        role,
                                        region,
                                        answer.statusCode(),
                                        code(answer),
                                        hint(words)))))
        .orElseGet(
            () ->
                words.failure("assumes the role %s, which failed%s".formatted(role, hint(words))));
  }

  private static String code(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .flatMap(OptionalText::of)
        .orElse("no code");
  }

  private static String hint(ProfileSection words) {
    return words.value(ProfileProperty.MFA_SERIAL).isPresent()
        ? ": the profile asks for MFA (mfa_serial), but a bot can't type a code; use a role without"
            + " MFA"
        : words
            .value(ProfileProperty.SOURCE_PROFILE)
            .map(": check the role's trust policy, and the key of source_profile %s"::formatted)
            .orElse(": check the role's trust policy");
  }
}
